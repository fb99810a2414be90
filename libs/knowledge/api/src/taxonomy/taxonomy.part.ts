import type { Part } from '../part';
import { TermsResolver } from './terms.resolver';
import { ThemePlaces } from './theme-places';

export const taxonomyPart: Part = { services: [ThemePlaces], resolvers: [TermsResolver] };
