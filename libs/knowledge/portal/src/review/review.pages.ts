import type { AnyPage } from '@verbonden/shared/web';
import { decisionTextsPage } from '../decision-text/decision-texts.page';
import { readAlongPage } from './read-along.page';
import { reviewQueuePage } from './review-queue.page';

export const reviewPages: readonly AnyPage[] = [reviewQueuePage, readAlongPage, decisionTextsPage];
