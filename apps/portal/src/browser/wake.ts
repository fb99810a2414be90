import { enhancePage, offerSuggestions } from '@verbonden/shared/ui/enhance';
import { askSuggestions } from './ask-suggestions';
import { keepForms } from './keep-forms';

enhancePage(document);
keepForms(document);
offerSuggestions(document, askSuggestions);

const islands = document.querySelectorAll<HTMLElement>('[data-island]');
if (islands.length > 0) {
  void import('./wake-island').then(({ wakeIsland }) => Promise.all([...islands].map(wakeIsland)));
}
