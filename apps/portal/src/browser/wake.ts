import { enhancePage, offerSuggestions } from '@verbonden/shared/ui/enhance';
import { askSuggestions } from './ask-suggestions';
import { keepForms } from './keep-forms';
import { lookAfterDevice } from './on-device';
import { rememberSeen, seenLately } from './recently-seen';

enhancePage(document);
keepForms(document);
lookAfterDevice(document);
rememberSeen(document);
offerSuggestions(document, askSuggestions, seenLately);

const islands = document.querySelectorAll<HTMLElement>('[data-island]');
if (islands.length > 0) {
  void import('./wake-island').then(({ wakeIsland }) => Promise.all([...islands].map(wakeIsland)));
}
