import type { AnyPage } from '@verbonden/shared/web';
import { mailByLinkPage } from './mail-by-link.page';
import { mailPreferencesPage } from './mail-preferences.page';

export const mailPreferencePages: readonly AnyPage[] = [mailPreferencesPage, mailByLinkPage];
