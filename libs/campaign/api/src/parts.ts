import { activityPart } from './activity/activity.part';
import { campaignEditionPart } from './campaign-edition/campaign-edition.part';
import { materialPart } from './material/material.part';
import type { Part } from './part';
import { pressReleasePart } from './press-release/press-release.part';
import { printOrderPart } from './print-order/print-order.part';
import { reachPart } from './reach/reach.part';
import { signupPart } from './signup/signup.part';
import { storyPart } from './story/story.part';
import { toolkitFollowPart } from './toolkit-follow/toolkit-follow.part';
import { workingGroupPart } from './working-group/working-group.part';

/** The nouns of this domain. */
export const parts: readonly Part[] = [
  campaignEditionPart,
  activityPart,
  signupPart,
  materialPart,
  toolkitFollowPart,
  storyPart,
  pressReleasePart,
  printOrderPart,
  reachPart,
  workingGroupPart,
];
