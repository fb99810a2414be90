import { text, type Text } from '@verbonden/shared/kernel';
import type { KnowledgeContent, SectionName } from '../item/knowledge-content';
import type { TermGroup } from '../taxonomy/terms';

/** A field of a content by the one name it has everywhere: in the API, a form, an import, a comment, a difference. */
export type FieldName =
  Exclude<keyof KnowledgeContent, 'sections' | 'kind' | 'publishedOn' | 'attachments'> | SectionName;

/** How a field is written and shown. */
export const fieldFormats = [
  'LINE',
  'SHORT',
  'MARKDOWN',
  'STEPS',
  'CODE',
  'CODES',
  'ADDRESS',
  'NUMBER',
  'DAY',
  'YES_NO',
  'EMAIL',
  'PHONE',
  'LANGUAGE',
  'ORGANISATION',
] as const;
export type FieldFormat = (typeof fieldFormats)[number];

/** What a writer reads at a field, and how it is written. */
export interface ContentField {
  readonly label: Text;
  readonly hint?: Text;
  readonly format: FieldFormat;
  /** The list a code is chosen from. */
  readonly list?: TermGroup;
  /** Said when it is missing. */
  readonly ask: Text;
  /** For members of the network only. */
  readonly membersOnly?: true;
}

/** All fields, in the order in which two texts are laid side by side. */
export const contentFields: Readonly<Record<FieldName, ContentField>> = {
  title: {
    label: text('Titel', 'Title'),
    hint: text(
      'Kort en gewoon, zoals je het aan een collega vertelt.',
      'Short and plain, as you would tell a colleague.',
    ),
    format: 'LINE',
    ask: text('Geef het een titel die zegt wat het is.', 'Give it a title that says what it is.'),
  },
  summary: {
    label: text('In één of twee zinnen', 'In a sentence or two'),
    hint: text('Wat is het, en wie helpt het?', 'What is it, and whom does it help?'),
    format: 'SHORT',
    ask: text(
      'Schrijf in een of twee zinnen wat het is en voor wie.',
      'Write in a sentence or two what it is and for whom.',
    ),
  },
  why: {
    label: text('Waarom doen jullie dit?', 'Why do you do this?'),
    hint: text(
      'Wat zagen of hoorden jullie, voordat je begon?',
      'What did you see or hear before you began?',
    ),
    format: 'MARKDOWN',
    ask: text('Vertel waarom jullie dit doen.', 'Tell why you do this.'),
  },
  forWhom: {
    label: text('Voor wie is het?', 'Whom is it for?'),
    hint: text('Wie komt er, en wie past er juist niet bij?', 'Who comes, and for whom is it not right?'),
    format: 'MARKDOWN',
    ask: text('Vertel voor wie het is.', 'Tell whom it is for.'),
  },
  ageGroups: {
    label: text('Leeftijd', 'Age'),
    format: 'CODES',
    list: 'ageGroups',
    ask: text('Kies voor welke leeftijd het is.', 'Choose for which age it is.'),
  },
  careAreas: {
    label: text('Wat speelt er thuis?', 'What is going on at home?'),
    hint: text('Niets kiezen betekent: dat maakt niet uit.', 'Choosing nothing means: it does not matter.'),
    format: 'CODES',
    list: 'careAreas',
    ask: text('Kies wat er thuis speelt.', 'Choose what is going on at home.'),
  },
  caredFor: {
    label: text('Voor wie zorgen de jongeren?', 'For whom do the young people care?'),
    hint: text('Niets kiezen betekent: dat maakt niet uit.', 'Choosing nothing means: it does not matter.'),
    format: 'CODES',
    list: 'caredFor',
    ask: text('Kies voor wie de jongeren zorgen.', 'Choose for whom the young people care.'),
  },
  goal: {
    label: text('Wat leren of merken ze ervan?', 'What do they learn or notice?'),
    format: 'MARKDOWN',
    ask: text('Vertel wat ze ervan leren of merken.', 'Tell what they learn or notice.'),
  },
  steps: {
    label: text('Wat doe je, stap voor stap?', 'What do you do, step by step?'),
    hint: text('Zo dat een collega het morgen ook kan.', 'So that a colleague can do it tomorrow.'),
    format: 'STEPS',
    ask: text('Schrijf minstens één stap op: wat doe je?', 'Write down at least one step: what do you do?'),
  },
  use: {
    label: text('Zo gebruik je het', 'How to use it'),
    hint: text(
      'Wanneer pak je het erbij, en wat doe je ermee?',
      'When do you reach for it, and what do you do with it?',
    ),
    format: 'MARKDOWN',
    ask: text('Vertel hoe je het gebruikt.', 'Tell how to use it.'),
  },
  activityKinds: {
    label: text('Soort activiteit', 'Kind of activity'),
    hint: text('Kies er minstens één. Meer mag.', 'Choose at least one. More is fine.'),
    format: 'CODES',
    list: 'activityKinds',
    ask: text('Kies minstens één soort activiteit.', 'Choose at least one kind of activity.'),
  },
  activityStyle: {
    label: text('Chill of skill?', 'Chill or skill?'),
    hint: text(
      'Is het om te ontspannen of om iets te leren?',
      'Is it for relaxing or for learning something?',
    ),
    format: 'CODE',
    list: 'activityStyles',
    ask: text('Kies chill, skill of allebei.', 'Choose chill, skill or both.'),
  },
  people: {
    label: text('Mensen', 'People'),
    hint: text(
      'Bijvoorbeeld: twee begeleiders en een vrijwilliger.',
      'For instance: two guides and a volunteer.',
    ),
    format: 'SHORT',
    ask: text('Schrijf op wie je nodig hebt.', 'Write down whom you need.'),
  },
  time: {
    label: text('Tijd', 'Time'),
    hint: text(
      'Bijvoorbeeld: een middag per twee weken, zes uur werk.',
      'For instance: an afternoon every two weeks, six hours of work.',
    ),
    format: 'SHORT',
    ask: text('Schrijf op hoeveel tijd het kost.', 'Write down how much time it takes.'),
  },
  money: {
    label: text('Geld', 'Money'),
    hint: text(
      'Een schatting is goed: ‘ongeveer 40 euro per keer’.',
      'An estimate will do: ‘about 40 euros each time’.',
    ),
    format: 'SHORT',
    ask: text('Schrijf op wat het ongeveer kost.', 'Write down roughly what it costs.'),
  },
  materials: {
    label: text('Wat heb je erbij nodig?', 'What do you need with it?'),
    format: 'MARKDOWN',
    ask: text('Schrijf op wat je erbij nodig hebt.', 'Write down what you need with it.'),
  },
  minutes: {
    label: text('Hoeveel minuten duurt het?', 'How many minutes does it take?'),
    format: 'NUMBER',
    ask: text('Vul in hoeveel minuten het duurt.', 'Fill in how many minutes it takes.'),
  },
  captions: {
    label: text('Is er ondertiteling?', 'Are there captions?'),
    format: 'YES_NO',
    ask: text('Kies of er ondertiteling is.', 'Choose whether there are captions.'),
  },
  results: {
    label: text('Wat levert het op?', 'What does it bring?'),
    hint: text(
      'Wat merken jongeren? Noem ook wat je nog niet weet.',
      'What do young people notice? Also say what you do not know yet.',
    ),
    format: 'MARKDOWN',
    ask: text(
      'Vertel wat het oplevert, of wat je nog niet weet.',
      'Tell what it brings, or what you do not know yet.',
    ),
  },
  outcomes: {
    label: text('Dit helpt bij', 'It helps with'),
    format: 'CODES',
    list: 'outcomes',
    ask: text('Kies waarbij het helpt.', 'Choose what it helps with.'),
  },
  evidenceLevel: {
    label: text('Hoe goed is het onderzocht?', 'How well has it been researched?'),
    hint: text(
      '‘Uit de praktijk’ is welkom. Kies iets anders als een instituut het heeft beoordeeld.',
      '‘From practice’ is welcome. Choose another when an institute assessed it.',
    ),
    format: 'CODE',
    list: 'evidenceLevels',
    ask: text('Kies hoe goed het onderzocht is.', 'Choose how well it has been researched.'),
  },
  evidenceUrl: {
    label: text('Waar staat dat?', 'Where does it say so?'),
    hint: text(
      'Het adres van de beoordeling of het onderzoek.',
      'The address of the assessment or the research.',
    ),
    format: 'ADDRESS',
    ask: text(
      'Geef het adres van de beoordeling of het onderzoek.',
      'Give the address of the assessment or the research.',
    ),
  },
  evidenceOn: {
    label: text('Van wanneer is dat?', 'When was that?'),
    hint: text('Bijvoorbeeld 24-3-2027.', 'For instance 24-3-2027.'),
    format: 'DAY',
    ask: text(
      'Vul de datum van de beoordeling of het onderzoek in.',
      'Fill in the date of the assessment or the research.',
    ),
  },
  differently: {
    label: text('Wat zou je nu anders doen?', 'What would you do differently now?'),
    hint: text('Hier hebben anderen het meeste aan.', 'This is what helps others most.'),
    format: 'MARKDOWN',
    ask: text('Vertel wat je nu anders zou doen.', 'Tell what you would do differently now.'),
  },
  voice: {
    label: text('Hoe dachten jonge mantelzorgers mee?', 'How did young carers have a say?'),
    hint: text(
      'Zonder namen of verhalen waaraan je iemand herkent.',
      'Without names or stories by which somebody can be recognised.',
    ),
    format: 'MARKDOWN',
    ask: text('Vertel hoe jonge mantelzorgers meedachten.', 'Tell how young carers had a say.'),
  },
  method: {
    label: text('Hoe is het onderzocht?', 'How was it researched?'),
    format: 'MARKDOWN',
    ask: text('Vertel hoe het is onderzocht.', 'Tell how it was researched.'),
  },
  findings: {
    label: text('Wat kwam eruit?', 'What came out of it?'),
    format: 'MARKDOWN',
    ask: text('Vertel wat eruit kwam.', 'Tell what came out of it.'),
  },
  limits: {
    label: text('Waar moet je op letten?', 'What should you watch out for?'),
    format: 'MARKDOWN',
    ask: text('Vertel waar je op moet letten.', 'Tell what to watch out for.'),
  },
  validity: {
    label: text('Voor welke periode geldt het?', 'For which period does it hold?'),
    format: 'SHORT',
    ask: text('Schrijf op voor welke periode het geldt.', 'Write down for which period it holds.'),
  },
  followUp: {
    label: text('Wat is ermee gedaan?', 'What was done with it?'),
    format: 'MARKDOWN',
    ask: text('Vertel wat ermee is gedaan.', 'Tell what was done with it.'),
  },
  transcript: {
    label: text('Wat wordt er gezegd?', 'What is said?'),
    hint: text(
      'De film in woorden, voor wie hem niet kan horen of zien.',
      'The film in words, for who cannot hear or see it.',
    ),
    format: 'MARKDOWN',
    ask: text('Schrijf uit wat er in de film gezegd wordt.', 'Write out what is said in the film.'),
  },
  body: {
    label: text('Het verhaal', 'The story'),
    format: 'MARKDOWN',
    ask: text(
      'Vertel iets meer: minstens 100 tekens. Waarom, voor wie, wat doe je?',
      'Tell a little more: at least 100 characters. Why, for whom, what do you do?',
    ),
  },
  tip: {
    label: text('Eén tip', 'One tip'),
    hint: text(
      'Wat moet iemand echt weten die hiermee begint?',
      'What must somebody who begins with this really know?',
    ),
    format: 'SHORT',
    ask: text('Schrijf één tip op.', 'Write down one tip.'),
  },
  url: {
    label: text('Adres op internet', 'Address on the internet'),
    hint: text('Begint met https://', 'Begins with https://'),
    format: 'ADDRESS',
    ask: text('Geef het adres op internet.', 'Give the address on the internet.'),
  },
  publisher: {
    label: text('Wie heeft het uitgegeven?', 'Who published it?'),
    format: 'LINE',
    ask: text('Schrijf op wie het heeft uitgegeven.', 'Write down who published it.'),
  },
  year: {
    label: text('Jaar', 'Year'),
    format: 'NUMBER',
    ask: text('Vul het jaar in.', 'Fill in the year.'),
  },
  themes: {
    label: text('Thema', 'Theme'),
    format: 'CODES',
    list: 'themes',
    ask: text(
      'Kies minstens één thema, dan vinden anderen het terug.',
      'Choose at least one theme, so that others can find it.',
    ),
  },
  settings: {
    label: text('Voor wie werkt bij', 'For those who work at'),
    format: 'CODES',
    list: 'settings',
    ask: text('Kies waar mensen werken die dit gebruiken.', 'Choose where people work who use this.'),
  },
  workWith: {
    label: text('Je werkt met', 'You work with'),
    format: 'CODES',
    list: 'workWith',
    ask: text('Kies met wie je werkt.', 'Choose whom you work with.'),
  },
  region: {
    label: text('Provincie', 'Province'),
    hint: text('Waar gebeurt het? Bijvoorbeeld: Utrecht.', 'Where does it happen? For instance: Utrecht.'),
    format: 'LINE',
    ask: text('Schrijf op in welke provincie het gebeurt.', 'Write down in which province it happens.'),
  },
  place: {
    label: text('Plaats', 'Place'),
    format: 'LINE',
    ask: text('Schrijf op in welke plaats het gebeurt.', 'Write down in which place it happens.'),
  },
  contactName: {
    label: text('Wie kan een collega bellen of mailen?', 'Whom can a colleague call or mail?'),
    hint: text(
      'Een volwassene, liefst van je werk. Nooit een jongere.',
      'An adult, preferably from work. Never a young person.',
    ),
    format: 'LINE',
    membersOnly: true,
    ask: text('Schrijf op wie een collega kan vragen.', 'Write down whom a colleague can ask.'),
  },
  contactEmail: {
    label: text('E-mail', 'E-mail'),
    format: 'EMAIL',
    membersOnly: true,
    ask: text('Geef een e-mailadres of telefoonnummer.', 'Give an e-mail address or phone number.'),
  },
  contactPhone: {
    label: text('Telefoon', 'Phone'),
    format: 'PHONE',
    membersOnly: true,
    ask: text('Geef een telefoonnummer of e-mailadres.', 'Give a phone number or e-mail address.'),
  },
  organisationId: {
    label: text('Namens wie deel je dit?', 'On whose behalf do you share this?'),
    format: 'ORGANISATION',
    ask: text('Kies namens wie je dit deelt.', 'Choose on whose behalf you share this.'),
  },
  licence: {
    label: text('Wat mogen anderen ermee?', 'What may others do with it?'),
    format: 'CODE',
    list: 'licences',
    ask: text('Kies wat anderen ermee mogen.', 'Choose what others may do with it.'),
  },
  language: {
    label: text('Taal', 'Language'),
    format: 'LANGUAGE',
    ask: text('Kies de taal.', 'Choose the language.'),
  },
};

export const fieldNames = Object.keys(contentFields) as FieldName[];
