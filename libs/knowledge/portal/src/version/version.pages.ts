import type { AnyPage } from '@verbonden/shared/web';
import { differencePage } from './difference.page';
import { versionPage } from './version.page';
import { versionsPage } from './versions.page';

export const versionPages: readonly AnyPage[] = [versionsPage, versionPage, differencePage];
