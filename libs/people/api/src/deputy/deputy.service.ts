import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  type FieldProblem,
  forbidden,
  isSignedIn,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { standsIn } from '../person/held-roles';
import { Membership } from '../person/membership.entity';
import { PersonService } from '../person/person.service';
import { Deputy } from './deputy.entity';
import { DeputyMailPlan } from './deputy.mail-plan';
import { canEndDeputy, canNameDeputy } from './deputy.policy';
import { dayProblems } from './deputy-days';
import type { Deputyship, NameDeputyInput } from './deputy.types';

/** A coordinator on holiday names who stands in; on the day it begins and ends by itself, read wherever roles are read. */
@Injectable()
export class DeputyService {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly mail: DeputyMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who stands in for whom, where the viewer is one of both: now and later, the first first. */
  async own(personId: string): Promise<Deputyship[]> {
    return this.db.query(
      `SELECT d.id, away.name AS "awayName", deputy.name AS "deputyName", d.from_day::text AS "fromDay",
         d.until_day::text AS "untilDay", ${standsIn('d', '$2')} AS "isNow"
       FROM deputies d JOIN persons away ON away.id = d.person_id JOIN persons deputy ON deputy.id = d.deputy_id
       WHERE (d.person_id = $1 OR d.deputy_id = $1) AND d.ended_at IS NULL
         AND d.until_day >= ($2::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date
       ORDER BY d.from_day, d.id LIMIT 50`,
      [personId, this.clock.now()],
    );
  }

  /** For whom somebody stands in today. */
  async standsInFor(personId: string): Promise<string[]> {
    const rows = await this.db.query<{ name: string }[]>(
      `SELECT away.name FROM deputies d JOIN persons away ON away.id = d.person_id
       WHERE d.deputy_id = $1 AND ${standsIn('d', '$2')} ORDER BY away.name LIMIT 20`,
      [personId, this.clock.now()],
    );
    return rows.map(({ name }) => name);
  }

  /** Whether somebody is a coordinator themselves, also when they stand in for another too. */
  async canName(viewer: Viewer): Promise<boolean> {
    return (
      isSignedIn(viewer) && canNameDeputy(viewer) && (await isCoordinator(this.db.manager, viewer.personId))
    );
  }

  /**
   * Names somebody; the same twice is once. They hear it, and so do the other coordinators and the administrators.
   * @throws DomainError FORBIDDEN, also for who only stands in; NOT_FOUND for an id of somebody else; BAD_USER_INPUT at
   * `email`, `fromDay`, `untilDay`
   */
  async name(viewer: SignedInViewer, input: NameDeputyInput): Promise<void> {
    if (!canNameDeputy(viewer)) throw forbidden(coordinator);
    const { id, email, fromDay, untilDay } = input;
    await this.db.transaction(async (tx) => {
      // One at a time, so that two coordinators cannot name each other at the same moment.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('deputies', 0))`);
      if (!(await isCoordinator(tx, viewer.personId))) throw forbidden(coordinator);
      const known = await tx.findOneBy(Deputy, { id });
      if (known?.personId === viewer.personId) return;
      if (known) throw notFound();
      const found = (await this.persons.byAddress(tx, [email])).get(email);
      const problems = dayProblems({ fromDay, untilDay }, dutchDay(this.clock.now()));
      if (!found) problems.push(nobody);
      else if (found.personId === viewer.personId) problems.push(oneself);
      else if (!(await canStandIn(tx, found.personId))) problems.push(noRole);
      else if (await isAwayBetween(tx, found.personId, fromDay, untilDay)) problems.push(awayToo);
      if (problems.length === 0 && (await isAwayBetween(tx, viewer.personId, fromDay, untilDay))) {
        problems.push(twice);
      }
      if (problems.length > 0 || !found) throw badInput(...problems);
      const named = await tx.save(
        Object.assign(new Deputy(), {
          ...{ id, personId: viewer.personId, deputyId: found.personId, fromDay, untilDay, endedAt: null },
        }),
      );
      await this.mail.named(tx, named);
    });
  }

  /** Ends it as of now. @throws DomainError NOT_FOUND for others, and for what is over */
  async end(viewer: SignedInViewer, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const deputy = await tx.findOne(Deputy, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!deputy || !canEndDeputy(viewer, deputy)) throw notFound();
      if (deputy.endedAt) throw conflict(isOver);
      await tx.update(Deputy, { id }, { endedAt: this.clock.now() });
      await this.mail.ended(tx, deputy, viewer.personId);
    });
  }
}

function isCoordinator(tx: EntityManager, personId: string): Promise<boolean> {
  return tx.existsBy(Membership, {
    ...{ personId, role: 'COORDINATOR', organisationId: IsNull(), until: IsNull() },
  });
}

/** An adult with a role in the network. */
async function canStandIn(tx: EntityManager, personId: string): Promise<boolean> {
  const isYoung = await tx.existsBy(Membership, { personId, role: 'SOUNDING_BOARD', until: IsNull() });
  return !isYoung && (await tx.existsBy(Membership, { personId, until: IsNull() }));
}

async function isAwayBetween(
  tx: EntityManager,
  personId: string,
  fromDay: string,
  untilDay: string,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM deputies WHERE person_id = $1 AND ended_at IS NULL AND from_day <= $3 AND until_day >= $2 LIMIT 1`,
    [personId, fromDay, untilDay],
  );
  return rows.length > 0;
}

const coordinator = text('een coördinator', 'a coordinator');
const isOver = text('Deze vervanging is al gestopt.', 'This standing in has stopped already.');
const nobody: FieldProblem = {
  field: 'email',
  code: 'UNKNOWN_PERSON',
  text: text('Niemand in het netwerk heeft dit adres.', 'Nobody in the network has this address.'),
};
const oneself: FieldProblem = {
  field: 'email',
  code: 'SAME_PERSON',
  text: text('Dit ben je zelf. Kies iemand anders.', 'This is you. Choose somebody else.'),
};
const noRole: FieldProblem = {
  field: 'email',
  code: 'NO_ROLE',
  text: text(
    'Kies een volwassene met een rol in het netwerk.',
    'Choose an adult with a role in the network.',
  ),
};
const awayToo: FieldProblem = {
  field: 'email',
  code: 'AWAY',
  text: text('Deze persoon is dan zelf weg.', 'This person is away then too.'),
};
const twice: FieldProblem = {
  field: 'fromDay',
  code: 'TWICE',
  text: text(
    'In deze dagen neemt er al iemand voor je waar. Stop dat eerst.',
    'Somebody stands in for you on these days already. Stop that first.',
  ),
};
