import type { Text } from '@verbonden/shared/kernel';
import { EstimatePlace } from '../estimate/estimate.input';
import type { AgeGroup, KnowledgeKind, Setting } from '../taxonomy/codes';
import roles from './work-roles.json' with { type: 'json' };

export type WorkRoleCode = keyof typeof roles;
export const workRoleCodes = Object.keys(roles) as WorkRoleCode[];

/** What a start page is made of: the words for a role, and which part of the knowledge is for it. */
export interface WorkRoleRow {
  readonly code: WorkRoleCode;
  readonly slug: string;
  readonly label: Text;
  /** Where somebody in this role works, for who doubts which door is theirs. */
  readonly where: Text;
  readonly lead: Text;
  /** What somebody can do today, without anybody's leave. */
  readonly today: readonly Text[];
  /** What people in this role ask, in their own words. */
  readonly questions: readonly Text[];
  /** The usable kinds, those that can be used soonest first. */
  readonly kinds: readonly KnowledgeKind[];
  readonly settings: readonly Setting[];
  /** Empty: all ages. What names no age is for every age. */
  readonly ageGroups: readonly AgeGroup[];
  /** A code of the network's sectors, by which questions from practice are found. */
  readonly sector: string;
  readonly estimatePlace: EstimatePlace;
}

/** The roles that have a start page, in the order of the doors: the one table. */
export const workRoles: readonly WorkRoleRow[] = workRoleCodes.map((code) => ({
  code,
  ...(roles[code] as unknown as Omit<WorkRoleRow, 'code'>),
}));
