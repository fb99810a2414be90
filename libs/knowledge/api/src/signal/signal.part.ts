import type { Part } from '../part';
import { AnsweredSignalsResolver } from './answered-signals.resolver';

export const signalPart: Part = { resolvers: [AnsweredSignalsResolver] };
