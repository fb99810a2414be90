import { MeetingQuestion } from './meeting-question.entity';
import { QuestionDeskService } from './question-desk.service';
import { QuestionMail } from './question.mail';
import { QuestionMailPlan } from './question-mail-plan';
import { QuestionPageRow } from './question-page.entity';
import { QuestionPages } from './question-pages';
import { QuestionAddresses } from './question-addresses';
import { MeetingQuestionsResolver, QuestionDeskResolver, QuestionResolver } from './question.resolver';
import { QuestionService } from './question.service';
import { QuestionToo } from './question-too.entity';

/** What people ask of a meeting, and the page it becomes. */
export const questions = {
  entities: [MeetingQuestion, QuestionToo, QuestionPageRow],
  services: [QuestionPages, QuestionService, QuestionDeskService, QuestionMailPlan, QuestionMail],
  resolvers: [QuestionResolver, QuestionDeskResolver, MeetingQuestionsResolver, QuestionAddresses],
} as const;
