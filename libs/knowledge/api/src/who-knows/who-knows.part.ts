import type { Part } from '../part';
import { KnowledgeMatches } from './knowledge-matches';

export const whoKnowsPart: Part = { services: [KnowledgeMatches] };
