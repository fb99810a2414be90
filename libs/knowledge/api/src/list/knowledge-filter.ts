import { cleanText } from '@verbonden/shared/kernel';
import type { KnowledgeItemFilter } from './knowledge-list.input';

/** The keys of the filter that have counts beside the list. */
export const facetKeys = [
  'kinds',
  'themes',
  'ageGroups',
  'settings',
  'activityKinds',
  'activityStyles',
  'careAreas',
  'caredFor',
  'outcomes',
  'workWith',
  'evidenceLevels',
  'licences',
  'region',
  'organisation',
  'language',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** How a value of a key is found in a row of knowledge_items, called `item`; `$` stands for the parameter. */
const conditions: Readonly<Record<FacetKey | 'publishedFrom' | 'testedByLab', string>> = {
  kinds: 'item.kind = ANY ($::text[])',
  themes: 'item.themes && $::text[]',
  ageGroups: 'item.age_groups && $::text[]',
  settings: 'item.settings && $::text[]',
  activityKinds: 'item.activity_kinds && $::text[]',
  activityStyles: 'item.activity_style = ANY ($::text[])',
  careAreas: 'item.care_areas && $::text[]',
  caredFor: 'item.cared_for && $::text[]',
  outcomes: 'item.outcomes && $::text[]',
  workWith: 'item.work_with && $::text[]',
  evidenceLevels: 'item.evidence_level = ANY ($::text[])',
  licences: 'item.licence = ANY ($::text[])',
  region: 'item.region = ANY ($::text[])',
  organisation: 'item.organisation_id IN (SELECT id FROM organisations WHERE slug = ANY ($::text[]))',
  language: 'item.language = ANY ($::text[])',
  publishedFrom: 'item.published_on >= $::date',
  testedByLab: 'item.tested_by_lab',
};

/** The parameters of a statement, numbered as they come. */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns the number of the parameter */
  add(value: unknown): number {
    return this.values.push(value);
  }
}

/** A condition in SQL for each key that limits something; a key that limits nothing has none. */
export type Conditions = Partial<Record<FacetKey | 'publishedFrom' | 'testedByLab', string>>;

export function conditionsOf(
  filter: KnowledgeItemFilter | null | undefined,
  parameters: Parameters,
): Conditions {
  const found: Conditions = {};
  for (const key of facetKeys) {
    const values = filter?.[key];
    if (!values?.length) continue;
    found[key] = conditions[key].replace('$', `$${parameters.add(meantBy(key, values).map(cleanText))}`);
  }
  if (filter?.publishedFrom) {
    found.publishedFrom = conditions.publishedFrom.replace('$', `$${parameters.add(filter.publishedFrom)}`);
  }
  if (filter?.testedByLab) found.testedByLab = conditions.testedByLab;
  return found;
}

/** What is both chill and skill is each of them. */
function meantBy(key: FacetKey, values: readonly string[]): readonly string[] {
  return key === 'activityStyles' ? [...new Set([...values, 'BOTH'])] : values;
}
