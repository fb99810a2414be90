import type { AnyPage } from '@verbonden/shared/web';
import { embedPage } from './embed.page';
import { embeddedPage } from './embedded.page';

export const embedPages: readonly AnyPage[] = [embedPage, embeddedPage];
