import type { AnyPage } from '@verbonden/shared/web';
import { cardPage } from './card.page';
import { consentsPage } from './consents.page';

export const consentPages: readonly AnyPage[] = [consentsPage, cardPage];
