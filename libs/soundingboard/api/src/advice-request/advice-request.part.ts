import type { Part } from '../part';
import { AdviceRequest } from './advice-request.entity';
import { AdviceRequestList } from './advice-request-list';
import { AdviceRequestResolver } from './advice-request.resolver';
import { AdviceRequestService } from './advice-request.service';

/** Asking the sounding board. */
export const adviceRequestPart: Part = {
  entities: [AdviceRequest],
  services: [AdviceRequestService, AdviceRequestList],
  resolvers: [AdviceRequestResolver],
};
