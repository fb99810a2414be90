import type { Part } from '../part';
import { PrintDeskService } from './print-desk.service';
import { PrintFileController } from './print-file.controller';
import { PrintItem } from './print-item.entity';
import { PrintItemsService } from './print-items.service';
import { PrintMailPlan } from './print-mail-plan';
import { PrintOrderLine } from './print-order-line.entity';
import { PrintOrder } from './print-order.entity';
import { PrintOrderMails } from './print-order.mail';
import {
  PrintDeskResolver,
  PrintItemResolver,
  PrintOrderingResolver,
  PrintOrderResolver,
} from './print-order.resolver';
import { PrintOrderService } from './print-order.service';
import { PrintReach } from './print-reach';
import { printRetention } from './print-retention';

export const printOrderPart: Part = {
  entities: [PrintItem, PrintOrder, PrintOrderLine],
  services: [
    PrintItemsService,
    PrintOrderService,
    PrintDeskService,
    PrintMailPlan,
    PrintReach,
    printRetention,
  ],
  resolvers: [PrintOrderingResolver, PrintDeskResolver, PrintItemResolver, PrintOrderResolver],
  controllers: [PrintFileController],
  mails: [PrintOrderMails],
};
