import type { AnyPage } from '@verbonden/shared/web';
import { editPolicyTextPage } from './edit-policy-text.page';
import { figureInPolicyTextPage } from './figure-in-policy-text.page';
import { newPolicyTextPage } from './new-policy-text.page';
import { policyTextPage } from './policy-text.page';
import { policyTextsPage } from './policy-texts.page';
import { putInPolicyTextPage } from './put-in-policy-text.page';
import { sharedPolicyTextPage } from './shared-policy-text.page';

export const policyTextPages: readonly AnyPage[] = [
  policyTextsPage,
  newPolicyTextPage,
  figureInPolicyTextPage,
  sharedPolicyTextPage,
  policyTextPage,
  editPolicyTextPage,
  putInPolicyTextPage,
];
