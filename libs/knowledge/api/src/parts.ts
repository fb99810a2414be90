import { exportPart } from './export/export.part';
import { feedPart } from './feed/feed.part';
import { adoptionPart } from './adoption/adoption.part';
import { citePart } from './cite/cite.part';
import { itemConsentPart } from './consent/item-consent.part';
import { collectionPart } from './collection/collection.part';
import { activityKindPart } from './activity-kind/activity-kind.part';
import { startPart } from './start/start.part';
import { estimatePart } from './estimate/estimate.part';
import { followPart } from './follow/follow.part';
import { formPart } from './form/form.part';
import { commentPart } from './comment/comment.part';
import { conflictPart } from './conflict/conflict.part';
import { decisionTextPart } from './decision-text/decision-text.part';
import { attachmentPart } from './attachment/attachment.part';
import { importPart } from './import/import.part';
import { itemPart } from './item/item.part';
import { levelPart } from './level/level.part';
import { listPart } from './list/list.part';
import { oaiPart } from './oai/oai.part';
import type { Part } from './part';
import { policyTextPart } from './policy-text/policy-text.part';
import { questionPart } from './question/question.part';
import { reviewPart } from './review/review.part';
import { revisionPart } from './revision/revision.part';
import { signalPart } from './signal/signal.part';
import { taxonomyPart } from './taxonomy/taxonomy.part';
import { thanksPart } from './thanks/thanks.part';
import { duplicatePart } from './duplicate/duplicate.part';
import { freshnessPart } from './freshness/freshness.part';
import { itemWordingPart } from './wording/item-wording.part';
import { usagePart } from './usage/usage.part';
import { whoKnowsPart } from './who-knows/who-knows.part';

/** The nouns of this domain. */
export const parts: readonly Part[] = [
  taxonomyPart,
  itemPart,
  formPart,
  revisionPart,
  itemConsentPart,
  itemWordingPart,
  reviewPart,
  commentPart,
  decisionTextPart,
  conflictPart,
  attachmentPart,
  listPart,
  importPart,
  exportPart,
  feedPart,
  oaiPart,
  adoptionPart,
  questionPart,
  thanksPart,
  citePart,
  usagePart,
  collectionPart,
  followPart,
  estimatePart,
  startPart,
  activityKindPart,
  freshnessPart,
  levelPart,
  whoKnowsPart,
  signalPart,
  duplicatePart,
  policyTextPart,
];
