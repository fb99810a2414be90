import type { AnyPage } from '@verbonden/shared/web';
import { importPage } from './import.page';
import { importsPage } from './imports.page';

export const importPages: readonly AnyPage[] = [importsPage, importPage];
