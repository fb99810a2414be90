import { text, type Text } from '@verbonden/shared/kernel';
import type { KnowledgeKind } from '../taxonomy/codes';
import type { FieldName } from './content-fields';

/** The short parts in which an item is told, in order. */
export const parts = ['BASICS', 'WHY', 'DO', 'NEEDS', 'BRINGS', 'FIND', 'TERMS'] as const;
export type PartCode = (typeof parts)[number];

/** How a part is called. */
export const partLabels: Readonly<Record<PartCode, Text>> = {
  BASICS: text('Kort', 'In short'),
  WHY: text('Waarom en voor wie', 'Why and for whom'),
  DO: text('Wat doe je', 'What you do'),
  NEEDS: text('Wat het vraagt', 'What it takes'),
  BRINGS: text('Wat het oplevert', 'What it brings'),
  FIND: text('Vinden en gebruiken', 'Finding and using'),
  TERMS: text('Wie en waar', 'Who and where'),
};

/** A field as it is asked: "!" must be there before it is sent in, "?" is extra and does not count as missing. */
type Asked = FieldName | `${FieldName}!` | `${FieldName}?`;
type Asking = Readonly<Partial<Record<PartCode, readonly Asked[]>>>;

const finding: readonly Asked[] = ['themes!', 'settings', 'ageGroups?', 'workWith?'];
const terms: readonly Asked[] = ['organisationId?', 'licence', 'language?'];
const source: readonly Asked[] = ['publisher', 'year', 'url'];

/**
 * What each kind asks, in which part and in which order. The API's check before sending in, the meter of what is still
 * useful, the form and the reader's page all read this one table.
 */
const asking: Readonly<Record<KnowledgeKind, Asking>> = {
  GOOD_PRACTICE: {
    BASICS: ['title!', 'summary!'],
    WHY: ['why!', 'forWhom!', 'ageGroups', 'careAreas?', 'caredFor?'],
    DO: ['steps!', 'activityKinds!', 'activityStyle', 'body?'],
    NEEDS: ['people!', 'time!', 'money'],
    BRINGS: [
      'results!',
      'outcomes',
      'evidenceLevel?',
      'evidenceUrl?',
      'evidenceOn?',
      'differently',
      'voice',
      'tip?',
    ],
    FIND: ['themes!', 'settings', 'workWith?', 'url?'],
    TERMS: [
      'region',
      'place',
      'contactName',
      'contactEmail',
      'contactPhone?',
      'organisationId?',
      'licence',
      'language?',
      'publisher?',
      'year?',
    ],
  },
  PUBLICATION: {
    BASICS: ['title!', 'summary!', 'publisher', 'year', 'url'],
    DO: ['body!', 'use'],
    FIND: finding,
    TERMS: terms,
  },
  TOOL: {
    BASICS: ['title!', 'summary!', 'url'],
    WHY: ['forWhom'],
    DO: ['body!', 'use', 'materials', 'minutes?'],
    BRINGS: ['results?', 'evidenceLevel?', 'evidenceUrl?', 'evidenceOn?', 'tip?'],
    FIND: finding,
    TERMS: ['publisher?', 'year?', ...terms],
  },
  TOOLKIT: {
    BASICS: ['title!', 'summary!', 'url'],
    DO: ['body!', 'use', 'tip?'],
    FIND: finding,
    TERMS: ['publisher?', 'year?', ...terms],
  },
  LESSON: {
    BASICS: ['title!', 'summary!', 'url?'],
    WHY: ['ageGroups', 'goal', 'minutes'],
    DO: ['body!', 'steps?', 'materials', 'tip?'],
    FIND: ['themes!', 'settings', 'workWith?'],
    TERMS: ['publisher?', 'year?', ...terms],
  },
  VIDEO: {
    BASICS: ['title!', 'summary!', 'url!', 'minutes', 'captions'],
    DO: ['body!', 'transcript?', 'use?'],
    FIND: finding,
    TERMS: ['publisher?', 'year?', ...terms],
  },
  WEBINAR: {
    BASICS: ['title!', 'summary!', 'url', 'minutes', 'captions'],
    DO: ['body!', 'transcript?'],
    FIND: finding,
    TERMS: ['publisher?', 'year?', ...terms],
  },
  INFOGRAPHIC: {
    BASICS: ['title!', 'summary!', ...source],
    DO: ['body!', 'use?'],
    FIND: finding,
    TERMS: terms,
  },
  GUIDE: {
    BASICS: ['title!', 'summary!', ...source],
    WHY: ['forWhom'],
    DO: ['body!', 'use', 'steps?'],
    FIND: finding,
    TERMS: terms,
  },
  RESEARCH: {
    BASICS: ['title!', 'summary!', ...source],
    DO: ['body!', 'method', 'findings', 'limits'],
    FIND: [...finding, 'careAreas?', 'caredFor?'],
    TERMS: terms,
  },
  POLICY: {
    BASICS: ['title!', 'summary!', ...source],
    WHY: ['forWhom', 'validity'],
    DO: ['body!', 'use?'],
    FIND: [...finding, 'region?', 'place?'],
    TERMS: terms,
  },
  ADVICE: {
    BASICS: ['title!', 'summary!', 'publisher?', 'year?', 'url?'],
    WHY: ['forWhom'],
    DO: ['body!', 'followUp', 'voice?'],
    FIND: finding,
    TERMS: terms,
  },
  TIP: {
    BASICS: ['title!', 'summary!', 'url?'],
    DO: ['body!'],
    FIND: finding,
    TERMS: ['publisher?', 'year?', ...terms],
  },
};

/** A field as a kind asks it. */
export interface AskedField {
  readonly name: FieldName;
  /** Must be there before the item is sent in. */
  readonly isRequired: boolean;
  /** Worth filling in: it counts for how complete the item is. */
  readonly isUseful: boolean;
}

/** A part of the form of a kind. */
export interface FormPart {
  readonly code: PartCode;
  readonly fields: readonly AskedField[];
}

/** What a kind asks, part by part. */
export function formOf(kind: KnowledgeKind): readonly FormPart[] {
  return forms[kind];
}

/** All fields of a kind, in the order of its form. */
export function fieldsOf(kind: KnowledgeKind): readonly AskedField[] {
  return forms[kind].flatMap(({ fields }) => fields);
}

const forms = Object.fromEntries(
  Object.entries(asking).map(([kind, asked]) => [
    kind,
    parts.flatMap((code): FormPart[] => {
      const fields = asked[code]?.map(read);
      return fields ? [{ code, fields }] : [];
    }),
  ]),
) as unknown as Readonly<Record<KnowledgeKind, readonly FormPart[]>>;

function read(asked: Asked): AskedField {
  return {
    name: asked.replace(/[!?]$/, '') as FieldName,
    isRequired: asked.endsWith('!'),
    isUseful: !asked.endsWith('?'),
  };
}
