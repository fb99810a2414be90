import { Injectable } from '@nestjs/common';
import { SearchQuery, type Understood } from '@verbonden/search/api';
import {
  badInput,
  decodeCursor,
  encodeCursor,
  type Page,
  pageOf,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { DataSource, In } from 'typeorm';
import { signalKind, signalVisibilities } from '../signal/signal-document';
import { assertInNetwork } from '../signal/signal-keeper';
import { Signal } from '../signal/signal.entity';
import type { SignalFilter, SignalsArgs } from './signal-list.input';

/** What a list was asked for, read once; total and counts are made from the same. */
export interface Criteria {
  readonly search: Understood | null;
  readonly filter: Omit<SignalFilter, 'search'>;
}

/** The keys of the filter that have counts beside the list, and the column each one limits. */
const columns = { statuses: 'status', themes: 'theme', regions: 'region', sectors: 'sector' } as const;
export type FacetKey = keyof typeof columns;
export const facetKeys = Object.keys(columns) as FacetKey[];

/** How often a value occurs among what the other keys leave. */
export interface Counted {
  readonly key: FacetKey;
  readonly value: string;
  readonly count: number;
}

interface Placed {
  readonly id: string;
  readonly recognitions: number;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The list of signals, for whoever is in the network. Doubles are not in it. */
@Injectable()
export class SignalListService {
  constructor(
    private readonly db: DataSource,
    private readonly search: SearchQuery,
  ) {}

  /** @throws DomainError FORBIDDEN for who has no role in the network */
  async criteriaOf(viewer: Viewer, given: SignalFilter | null | undefined): Promise<Criteria> {
    assertInNetwork(viewer);
    const { search, ...filter } = given ?? {};
    const visibility = signalVisibilities;
    return { search: await this.search.understand(search, signalKind, { visibility }), filter };
  }

  /** One page of it; the total is a question of its own: see {@link count}. */
  async page(
    criteria: Criteria,
    { sort, first, after }: Pick<SignalsArgs, 'sort' | 'first' | 'after'>,
  ): Promise<Omit<Page<Signal>, 'totalCount'>> {
    const { from, values } = this.from(criteria);
    const most = sort === 'MOST_RECOGNISED';
    const recognitions = 'coalesce(known.count, 0)';
    let behind = '';
    if (after) {
      const [count, id] = readPlace(after, most);
      // Ids are UUIDv7: who sorts by id sorts by age.
      const last = `$${values.push(id)}::uuid`;
      behind = most
        ? `AND (${recognitions}, signal.id) < ($${values.push(count)}::int, ${last})`
        : `AND signal.id < ${last}`;
    }
    const placed = await this.db.query<Placed[]>(
      `SELECT signal.id, ${recognitions} AS recognitions ${from.replace(
        'WHERE',
        `LEFT JOIN (SELECT signal_id, count(*)::int AS count FROM signal_recognitions GROUP BY 1) AS known
           ON known.signal_id = signal.id WHERE`,
      )} ${behind}
       ORDER BY ${most ? `${recognitions} DESC, ` : ''}signal.id DESC LIMIT ${first + 1}`,
      values,
    );
    const rows = await this.db.getRepository(Signal).findBy({ id: In(placed.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const { edges, pageInfo } = pageOf(placed, first, 0, ({ id, recognitions: count }) =>
      most ? encodeCursor('M', count, id) : encodeCursor('N', id),
    );
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: byId.get(node.id)! })), pageInfo };
  }

  async count(criteria: Criteria): Promise<number> {
    const { from, values } = this.from(criteria);
    const [row] = await this.db.query<{ count: number }[]>(`SELECT count(*)::int AS count ${from}`, values);
    return row!.count;
  }

  /** All counts in one statement: each key ignores its own choice and respects the others. Nothing is counted as 0. */
  async facets(criteria: Criteria): Promise<Counted[]> {
    const values: unknown[] = [];
    const counts = facetKeys.map((key) => {
      const { from } = this.from(criteria, key, values);
      return `SELECT '${key}' AS key, signal.${columns[key]} AS value, count(*)::int AS count
        ${from} AND signal.${columns[key]} IS NOT NULL GROUP BY 2`;
    });
    return this.db.query<Counted[]>(counts.join('\nUNION ALL\n'), values);
  }

  /** The rows that fit, without the choice of one key; what it needs is added to `values`. */
  private from({ search, filter }: Criteria, without?: FacetKey, values: unknown[] = []) {
    const match = search
      ? this.search.match('signal.id', signalKind, values.push(search.tsquery), signalVisibilities)
      : '';
    const conditions = facetKeys.flatMap((key) => {
      const chosen = filter[key];
      return key !== without && chosen?.length
        ? [`signal.${columns[key]} = ANY ($${values.push(chosen)}::text[])`]
        : [];
    });
    if (filter.origins?.length) {
      conditions.push(
        `(signal.origin_id = ANY ($${values.push(filter.origins)}::uuid[]) OR signal.id IN (
           SELECT merged_into_id FROM signals WHERE origin_id = ANY ($${values.length}::uuid[])))`,
      );
    }
    if (filter.withoutReply) conditions.push(withoutReply);
    if (filter.escalated) conditions.push(escalated);
    const limits = ['signal.merged_into_id IS NULL', ...conditions].join(' AND ');
    return { from: `FROM signals signal ${match} WHERE ${limits}`, values };
  }
}

const withoutReply = `signal.status = 'OPEN'
  AND EXISTS (SELECT FROM signal_asks ask WHERE ask.signal_id = signal.id)
  AND NOT EXISTS (SELECT FROM signal_replies reply WHERE reply.signal_id = signal.id)`;
const escalated = `EXISTS (SELECT FROM signal_asks ask
  WHERE ask.signal_id = signal.id AND ask.escalated_at IS NOT NULL)`;

/** @throws DomainError BAD_USER_INPUT when the cursor is not one of ours for this order */
function readPlace(cursor: string, most: boolean): [count: string, id: string] {
  const [of, ...parts] = decodeCursor(cursor, most ? 3 : 2);
  const [count, id] = most ? parts : ['0', parts[0]];
  if (of === (most ? 'M' : 'N') && /^\d{1,9}$/.test(count ?? '') && uuid.test(id ?? '')) return [count, id!];
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
