import type { AnyPage } from '@verbonden/shared/web';
import { formerAddresses } from './former-addresses';
import { importPage } from './import.page';
import { importsPage } from './imports.page';

export const importsPages: readonly AnyPage[] = [importsPage, importPage, ...formerAddresses];
