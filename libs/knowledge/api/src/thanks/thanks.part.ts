import type { Part } from '../part';
import { KnowledgeThanks } from './thanks.entity';
import { ItemThanksResolver, ThanksResolver } from './thanks.resolver';
import { ThanksService } from './thanks.service';

export const thanksPart: Part = {
  entities: [KnowledgeThanks],
  services: [ThanksService],
  resolvers: [ItemThanksResolver, ThanksResolver],
};
