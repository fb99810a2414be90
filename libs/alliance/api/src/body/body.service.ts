import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Clock, notFound } from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { In, Repository } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import { Body } from './body.entity';
import type { TakingPart } from './taking-part';

/** The bodies of the network. */
@Injectable()
export class BodyService {
  constructor(
    @InjectRepository(Body) private readonly bodies: Repository<Body>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Bodies by id, in one statement for each operation; null where there is none. */
  readonly byId = loader<string, Body | null>(
    async (ids) => new Map((await this.bodies.findBy({ id: In([...ids]) })).map((body) => [body.id, body])),
    null,
  );

  /** All bodies in their own order. */
  all(): Promise<Body[]> {
    return this.bodies.find({ order: { position: 'ASC', code: 'ASC' } });
  }

  /** @throws DomainError NOT_FOUND */
  async getBySlug(slug: string): Promise<Body> {
    const body = await this.bodies.findOneBy({ slug });
    if (!body) throw notFound();
    return body;
  }

  /** How many organisations take part on a day, in whatever body; one in three counts once. */
  async takingPart(day: string | null): Promise<TakingPart> {
    const [totals] = await this.bodies.query<[TakingPart]>(
      `SELECT count(*)::int AS organisations, count(*) FILTER (WHERE bodies > 1)::int AS "inSeveral"
       FROM (SELECT count(DISTINCT body_id) AS bodies FROM partnerships
             WHERE COALESCE(since, known_from) <= $1 AND (until IS NULL OR until > $1)
             GROUP BY organisation_id) each`,
      [day ?? today(this.clock)],
    );
    return totals;
  }
}
