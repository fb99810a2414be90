import type { Part } from '../part';
import { DemoBoard } from '../demo/load-board';
import { Today } from '../today';
import { AdviceAddresses } from './advice-addresses';
import { AdviceRegister } from './advice-register';
import { AdviceResolver } from './advice.resolver';
import { AdviceService } from './advice.service';
import { AdviceSource } from './advice-source';
import { AdviceYearFigures } from './advice-year-figures';
import { AdviceStepsResolver } from './advice-steps.resolver';
import { KnowledgeAdviceResolver } from './knowledge-advice.resolver';

/** Advice: put in words, agreed with, published, answered for; and the public register of it. */
export const advicePart: Part = {
  services: [Today, AdviceRegister, AdviceService, AdviceSource, AdviceYearFigures, DemoBoard],
  resolvers: [AdviceResolver, AdviceStepsResolver, KnowledgeAdviceResolver, AdviceAddresses],
};
