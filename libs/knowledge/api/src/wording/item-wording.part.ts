import type { Part } from '../part';
import { ItemWordingResolver } from './item-wording.resolver';
import { ItemWordingService } from './item-wording.service';
import { KeptWording } from './kept-wording.entity';
import { WordingCheck } from './wording-check.entity';
import { WordingChecks } from './wording-checks';
import { WordingSweep } from './wording-sweep';

export const itemWordingPart: Part = {
  entities: [WordingCheck, KeptWording],
  services: [WordingChecks, ItemWordingService],
  resolvers: [ItemWordingResolver],
  sweeps: [WordingSweep],
};
