import type { Part } from '../part';
import { UsageCounter } from './usage-counter';
import { UsageResolver } from './usage.resolver';

export const usagePart: Part = { services: [UsageCounter], resolvers: [UsageResolver] };
