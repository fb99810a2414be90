import type { AnyPage } from '@verbonden/shared/web';
import { searchPage } from './everything/search.page';
import { missedPage } from './missed/missed.page';
import { wordsPage } from './words/words.page';

export { AskNetwork } from './box/ask-network';
export { FindBox } from './box/find-box';
export { UnderstoodAs } from './box/understood-as';
export { FoundCard } from './everything/found-card';

export const searchPages: readonly AnyPage[] = [searchPage, wordsPage, missedPage];
