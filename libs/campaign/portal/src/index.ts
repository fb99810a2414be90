import type { AnyPage } from '@verbonden/shared/web';
import { editionPages } from './campaign-edition/pages';

export const campaignPages: readonly AnyPage[] = [...editionPages];
