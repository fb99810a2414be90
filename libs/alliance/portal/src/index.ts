import type { AnyPage } from '@verbonden/shared/web';
import { organisationPage } from './organisation/organisation.page';
import { organisationListPage } from './organisation-list/organisation-list.page';

export const alliancePages: readonly AnyPage[] = [organisationListPage, organisationPage];
