import type { AnyPage } from '@verbonden/shared/web';
import { bodyListPage } from './body-list.page';
import { bodyRolesPage } from './body-roles.page';
import { bodyPage } from './body.page';
import { embeddedBodyPage } from './embedded-body.page';

/** The bodies of the network, and who takes part in them. */
export const bodyPages: readonly AnyPage[] = [bodyListPage, bodyPage, bodyRolesPage, embeddedBodyPage];
