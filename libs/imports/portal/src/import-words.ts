import type { Status } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';
import type { ImportOutcome, ImportStatus } from '@verbonden/shared/web/schema';

/** What is wrong with a file as a whole, by the name that stands in the address. */
export function fileFault(code: string | null, say: Say): string | null {
  switch (code) {
    case null:
      return null;
    case 'NO_FILE':
      return say('Kies eerst een bestand.');
    case 'EMPTY':
    case 'NO_ROWS':
      return say(
        'In dit bestand staan nog geen rijen. Zet bovenaan de namen van de kolommen, en eronder de rijen.',
      );
    case 'TOO_LARGE':
      return say('Dit bestand past niet. Tot 10 MB en 20.000 rijen lukt. Verdeel het over meer bestanden.');
    case 'NO_JSON':
    case 'NO_LIST':
      return say('Dit is niet te lezen als JSON met een lijst. Klopt het bestand?');
    case 'NO_CSV':
      return say('Dit is niet te lezen als CSV. Staan alle aanhalingstekens goed?');
    case 'BROKEN':
      return say(
        'Dit bestand is beschadigd: we kunnen het niet openen. Bewaar het opnieuw en probeer het nog eens.',
      );
    case 'ENORMOUS':
      return say('Dit bestand wordt uitgepakt veel te groot. Verdeel het over kleinere bestanden.');
    case 'MACROS':
      return say('In dit bestand zitten macro’s; die nemen we niet aan. Bewaar het als gewone .xlsx.');
    case 'OLD_WORKBOOK':
      return say('Dit is een oud of beveiligd Excel-bestand. Bewaar het zonder wachtwoord als .xlsx.');
    case 'FORBIDDEN':
      return say('Dit kan alleen een coördinator of een redacteur, vanaf deze pagina.');
    default:
      return say('Dit is geen bestand dat we kunnen lezen. Bewaar het als CSV, XLSX of JSON.');
  }
}

export function statusWords(status: ImportStatus, say: Say): string {
  switch (status) {
    case 'UNCHECKED':
      return say('Kolommen kiezen');
    case 'CHECKED':
      return say('Gecontroleerd');
    case 'RUNNING':
      return say('Wordt ingelezen');
    case 'PAUSED':
      return say('Staat stil');
    case 'STOPPED':
      return say('Gestopt');
    case 'DONE':
      return say('Ingelezen');
  }
}

export const statusLooks: Readonly<Record<ImportStatus, Status>> = {
  UNCHECKED: 'draft',
  CHECKED: 'open',
  RUNNING: 'waiting',
  PAUSED: 'waiting',
  STOPPED: 'cancelled',
  DONE: 'confirmed',
};

/** What would become of a row, or what did. */
export function outcomeWord(outcome: ImportOutcome, isBefore: boolean, say: Say): string {
  switch (outcome) {
    case 'NEW':
      return say('Nieuw');
    case 'CHANGED':
      return isBefore ? say('Verandert') : say('Veranderd');
    case 'SAME':
      return isBefore ? say('Is al zo') : say('Was al zo');
    case 'ALIKE':
      return say('Lijkt op');
    case 'WRONG':
      return isBefore ? say('Klopt niet') : say('Niet gelukt');
  }
}

export const outcomeLooks: Readonly<Record<ImportOutcome, Status>> = {
  NEW: 'confirmed',
  CHANGED: 'open',
  SAME: 'past',
  ALIKE: 'waiting',
  WRONG: 'cancelled',
};

/** The outcomes by their name in the address. */
export const outcomeNames = {
  nieuw: 'NEW',
  anders: 'CHANGED',
  hetzelfde: 'SAME',
  lijkt: 'ALIKE',
  fout: 'WRONG',
} as const;
