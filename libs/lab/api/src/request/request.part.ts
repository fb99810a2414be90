import type { Part } from '../part';
import { EraseRequests } from './erase-requests';
import { LabRequest } from './lab-request.entity';
import { LabRequestResolver } from './lab-request.resolver';
import { LabRequests } from './lab-requests';

export const requestPart: Part = {
  entities: [LabRequest],
  services: [LabRequests],
  resolvers: [LabRequestResolver],
  sweeps: [EraseRequests],
};
