import type { Part } from '../part';
import { ItemReviewResolver } from './item-review.resolver';
import { KnowledgeMailPlan } from './knowledge-mail-plan';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';
import { KnowledgeMails } from './knowledge.mail';
import { PublishSweep } from './publish-sweep';
import { PublishedItems } from './published-items';
import { Publisher } from './publisher';
import { ReviewBook } from './review-book';
import { ReviewQueueService } from './review-queue.service';
import { ReviewLoader } from './review.loader';
import { ReviewerResolver, ReviewResolver } from './review.resolver';
import { ReviewService } from './review.service';

export const reviewPart: Part = {
  entities: [KnowledgeReview, KnowledgeReviewer],
  services: [
    ReviewService,
    ReviewBook,
    ReviewLoader,
    ReviewQueueService,
    PublishedItems,
    Publisher,
    KnowledgeMailPlan,
  ],
  resolvers: [ReviewResolver, ReviewerResolver, ItemReviewResolver],
  mails: [KnowledgeMails],
  sweeps: [PublishSweep],
};
