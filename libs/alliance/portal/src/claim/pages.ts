import type { AnyPage } from '@verbonden/shared/web';
import { claimLinkPage } from './claim-link.page';
import { claimListPage } from './claim-list.page';
import { claimOrganisationPage } from './claim-organisation.page';

/** Claiming an organisation that is there already. */
export const claimPages: readonly AnyPage[] = [claimOrganisationPage, claimLinkPage, claimListPage];
