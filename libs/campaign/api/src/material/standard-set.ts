import { daysBefore, momentFromDutch } from '@verbonden/shared/kernel';
import { standardDesigns } from './drawing/design';
import { isDrawn, MaterialFormat } from './drawing/format';
import type { MaterialTemplate } from './material-template.entity';

/** The house's own colours, until a coordinator chooses others. */
export const standardColours = { ground: '#4a2160', accent: '#ffb92e' } as const;

/** How many days before the week something comes out: first the card, then what is hung up, last the press. */
const daysAhead: Readonly<Partial<Record<MaterialFormat, number>>> = {
  SAVE_THE_DATE: 180,
  PRESS_RELEASE: 14,
};
const usually = 90;

const newsText = `{organisatie} doet mee aan de {week}, {dagen}. Eén op de vier jongeren groeit op met zorg voor iemand dichtbij. Vaak zie je dat niet.

Daarom organiseren we: {activiteit}.

{tekst}

Wanneer: {wanneer}
Waar: {waar}
Meer weten: {contact}

{hashtags}`;

const pressRelease = `{organisatie}: {activiteit}

{waar}, {wanneer}. Van {dagen} is het de {week}, met als thema ‘{thema}’. {organisatie} doet mee.

{tekst}

Eén op de vier jongeren groeit op met een ouder, broer, zus of grootouder die ziek is of extra zorg nodig heeft. Zij helpen mee, houden rekening, of maken zich zorgen. Veel van hen noemen dat zelf geen mantelzorg. De week laat zien wie zij zijn, en wat er voor hen is.

Noot voor de redactie, niet voor publicatie
Meer weten of erbij zijn: {contact}`;

type NewTemplate = Pick<MaterialTemplate, 'format' | 'heading' | 'words' | 'design' | 'releasesAt'>;

/** The set from which a first edition begins. */
export function standardTemplates(beginsOn: string): NewTemplate[] {
  return Object.values(MaterialFormat).map((format) => ({
    format,
    design: isDrawn(format) ? standardDesigns[format] : null,
    releasesAt: morningBefore(beginsOn, daysAhead[format] ?? usually),
    ...(otherWords[format] ?? usualWords),
  }));
}

interface Words {
  readonly heading: string;
  readonly words: string;
}

const usualWords: Words = {
  heading: 'Eén op de vier zorgt mee',
  words:
    'Zorg jij thuis voor iemand, of maak je je zorgen? Je bent niet de enige. Kijk wat er bij jou in de buurt is.',
};
const agendaWords: Words = {
  heading: 'Dit is er bij ons te doen',
  words: 'Kom langs, of vraag wat er nog meer is.',
};
const otherWords: Readonly<Partial<Record<MaterialFormat, Words>>> = {
  NEWS_TEXT: { heading: 'Tekst voor je nieuwsbrief', words: newsText },
  PRESS_RELEASE: { heading: 'Persbericht', words: pressRelease },
  AGENDA_A3: agendaWords,
  AGENDA_A4: agendaWords,
  SAVE_THE_DATE: {
    heading: 'Zet het in je agenda',
    words: 'Er is van alles te doen, ook bij jou in de buurt.',
  },
};

/** Nine in the morning in the Netherlands, so many days before a day. */
function morningBefore(day: string, days: number): Date {
  const morning = momentFromDutch(`${day}T09:00`);
  if (!(morning instanceof Date)) throw new Error(`"${day}" is no day`);
  return daysBefore(morning, days);
}
