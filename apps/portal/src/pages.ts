import { alliancePages } from '@verbonden/alliance/portal';
import { campaignPages } from '@verbonden/campaign/portal';
import { importsPages } from '@verbonden/imports/portal';
import { knowledgePages } from '@verbonden/knowledge/portal';
import { labPages } from '@verbonden/lab/portal';
import { meetingsPages } from '@verbonden/meetings/portal';
import { peoplePages } from '@verbonden/people/portal';
import { pollsPages } from '@verbonden/polls/portal';
import { searchPages } from '@verbonden/search/portal';
import { signalsPages } from '@verbonden/signals/portal';
import { soundingboardPages } from '@verbonden/soundingboard/portal';
import type { AnyPage } from '@verbonden/shared/web';
import { accessibilityPage } from './accessibility/accessibility.page';
import { componentsPage, designPage } from './components/components.page';
import { deskPage } from './desk/desk.page';
import { developersPage } from './developers/developers.page';
import { domainPage } from './developers/domain.page';
import { operationPage } from './developers/operation.page';
import { typePage } from './developers/type.page';
import { bookPage } from './handbook/book.page';
import { handbookPage } from './handbook/handbook.page';
import { homePage } from './home/home.page';
import { myPage } from './home/my.page';
import { beginPage } from './start/begin.page';
import { startPage } from './start/start.page';
import { onThisDevicePage } from './offline/on-this-device.page';
import { preferencesPage } from './preferences/preferences.page';
import { shortcutsPage } from './shortcuts/shortcuts.page';

/** Every page of the portal: each domain's own, and those where domains meet. */
export const pages: readonly AnyPage[] = [
  homePage,
  myPage,
  beginPage,
  startPage,
  deskPage,
  ...searchPages,
  ...alliancePages,
  ...signalsPages,
  ...knowledgePages,
  ...labPages,
  ...meetingsPages,
  ...pollsPages,
  ...campaignPages,
  ...soundingboardPages,
  ...peoplePages,
  ...importsPages,
  handbookPage,
  bookPage,
  shortcutsPage,
  accessibilityPage,
  onThisDevicePage,
  developersPage,
  domainPage,
  operationPage,
  typePage,
  componentsPage,
  designPage,
  preferencesPage,
];
