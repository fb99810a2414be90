import type { Part } from '../part';
import { LabEvent } from './lab-event.entity';
import { LabEventResolver, LabHistoryResolver } from './lab-event.resolver';
import { LabHistory } from './lab-history';

export const eventPart: Part = {
  entities: [LabEvent],
  services: [LabHistory],
  resolvers: [LabEventResolver, LabHistoryResolver],
};
