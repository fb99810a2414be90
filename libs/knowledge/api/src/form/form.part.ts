import type { Part } from '../part';
import { KnowledgeFormResolver } from './knowledge-form.resolver';

export const formPart: Part = { resolvers: [KnowledgeFormResolver] };
