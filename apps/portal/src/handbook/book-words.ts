import type { Say } from '@verbonden/shared/web';
import type { BookName } from './books';

/** What a book is called, and for whom it is. */
export function bookWords(book: BookName, say: Say): { readonly title: string; readonly lead: string } {
  switch (book) {
    case 'coordinator':
      return {
        title: say('Handboek voor coördinatoren'),
        lead: say('Bijeenkomsten plannen, het netwerk bij elkaar houden, en niemand vergeten.'),
      };
    case 'redacteur':
      return {
        title: say('Handboek voor redacteuren'),
        lead: say('Laat zien wat jullie doen, haal collega’s erbij, en houd het fris.'),
      };
    case 'professional':
      return {
        title: say('Handboek voor professionals'),
        lead: say('Vind wat werkt, doe mee aan een bijeenkomst, en kies zelf welke mail je krijgt.'),
      };
  }
}
