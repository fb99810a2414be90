import type { Part } from '../part';
import { KnowledgeQuestion } from './question.entity';
import { QuestionLoader } from './question.loader';
import { QuestionMails } from './question.mail';
import { ItemQuestionsResolver, QuestionResolver } from './question.resolver';
import { QuestionService } from './question.service';

export const questionPart: Part = {
  entities: [KnowledgeQuestion],
  services: [QuestionService, QuestionLoader],
  resolvers: [QuestionResolver, ItemQuestionsResolver],
  mails: [QuestionMails],
};
