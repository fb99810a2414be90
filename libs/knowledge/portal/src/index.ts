import type { AnyPage } from '@verbonden/shared/web';
import { adoptPage } from './adoption/adopt.page';
import { embedPages } from './embed/pages';
import { attachmentsPage } from './attachment/attachments.page';
import { activityKindsPage } from './activity-kinds/activity-kinds.page';
import { collectionPages } from './collection/pages';
import { estimatePage } from './estimate/estimate.page';
import { mergePage } from './duplicate/merge.page';
import { followPages } from './follow/pages';
import { confirmPage } from './freshness/confirm.page';
import { stillCurrentPage } from './freshness/still-current.page';
import { upkeepPage } from './freshness/upkeep.page';
import { consentPages } from './consent/pages';
import { knowledgeItemPage } from './knowledge-item/knowledge-item.page';
import { knowledgeListPage } from './knowledge-list/knowledge-list.page';
import { policyTextPages } from './policy-text/pages';
import { questionsPage } from './question/questions.page';
import { reviewPages } from './review/review.pages';
import { editPage } from './share/edit.page';
import { sharePage } from './share/share.page';
import { thanksPage } from './thanks/thanks.page';
import { openPage } from './usage/open.page';
import { itemWordingsPage } from './wording/item-wordings.page';
import { usagePage } from './usage/usage.page';
import { versionPages } from './version/version.pages';
import { myKnowledgePage } from './work/my-knowledge.page';

export const knowledgePages: readonly AnyPage[] = [
  knowledgeListPage,
  activityKindsPage,
  upkeepPage,
  knowledgeItemPage,
  ...consentPages,
  itemWordingsPage,
  attachmentsPage,
  sharePage,
  editPage,
  myKnowledgePage,
  ...reviewPages,
  ...versionPages,
  adoptPage,
  questionsPage,
  thanksPage,
  openPage,
  usagePage,
  ...embedPages,
  ...collectionPages,
  ...policyTextPages,
  ...followPages,
  estimatePage,
  confirmPage,
  stillCurrentPage,
  mergePage,
];

export { madeWithWord, outcomeWord, youthStageWord } from './lab/lab-words';
export { choicesOf, labelOf, type LabelledCode } from './terms';
