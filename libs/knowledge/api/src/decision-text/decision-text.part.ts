import type { Part } from '../part';
import { DecisionText } from './decision-text.entity';
import { DecisionTextResolver } from './decision-text.resolver';
import { DecisionTextService } from './decision-text.service';

export const decisionTextPart: Part = {
  entities: [DecisionText],
  services: [DecisionTextService],
  resolvers: [DecisionTextResolver],
};
