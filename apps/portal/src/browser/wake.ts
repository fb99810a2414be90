import { enhancePage, offerSuggestions } from '@verbonden/shared/ui/enhance';
import { askSuggestions } from './ask-suggestions';
import { keepForms } from './keep-forms';
import { lookAfterDevice } from './on-device';
import { noteSeen, seenLately } from './recently-seen';
import { showRecentlySeen } from './recently-seen-list';
import { tellHeight } from './tell-height';

enhancePage(document);
keepForms(document);
tellHeight(window);
offerSuggestions(document, askSuggestions, seenLately);

const islands = document.querySelectorAll<HTMLElement>('[data-island]');
const code = document.querySelector<HTMLLinkElement>('link#wake-island')?.href;
if (islands.length > 0 && code) {
  // By the address that the page names, so that nothing for loading code is in what every page gets.
  void (import(/* @vite-ignore */ code) as Promise<typeof import('./wake-island')>).then(({ wakeIsland }) =>
    Promise.all([...islands].map(wakeIsland)),
  );
}

// What the device keeps can wait until the page is there.
addEventListener('load', () => {
  noteSeen(document);
  showRecentlySeen(document);
  lookAfterDevice(document);
});
