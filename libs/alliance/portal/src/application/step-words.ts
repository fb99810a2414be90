import type { Say } from '@verbonden/shared/web';

/** What a step of an application is called, for whoever reads its history. */
export function stepWord(step: string, say: Say): string {
  const words: Readonly<Record<string, string>> = {
    CONFIRM: say('Aanvraag binnen'),
    ASK: say('Vraag van de coördinator'),
    ANSWER: say('Antwoord van de aanvrager'),
    APPROVE: say('Goedgekeurd'),
    DECLINE: say('Afgewezen'),
    WITHDRAW: say('Ingetrokken'),
  };
  return words[step] ?? step;
}
