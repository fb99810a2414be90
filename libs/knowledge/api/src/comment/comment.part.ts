import type { Part } from '../part';
import { AnswerMailPlan } from './answer-mail-plan';
import { AnswerMails } from './answer.mail';
import { CommentLoader } from './comment.loader';
import { CommentResolver, KnowledgeItemCommentsResolver } from './comment.resolver';
import { CommentService } from './comment.service';
import { KnowledgeComment } from './knowledge-comment.entity';
import { OpenComments } from './open-comments';

export const commentPart: Part = {
  entities: [KnowledgeComment],
  services: [CommentService, CommentLoader, OpenComments, AnswerMailPlan],
  resolvers: [CommentResolver, KnowledgeItemCommentsResolver],
  mails: [AnswerMails],
};
