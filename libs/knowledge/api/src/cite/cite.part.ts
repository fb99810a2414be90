import type { Part } from '../part';
import { CiteResolver } from './cite.resolver';

export const citePart: Part = { resolvers: [CiteResolver] };
