import { Injectable } from '@nestjs/common';
import {
  badInput,
  decodeCursor,
  encodeCursor,
  type Page,
  pageOf,
  type PageRequest,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { SearchQuery } from '../query/search-query';
import { mayFind } from '../search.policy';
import type { Excerpt } from '../query/understood';
import type { SearchEverythingArgs } from './everything.input';
import type { EverythingCriteria, SearchHit, SearchKindCount } from './search-hit';

type Found = Pick<SearchHit, 'id' | 'kind' | 'path' | 'day' | 'forNetwork' | 'rank'>;

/**
 * One box over everything: documents of every kind together, the best first. It reads documents only, so what has none
 * (a draft, something archived) is in no hit and no count; what is for the network a visitor never meets (P20).
 */
@Injectable()
export class EverythingService {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchQuery,
  ) {}

  /** Reads what was asked for. */
  async criteriaOf(
    viewer: Viewer,
    { search, kinds, insist }: Pick<SearchEverythingArgs, 'search' | 'kinds' | 'insist'>,
  ): Promise<EverythingCriteria> {
    const visibility = mayFind(viewer);
    const understood = await this.search.understand(search, null, { visibility, insist: insist ?? false });
    return { understood, kinds: kinds ?? [], visibility };
  }

  /** How many of each kind, most first; a chosen kind does not limit it. */
  async counts({ understood, visibility }: EverythingCriteria): Promise<SearchKindCount[]> {
    if (!understood) return [];
    return this.db.query<SearchKindCount[]>(
      `SELECT document.kind, count(*)::int AS count FROM search_documents document
       WHERE ${this.search.fits(1)} AND document.visibility = ANY ($2::text[])
       GROUP BY document.kind ORDER BY count DESC, document.kind`,
      [understood.tsquery, visibility],
    );
  }

  /** One page of hits. The total is the sum of {@link counts}. @throws DomainError BAD_USER_INPUT at `after` */
  async page(
    { understood, kinds, visibility }: EverythingCriteria,
    { first, after }: PageRequest,
  ): Promise<Omit<Page<SearchHit>, 'totalCount'>> {
    if (!understood) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const values: unknown[] = [understood.tsquery, visibility];
    const add = (value: unknown) => values.push(value);
    const rank = this.search.rank(understood, add);
    const ofKinds = kinds.length > 0 ? `AND document.kind = ANY ($${add(kinds)}::text[])` : '';
    let behind = '';
    if (after) {
      const [fits, id] = readPlace(after);
      behind = `WHERE (hit.rank, hit.id) < ($${add(fits)}::float4, $${add(id)}::uuid)`;
    }
    const rows = await this.db.query<Found[]>(
      `SELECT hit.*
       FROM (SELECT document.subject_id AS id, document.kind, document.path, document.standing_on::text AS day,
                    document.visibility = 'PRIVATE' AS "forNetwork", (${rank})::float4 AS rank
             FROM search_documents document
             WHERE ${this.search.fits(1)} AND document.visibility = ANY ($2::text[]) ${ofKinds}) AS hit
       ${behind} ORDER BY hit.rank DESC, hit.id DESC LIMIT ${first + 1}`,
      values,
    );
    const ids = rows.slice(0, first).map(({ id }) => id);
    let made: Promise<ReadonlyMap<string, Excerpt>> | undefined;
    const excerpts = () => (made ??= this.search.excerpts(understood, ids));
    return pageOf(
      rows.map((row) => ({ ...row, excerpts })),
      first,
      0,
      (row) => encodeCursor(row.rank, row.id),
    );
  }
}

/** @throws DomainError BAD_USER_INPUT when the cursor is not one of ours */
function readPlace(cursor: string): [fits: string, id: string] {
  const [fits = '', id = ''] = decodeCursor(cursor, 2);
  if (
    /^\d{1,9}(\.\d{1,20})?(e-?\d{1,2})?$/.test(fits) &&
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
  ) {
    return [fits, id];
  }
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
