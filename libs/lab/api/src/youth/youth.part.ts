import type { Part } from '../part';
import { LabYouth } from './lab-youth';
import { LabYouthRecord } from './lab-youth-record.entity';
import { LabYouthResolver } from './lab-youth.resolver';

export const youthPart: Part = {
  entities: [LabYouthRecord],
  services: [LabYouth],
  resolvers: [LabYouthResolver],
};
