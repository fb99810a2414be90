import type { AnyPage } from '@verbonden/shared/web';
import { activityPages } from './activity/pages';
import { editionPages } from './campaign-edition/pages';
import { embeddedWeekPage } from './embed/embedded-week.page';
import { materialPages } from './material/pages';
import { pressPages } from './press-release/pages';
import { printPages } from './print-order/pages';
import { reachPages } from './reach/pages';
import { signupPage } from './signup/signup.page';
import { storyPages } from './story/pages';
import { toolkitMailPage } from './toolkit-follow/toolkit-mail.page';
import { workingGroupPages } from './working-group/pages';

export const campaignPages: readonly AnyPage[] = [
  ...activityPages,
  signupPage,
  embeddedWeekPage,
  ...editionPages,
  ...materialPages,
  toolkitMailPage,
  ...storyPages,
  ...pressPages,
  ...printPages,
  ...reachPages,
  ...workingGroupPages,
];
