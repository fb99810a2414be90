import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, notFound, pageOf, type PageRequest } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { type Advice, type AdviceConnection, adviceOf, type AdviceYear } from './advice';

const mostAboutOne = 20;

/** The public register: all advice that was given, by year and number. */
@Injectable()
export class AdviceRegister {
  constructor(private readonly db: DataSource) {}

  /** Of one year or of all, the newest first. */
  async list(year: number | null, { first, after }: PageRequest): Promise<AdviceConnection> {
    const all = this.db.getRepository(AdviceRequest).createQueryBuilder('row').where('row.year IS NOT NULL');
    if (year !== null) all.andWhere('row.year = :year', { year });
    const page = all
      .clone()
      .orderBy('row.year', 'DESC')
      .addOrderBy('row.number', 'DESC')
      .limit(first + 1);
    if (after) {
      const [lastYear, lastNumber] = decodeCursor(after, 2);
      page.andWhere('(row.year, row.number) < (:lastYear::int, :lastNumber::int)', { lastYear, lastNumber });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows.map(adviceOf), first, totalCount, (advice) =>
      encodeCursor(advice.year, advice.number),
    );
  }

  /** The years with advice, the newest first. */
  years(): Promise<AdviceYear[]> {
    return this.db.query(
      `SELECT year, count(*)::int AS count FROM advice_requests WHERE year IS NOT NULL
       GROUP BY year ORDER BY year DESC`,
    );
  }

  /** "2027-3". @throws DomainError NOT_FOUND */
  async get(slug: string): Promise<Advice> {
    const [, year, number] = /^(\d{4})-(\d{1,4})$/.exec(slug) ?? [];
    const found = year
      ? await this.db.getRepository(AdviceRequest).findOneBy({ year: Number(year), number: Number(number) })
      : null;
    if (!found) throw notFound();
    return adviceOf(found);
  }

  /** What was advised on things of knowledge, and on what went into them, the newest first; at most twenty each. */
  readonly aboutKnowledge = loader<string, Advice[]>(async (itemIds) => {
    const places = await this.db.query<{ item: string; request: string }[]>(
      `SELECT coalesce(item.merged_into_id, item.id) AS item, request.id AS request
       FROM advice_requests request JOIN knowledge_items item ON item.id = request.knowledge_item_id
       WHERE request.year IS NOT NULL AND (item.id = ANY ($1::uuid[]) OR item.merged_into_id = ANY ($1::uuid[]))
       ORDER BY request.year DESC, request.number DESC`,
      [itemIds],
    );
    const rows = await this.db
      .getRepository(AdviceRequest)
      .findBy({ id: In(places.map(({ request }) => request)) });
    const byId = new Map(rows.map((row) => [row.id, adviceOf(row)]));
    const byItem = new Map<string, Advice[]>();
    for (const { item, request } of places) {
      const known = byItem.get(item) ?? [];
      if (known.length < mostAboutOne) byItem.set(item, [...known, byId.get(request)!]);
    }
    return byItem;
  }, []);
}
