import type {
  ActivityKind,
  ActivityStyle,
  AgeGroup,
  CareArea,
  CaredFor,
  EvidenceLevel,
  KnowledgeKind,
  Licence,
  Outcome,
  Setting,
  Theme,
  WorkWith,
} from '../taxonomy/codes';

/** The parts of a story that are texts, in the order of telling it. Which kind asks for which: form/kind-fields.ts. */
export const sectionNames = [
  'why',
  'forWhom',
  'use',
  'goal',
  'materials',
  'people',
  'time',
  'money',
  'results',
  'differently',
  'voice',
  'method',
  'findings',
  'limits',
  'validity',
  'followUp',
  'transcript',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** The parts that are filled; one that is empty is not there. */
export type Sections = Readonly<Partial<Record<SectionName, string>>>;

/** Everything an editor writes of an item: what a revision replaces as a whole. */
export interface KnowledgeContent {
  kind: KnowledgeKind;
  title: string;
  summary: string;
  /** Markdown: the whole story, or what does not fit in the parts. */
  body: string;
  sections: Sections;
  /** What one does, one step after the other; Markdown. */
  steps: string[];
  publisher: string;
  organisationId: string | null;
  url: string | null;
  year: number | null;
  themes: Theme[];
  ageGroups: AgeGroup[];
  settings: Setting[];
  activityKinds: ActivityKind[];
  activityStyle: ActivityStyle | null;
  careAreas: CareArea[];
  caredFor: CaredFor[];
  outcomes: Outcome[];
  workWith: WorkWith[];
  /** ISO 639, two or three letters. */
  language: string;
  region: string | null;
  place: string | null;
  evidenceLevel: EvidenceLevel;
  /** Where the level was given, and when: "2027-03-24". */
  evidenceUrl: string | null;
  evidenceOn: string | null;
  minutes: number | null;
  captions: boolean | null;
  tip: string | null;
  licence: Licence | null;
  /** Whom to ask; for members of the network only. */
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  /** "2027-03-24". */
  publishedOn: string | null;
  /** Ids of what is with it, in order (see attachment/). */
  attachments: string[];
}

/** What can be given of a content: its fields, each section by its own name; null empties. */
export type ContentChange = {
  readonly [Key in keyof KnowledgeContent]?: KnowledgeContent[Key] | null;
} & { readonly [Name in SectionName]?: string | null };

/** An item of which only kind and title are known. */
export const emptyContent: Omit<KnowledgeContent, 'kind' | 'title'> = {
  summary: '',
  body: '',
  sections: {},
  steps: [],
  publisher: '',
  organisationId: null,
  url: null,
  year: null,
  themes: [],
  ageGroups: [],
  settings: [],
  activityKinds: [],
  activityStyle: null,
  careAreas: [],
  caredFor: [],
  outcomes: [],
  workWith: [],
  language: 'nl',
  region: null,
  place: null,
  evidenceLevel: 'NONE',
  evidenceUrl: null,
  evidenceOn: null,
  minutes: null,
  captions: null,
  tip: null,
  licence: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  publishedOn: null,
  attachments: [],
};

const emptyFields: Partial<KnowledgeContent> = emptyContent;

export const contentKeys = ['kind', 'title', ...Object.keys(emptyContent)] as (keyof KnowledgeContent)[];

/**
 * The content among other fields, in one order, so that two contents can be compared. A text that was kept before a
 * field existed has it empty.
 */
export function contentOf(from: KnowledgeContent): KnowledgeContent {
  const content = Object.fromEntries(
    contentKeys.map((key) => [key, from[key] ?? emptyFields[key] ?? null]),
  ) as unknown as KnowledgeContent;
  return { ...content, sections: filled(content.sections) };
}

/** `content` with what `change` gives; what it leaves out stays, and what it makes null becomes empty. */
export function withChange(content: KnowledgeContent, change: ContentChange): KnowledgeContent {
  const given = contentKeys
    .filter((key) => change[key] !== undefined && (change[key] !== null || key in emptyContent))
    .map((key) => [key, change[key] ?? emptyFields[key] ?? null]);
  const next = { ...contentOf(content), ...(Object.fromEntries(given) as Partial<KnowledgeContent>) };
  const told = sectionNames.filter((name) => change[name] !== undefined);
  return {
    ...next,
    steps: next.steps.filter((step) => step.trim() !== ''),
    sections: filled({
      ...next.sections,
      ...Object.fromEntries(told.map((name) => [name, change[name] ?? ''])),
    }),
  };
}

/** True when nothing differs. */
export function isSameContent(one: KnowledgeContent, other: KnowledgeContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** The sections that say something, in their own order. */
function filled(sections: Sections): Sections {
  return Object.fromEntries(
    sectionNames.flatMap((name) => (sections[name]?.trim() ? [[name, sections[name]]] : [])),
  );
}
