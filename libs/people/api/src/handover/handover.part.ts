import { Belongings } from './belongings';
import { HandoverKeeper } from './handover.keeper';
import { HandoverResolver } from './handover.resolver';
import { HandoverService } from './handover.service';

/** What handing over brings: services, its share of the API. */
export const handoverPart = {
  services: [Belongings, HandoverKeeper, HandoverService],
  resolvers: [HandoverResolver],
};
