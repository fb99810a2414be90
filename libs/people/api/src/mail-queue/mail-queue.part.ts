import { MailQueueResolver } from './mail-queue.resolver';
import { MailQueueService } from './mail-queue.service';

/** All mail of the network, for who looks after it. */
export const mailQueuePart = {
  services: [MailQueueService],
  resolvers: [MailQueueResolver],
};
