import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, forbidden, text, type Viewer } from '@verbonden/shared/kernel';
import {
  CLOCK,
  readingFrom,
  type RequestContext,
  RetentionRules,
  SETTINGS,
  type Settings,
} from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { KeptWords } from '../miss/kept-words';
import { isPersonAtPage } from '../miss/person-at-page';
import { canSeeMissedSearches } from '../search.policy';
import { isSearchPage, searchedAt } from './search-address';
import { shownSearchDays, shownSearchRetention } from './shown-search-retention';
import type { UnfollowedSearch } from './unfollowed-search';

/** Once may be somebody who was called away. */
const timesToTell = 3;
const mostTold = 50;

/**
 * Searches that found something of which nobody opened anything: counted per day by their words, never by who typed them.
 * That something was opened is told by the page that was come from, so no link is changed and no script is needed.
 */
@Injectable()
export class FollowedSearches implements OnModuleInit {
  private readonly noted = new WeakSet<object>();

  constructor(
    private readonly db: DataSource,
    private readonly words: KeptWords,
    private readonly retention: RetentionRules,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  onModuleInit(): void {
    this.retention.register(shownSearchRetention);
  }

  /** A person saw what was found, on the page of a search. A page that asks twice is one search. */
  async shown(context: Pick<RequestContext, 'req'>, typed: string): Promise<void> {
    const { req } = context;
    if (!req || !isSearchPage(req.path) || this.noted.has(req) || !isPersonAtPage(context)) return;
    this.noted.add(req);
    const words = await this.words.of(typed);
    if (words === null) return;
    // The page itself may be read from a replica.
    await readingFrom('primary', () =>
      this.db.query(
        `INSERT INTO shown_searches (words, day, shown, followed) VALUES ($1, $2, 1, 0)
         ON CONFLICT (words, day) DO UPDATE SET shown = shown_searches.shown + 1`,
        [words, this.day(0)],
      ),
    );
  }

  /** A person opened something that can be found, and came from the page of a search. */
  async followed(context: Pick<RequestContext, 'req'>): Promise<void> {
    const { req } = context;
    const typed = searchedAt(req?.get('referer'), this.settings.PUBLIC_URL);
    if (!req || typed === null || !isPersonAtPage(context)) return;
    const words = await this.words.of(typed);
    if (words === null) return;
    const path = req.path.replace(/^\/en(?=\/)/, '');
    await this.db.query(
      `UPDATE shown_searches SET followed = followed + 1
       WHERE words = $1 AND day = $2 AND EXISTS (SELECT 1 FROM search_documents WHERE path = $3)`,
      [words, this.day(0), path],
    );
  }

  /** Those of which nothing was opened, most often first. @throws DomainError FORBIDDEN */
  async unfollowed(viewer: Viewer): Promise<UnfollowedSearch[]> {
    if (!canSeeMissedSearches(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.query<UnfollowedSearch[]>(
      `SELECT words, sum(shown)::int AS times, max(day)::text AS "lastDay" FROM shown_searches
       WHERE day > $1 GROUP BY words HAVING sum(followed) = 0 AND sum(shown) >= ${timesToTell}
       ORDER BY times DESC, words LIMIT ${mostTold}`,
      [this.day(shownSearchDays)],
    );
  }

  private day(ago: number): string {
    return new Date(this.clock.now().getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  }
}
