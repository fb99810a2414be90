import { enhancePage, offerSuggestions } from '@verbonden/shared/ui/enhance';
import { askSuggestions } from './ask-suggestions';
import { keepForms } from './keep-forms';
import { noteSeen, seenLately } from './recently-seen';

enhancePage(document);
keepForms(document);
noteSeen(document);
offerSuggestions(document, askSuggestions, seenLately);

const islands = document.querySelectorAll<HTMLElement>('[data-island]');
if (islands.length > 0) {
  void import('./wake-island').then(({ wakeIsland }) => Promise.all([...islands].map(wakeIsland)));
}

// What the device keeps can wait until the page is there.
addEventListener('load', () => {
  void import('./on-device').then(({ lookAfterDevice }) => lookAfterDevice(document));
});
if (document.querySelector('[data-recently-seen]')) {
  void import('./recently-seen-list').then(({ showRecentlySeen }) => showRecentlySeen(document));
}
