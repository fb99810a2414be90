import type {
  ActivityStyle,
  AgeGroup,
  EvidenceLevel,
  KnowledgeKind,
  Licence,
  Setting,
  Theme,
} from '../taxonomy/codes';

/** Everything an editor writes of an item: what a revision replaces as a whole. */
export interface KnowledgeContent {
  kind: KnowledgeKind;
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
  publisher: string;
  organisationId: string | null;
  url: string | null;
  year: number | null;
  themes: Theme[];
  ageGroups: AgeGroup[];
  settings: Setting[];
  activityStyle: ActivityStyle | null;
  /** ISO 639, two or three letters. */
  language: string;
  region: string | null;
  evidenceLevel: EvidenceLevel;
  tip: string | null;
  licence: Licence | null;
  /** "2027-03-24". */
  publishedOn: string | null;
}

/** An item of which only kind and title are known. */
export const emptyContent: Omit<KnowledgeContent, 'kind' | 'title'> = {
  summary: '',
  body: '',
  publisher: '',
  organisationId: null,
  url: null,
  year: null,
  themes: [],
  ageGroups: [],
  settings: [],
  activityStyle: null,
  language: 'nl',
  region: null,
  evidenceLevel: 'NONE',
  tip: null,
  licence: null,
  publishedOn: null,
};

export const contentKeys = ['kind', 'title', ...Object.keys(emptyContent)] as (keyof KnowledgeContent)[];

/** The content among other fields, in one order, so that two contents can be compared. */
export function contentOf(from: KnowledgeContent): KnowledgeContent {
  return Object.fromEntries(contentKeys.map((key) => [key, from[key]])) as unknown as KnowledgeContent;
}

/** `content` with what `change` gives; what it leaves out stays, and what it makes null becomes empty. */
export function withChange(
  content: KnowledgeContent,
  change: { readonly [Key in keyof KnowledgeContent]?: KnowledgeContent[Key] | null },
): KnowledgeContent {
  const given = contentKeys
    .filter((key) => change[key] !== undefined && (change[key] !== null || key in emptyContent))
    .map((key) => [key, change[key] ?? (emptyContent as Partial<KnowledgeContent>)[key] ?? null]);
  return { ...contentOf(content), ...(Object.fromEntries(given) as Partial<KnowledgeContent>) };
}

/** True when nothing differs. */
export function isSameContent(one: KnowledgeContent, other: KnowledgeContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
