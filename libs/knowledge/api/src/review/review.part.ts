import type { Part } from '../part';
import { KnowledgeMailPlan } from './knowledge-mail-plan';
import { KnowledgeMails } from './knowledge.mail';

export const reviewPart: Part = { services: [KnowledgeMailPlan], mails: [KnowledgeMails] };
