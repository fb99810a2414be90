import { Wording } from './wording.entity';
import { WordingResolver } from './wording.resolver';
import { WordingService } from './wording.service';

/** What the word list brings: tables, services, its share of the API. */
export const wordingPart = {
  entities: [Wording],
  services: [WordingService],
  resolvers: [WordingResolver],
};
