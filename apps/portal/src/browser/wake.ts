import { enhancePage } from '@verbonden/shared/ui/enhance';
import { keepForms } from './keep-forms';

enhancePage(document);
keepForms(document);

const islands = document.querySelectorAll<HTMLElement>('[data-island]');
if (islands.length > 0) {
  void import('./wake-island').then(({ wakeIsland }) => Promise.all([...islands].map(wakeIsland)));
}
