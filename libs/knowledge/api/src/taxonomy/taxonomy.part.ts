import type { Part } from '../part';
import { TermsResolver } from './terms.resolver';

export const taxonomyPart: Part = { resolvers: [TermsResolver] };
