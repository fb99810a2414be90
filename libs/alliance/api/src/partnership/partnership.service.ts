import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Clock, conflict, notFound, text } from '@verbonden/shared/kernel';
import { CLOCK, loader, newId, type RequestContext } from '@verbonden/shared/server';
import { type EntityManager, IsNull, QueryFailedError, Repository } from 'typeorm';
import { isHeldOn, today } from './partnership-dates';
import { Partnership } from './partnership.entity';

/** More roles than this in one body is not a network any more. */
const mostInBody = 1000;

/** A role that begins. Without a first day it counts from `knownFrom`, and without that from today. */
export interface NewPartnership {
  readonly organisationId: string;
  readonly bodyId: string;
  readonly role: string;
  readonly since?: string | null;
  readonly knownFrom?: string | null;
  readonly note?: string | null;
}

/** Which organisation has which role, since when and until when. */
@Injectable()
export class PartnershipService {
  constructor(
    @InjectRepository(Partnership) private readonly partnerships: Repository<Partnership>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private readonly byOrganisation = loader<string, readonly Partnership[]>(async (organisationIds) => {
    const rows = await this.partnerships
      .createQueryBuilder('p')
      .innerJoin('bodies', 'b', 'b.id = p.body_id')
      .where('p.organisation_id = ANY(:organisationIds)', { organisationIds })
      .orderBy('b.position')
      .addOrderBy('COALESCE(p.since, p.known_from)', 'DESC')
      .addOrderBy('p.role')
      .getMany();
    return new Map(
      organisationIds.map((id) => [id, rows.filter(({ organisationId }) => organisationId === id)]),
    );
  }, []);

  private readonly byBody = loader<string, readonly Partnership[]>(async (bodyIds) => {
    const rows = await this.partnerships
      .createQueryBuilder('p')
      .innerJoin('organisations', 'o', 'o.id = p.organisation_id')
      .leftJoin('labels', 'l', `l.collection = 'partnershipRoles' AND l.code = p.role`)
      .where('p.body_id = ANY(:bodyIds)', { bodyIds })
      .orderBy('l.position')
      .addOrderBy('o.name')
      .addOrderBy('p.since', 'ASC', 'NULLS FIRST')
      .limit(mostInBody * bodyIds.length)
      .getMany();
    return new Map(bodyIds.map((id) => [id, rows.filter(({ bodyId }) => bodyId === id)]));
  }, []);

  /** Who has which role in a body on a day (today when null): by role, then by name. */
  async takingPartIn(context: RequestContext, bodyId: string, day: string | null): Promise<Partnership[]> {
    const all = await this.byBody.load(context, bodyId);
    return all.filter((each) => isHeldOn(each, day ?? today(this.clock)));
  }

  /** All roles that were ever held in a body, in the same order. */
  async historyIn(context: RequestContext, bodyId: string): Promise<Partnership[]> {
    return [...(await this.byBody.load(context, bodyId))];
  }

  /** Which organisations have a role in the body with this code today. */
  async organisationsIn(tx: EntityManager, bodyCode: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT p.organisation_id AS id FROM partnerships p JOIN bodies b ON b.id = p.body_id
       WHERE b.code = $1 AND COALESCE(p.since, p.known_from) <= $2 AND (p.until IS NULL OR p.until > $2)`,
      [bodyCode, today(this.clock)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The roles of an organisation on a day (today when null), in the order of the bodies. */
  async heldBy(context: RequestContext, organisationId: string, day: string | null): Promise<Partnership[]> {
    const all = await this.byOrganisation.load(context, organisationId);
    return all.filter((each) => isHeldOn(each, day ?? today(this.clock)));
  }

  /** All roles an organisation ever had, in the order of the bodies, newest first. */
  async historyOf(context: RequestContext, organisationId: string): Promise<Partnership[]> {
    return [...(await this.byOrganisation.load(context, organisationId))];
  }

  /**
   * Gives an organisation a role.
   * @throws DomainError CONFLICT when it has this role in this body already in that time
   */
  async begin(tx: EntityManager, given: NewPartnership): Promise<Partnership> {
    const partnership = beginning(given, today(this.clock));
    try {
      await tx.insert(Partnership, partnership);
      return partnership;
    } catch (fault) {
      if (overlaps(fault)) {
        throw conflict(
          text('Deze organisatie heeft deze rol al.', 'This organisation has this role already.'),
        );
      }
      throw fault;
    }
  }

  /**
   * Closes a role: `until` is the first day on which it no longer holds. What is closed stays as it is.
   * @throws DomainError NOT_FOUND when there is no such role or it was closed before
   */
  async end(tx: EntityManager, id: string, until: string): Promise<void> {
    const { affected } = await tx.update(Partnership, { id, until: IsNull() }, { until });
    if (!affected) throw notFound();
  }
}

/** The row of a role that begins; see {@link NewPartnership} for what the dates mean. */
export function beginning(given: NewPartnership, day: string): Partnership {
  return Object.assign(new Partnership(), {
    id: newId(),
    ...given,
    since: given.since ?? null,
    knownFrom: given.knownFrom ?? (given.since ? null : day),
    until: null,
    note: given.note ?? null,
  });
}

/** PostgreSQL refused a row because of the exclusion constraint (SQLSTATE 23P01). */
function overlaps(fault: unknown): boolean {
  return fault instanceof QueryFailedError && (fault.driverError as { code?: unknown }).code === '23P01';
}
