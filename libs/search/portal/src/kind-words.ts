import type { Say } from '@verbonden/shared/web';

/** The kinds of things that are found, in the order of their tabs, and their names in the address. */
export const kindNames: Readonly<Record<string, string>> = {
  KNOWLEDGE: 'kennis',
  MEETING: 'bijeenkomsten',
  ACTIVITY: 'activiteiten',
  ORGANISATION: 'organisaties',
  MUNICIPALITY: 'gemeenten',
  OFFER: 'aanbod',
  SIGNAL: 'signalen',
  ADVICE: 'adviezen',
  ANSWER: 'antwoorden',
  POLL: 'peilingen',
  STORY: 'verhalen',
  LAB_PROJECT: 'lab',
};

/** What one thing of a kind is called; a kind that has no word yet by its code. */
export function kindWord(kind: string, say: Say): string {
  return suggestionWords(say)[kind] ?? kind.toLowerCase();
}

/** What stands beside a suggestion, by its kind. */
export function suggestionWords(say: Say): Readonly<Record<string, string>> {
  return {
    KNOWLEDGE: say('Kennis'),
    MEETING: say('Bijeenkomst'),
    ACTIVITY: say('Activiteit'),
    ORGANISATION: say('Organisatie'),
    MUNICIPALITY: say('Gemeente'),
    OFFER: say('Aanbod'),
    SIGNAL: say('Signaal'),
    ADVICE: say('Advies'),
    ANSWER: say('Antwoord'),
    POLL: say('Peiling'),
    STORY: say('Verhaal'),
    LAB_PROJECT: say('Lab-project'),
    THEME: say('Thema'),
    WORD: say('Zoekwoord'),
  };
}

/** What the tab of a kind is called. */
export function tabWord(kind: string, say: Say): string {
  const words: Readonly<Record<string, string>> = {
    KNOWLEDGE: say('Kennis'),
    MEETING: say('Bijeenkomsten'),
    ACTIVITY: say('Activiteiten'),
    ORGANISATION: say('Organisaties'),
    MUNICIPALITY: say('Gemeenten'),
    OFFER: say('Aanbod'),
    SIGNAL: say('Signalen'),
    ADVICE: say('Adviezen'),
    ANSWER: say('Antwoorden'),
    POLL: say('Peilingen'),
    STORY: say('Verhalen'),
    LAB_PROJECT: say('Lab-projecten'),
  };
  return words[kind] ?? kind.toLowerCase();
}
