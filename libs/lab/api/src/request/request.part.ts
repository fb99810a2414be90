import { keptFor } from '@verbonden/shared/server';
import type { Part } from '../part';
import { LabRequest } from './lab-request.entity';
import { LabRequestResolver } from './lab-request.resolver';
import { LabRequests } from './lab-requests';
import { requestRetention } from './request-retention';

export const requestPart: Part = {
  entities: [LabRequest],
  services: [LabRequests, keptFor(requestRetention)],
  resolvers: [LabRequestResolver],
};
