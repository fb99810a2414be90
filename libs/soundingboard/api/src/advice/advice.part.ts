import type { Part } from '../part';
import { Today } from '../today';
import { AdviceRegister } from './advice-register';
import { AdviceResolver } from './advice.resolver';

/** Advice that was given: the public register. */
export const advicePart: Part = { services: [Today, AdviceRegister], resolvers: [AdviceResolver] };
