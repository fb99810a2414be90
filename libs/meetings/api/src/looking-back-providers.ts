import { FeedbackAnswer } from './feedback/feedback-answer.entity';
import { FeedbackAnswered, FeedbackAsk } from './feedback/feedback-answered.entity';
import { FeedbackAsking } from './feedback/feedback-asking';
import { FeedbackResultsService } from './feedback/feedback-results.service';
import { FeedbackSweep } from './feedback/feedback-sweep';
import { FeedbackResolver } from './feedback/feedback.resolver';
import { FeedbackService } from './feedback/feedback.service';
import { LinkedKnowledge } from './knowledge-link/linked-knowledge';
import { AfterwardsMails } from './recap/afterwards-mail';
import { MeetingRecap } from './recap/meeting-recap.entity';
import { RecapFactsReader } from './recap/recap-facts-reader';
import { RecapMailPlan } from './recap/recap-mail-plan';
import { MeetingRecapResolver, RecapDeskResolver } from './recap/recap.resolver';
import { RecapService } from './recap/recap.service';

/** Looking back on a meeting: its recap, and what people thought of it. */
export const lookingBack = {
  entities: [MeetingRecap, FeedbackAsk, FeedbackAnswered, FeedbackAnswer],
  services: [
    LinkedKnowledge,
    RecapFactsReader,
    RecapService,
    RecapMailPlan,
    AfterwardsMails,
    FeedbackAsking,
    FeedbackService,
    FeedbackResultsService,
    FeedbackSweep,
  ],
  resolvers: [RecapDeskResolver, MeetingRecapResolver, FeedbackResolver],
} as const;
