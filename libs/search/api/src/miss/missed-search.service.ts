import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  badInput,
  type Clock,
  decodeCursor,
  encodeCursor,
  forbidden,
  notFound,
  type Page,
  pageOf,
  type PageRequest,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, readingFrom, type RequestContext, RetentionRules } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { canSeeMissedSearches } from '../search.policy';
import type { MissedSearch } from './missed-search';
import type { SettleMissedSearchInput } from './missed-search.input';
import { KeptWords } from './kept-words';
import { isPersonAtPage } from './person-at-page';
import { missedSearchDays, missedSearchRetention } from './missed-search-retention';

/** Searches that found nothing: counted per day by their words, never by who typed them. */
@Injectable()
export class MissedSearches implements OnModuleInit {
  /** A page that asks twice (this kind, then every kind) is one search. */
  private readonly noted = new WeakSet<object>();

  constructor(
    private readonly db: DataSource,
    private readonly words: KeptWords,
    private readonly retention: RetentionRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.register(missedSearchRetention);
  }

  /**
   * Counts a search that found nothing, when a person saw that on a page; also while that page reads from a replica.
   * @param near whether things with some of the words were shown instead
   */
  async note(context: RequestContext, typed: string, near: boolean): Promise<void> {
    if (!context.req || this.noted.has(context.req) || !isPersonAtPage(context)) return;
    this.noted.add(context.req);
    const words = await this.words.of(typed);
    if (words === null) return;
    await readingFrom('primary', () =>
      this.db.query(
        `INSERT INTO missed_searches (words, day, near, times) VALUES ($1, $2, $3, 1)
         ON CONFLICT (words, day) DO UPDATE
         SET times = missed_searches.times + 1, near = excluded.near, settled_at = NULL`,
        [words, this.day(0), near],
      ),
    );
  }

  /** What is missing, most wanted first. @throws DomainError FORBIDDEN; BAD_USER_INPUT at `after` */
  async page(viewer: Viewer, { first, after }: PageRequest): Promise<Page<MissedSearch>> {
    assertMaySee(viewer);
    const open = `SELECT words, sum(times)::int AS times, max(day)::text AS "lastDay",
        (array_agg(near ORDER BY day DESC))[1] AS near
      FROM missed_searches WHERE settled_at IS NULL AND day > $1 GROUP BY words`;
    const values: unknown[] = [this.day(missedSearchDays)];
    let behind = '';
    if (after) {
      const [times = '', words] = decodeCursor(after, 2);
      if (!/^\d{1,9}$/.test(times)) throw unknownPlace();
      behind = `WHERE (times, words) < ($${values.push(times)}::int, $${values.push(words)})`;
    }
    const [rows, [total]] = await Promise.all([
      this.db.query<MissedSearch[]>(
        `SELECT * FROM (${open}) AS missed ${behind} ORDER BY times DESC, words DESC LIMIT ${first + 1}`,
        values,
      ),
      this.db.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${open}) AS missed`, [
        values[0],
      ]),
    ]);
    return pageOf(rows, first, total!.count, (row) => encodeCursor(row.times, row.words));
  }

  /**
   * Takes words from the list, or puts them back. Looked for in vain once more, they come back by themselves.
   * @throws DomainError FORBIDDEN; NOT_FOUND
   */
  async settle(viewer: Viewer, { words, settled }: SettleMissedSearchInput): Promise<boolean> {
    assertMaySee(viewer);
    const rows = await this.db.query<[unknown[], number]>(
      `UPDATE missed_searches SET settled_at = $2, settled_by = $3 WHERE words = $1 AND (settled_at IS NULL) = $4`,
      [words, settled ? this.clock.now() : null, settled ? viewer.personId : null, settled],
    );
    if (rows[1] === 0) throw notFound();
    return settled;
  }

  private day(ago: number): string {
    return new Date(this.clock.now().getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  }
}

function assertMaySee(viewer: Viewer): void {
  if (!canSeeMissedSearches(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

function unknownPlace() {
  return badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
