import { Injectable } from '@nestjs/common';
import { type Locale, notFound } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { addressOf } from '../list/list-question';
import type { StartPage, WorkRole } from './work-role.entity';
import { type WorkRoleRow, workRoles } from './work-roles';

/** As many things as a person can take in before choosing one. */
export const toolsFirst = 3;
/** As many questions and organisations as stand beside them. */
const mostBeside = 3;

/** What a role begins with, chosen from what is published: by filter and order, never by name. */
@Injectable()
export class StartService {
  constructor(private readonly db: DataSource) {}

  roles(locale: Locale): WorkRole[] {
    return workRoles.map((row) => roleOf(row, locale));
  }

  /** @throws DomainError NOT_FOUND when no role has this address */
  page(slug: string, locale: Locale): StartPage {
    const row = workRoles.find((each) => each.slug === slug);
    if (!row) throw notFound();
    return {
      row,
      role: roleOf(row, locale),
      lead: row.lead[locale],
      today: row.today.map((each) => each[locale]),
      questions: row.questions.map((each) => each[locale]),
      listPath: `/kennis${addressOf({ search: null, insist: null, filter: { settings: [...row.settings] } })}`,
      estimatePlace: row.estimatePlace,
      sector: row.sector,
    };
  }

  /**
   * The ids of what to use first. One of each kind comes before a second of any, so that there is something to choose;
   * among those of a kind, what the reader can read and what others use already. What can be used soonest leads.
   * @param but what a coordinator chose already
   */
  async tools(row: WorkRoleRow, locale: Locale, but: readonly string[]): Promise<string[]> {
    const found = await this.db.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT item.id, item.kind, item.published_on, item.adoption_count, item.language = $4 AS is_own_language,
           row_number() OVER (PARTITION BY item.kind ORDER BY item.language = $4 DESC, item.adoption_count DESC,
             item.published_on DESC, item.id DESC) AS turn
         FROM knowledge_items item WHERE ${forRole} AND item.kind = ANY ($3) AND item.id <> ALL ($5::uuid[])) AS each
       ORDER BY is_own_language DESC, turn, array_position($3, kind), adoption_count DESC, published_on DESC, id DESC
       LIMIT ${toolsFirst}`,
      [row.settings, row.ageGroups, row.kinds, locale, but],
    );
    return found.map(({ id }) => id);
  }

  /** The ids of questions about things for this role whose answer is on the page for everybody; the newest first. */
  async answered(row: WorkRoleRow): Promise<string[]> {
    const found = await this.db.query<{ id: string }[]>(
      `SELECT question.id FROM knowledge_questions question JOIN knowledge_items item ON item.id = question.item_id
       WHERE ${forRole} AND question.is_shown AND question.answer IS NOT NULL AND question.gone IS NULL
       ORDER BY question.answered_at DESC, question.id DESC LIMIT ${mostBeside}`,
      [row.settings, row.ageGroups],
    );
    return found.map(({ id }) => id);
  }

  /** The ids of the organisations that share most for this role. */
  async organisations(row: WorkRoleRow): Promise<string[]> {
    const found = await this.db.query<{ id: string }[]>(
      `SELECT item.organisation_id AS id FROM knowledge_items item
       WHERE ${forRole} AND item.organisation_id IS NOT NULL
       GROUP BY 1 ORDER BY count(*) DESC, max(item.published_on) DESC, 1 LIMIT ${mostBeside}`,
      [row.settings, row.ageGroups],
    );
    return found.map(({ id }) => id);
  }
}

/** Published, for where this role works, and for its ages. What names no age is for every age. */
const forRole = `item.status = 'PUBLISHED' AND item.settings && $1::text[]
  AND ($2::text[] = '{}' OR item.age_groups = '{}' OR item.age_groups && $2::text[])`;

function roleOf({ code, slug, label, where }: WorkRoleRow, locale: Locale): WorkRole {
  return { code, slug, label: label[locale], where: where[locale] };
}
