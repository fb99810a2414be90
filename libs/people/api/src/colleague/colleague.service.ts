import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  encodeCursor,
  forbidden,
  notFound,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { HandoverKeeper } from '../handover/handover.keeper';
import { HandoverService } from '../handover/handover.service';
import { canInvite } from '../invitation/invitation.policy';
import { Membership } from '../person/membership.entity';
import type {
  ChangeColleagueRoleInput,
  RemoveColleagueInput,
  RestoreColleagueInput,
} from './colleague.input';
import { lockColleagues } from './colleague-lock';
import { canKeepColleagues, canLeaveWithoutEditor } from './colleague.policy';
import { ColleagueRoles } from './colleague-roles';
import type { Colleague, ColleagueConnection } from './colleague.types';
import { hasOtherEditor } from './editors';

/** How long a removal can be taken back, in milliseconds; after that somebody is invited and says yes again. */
const restorableFor = 86_400_000;

/** Who works for an organisation, in which role. Roles are closed with a moment and never overwritten. */
@Injectable()
export class ColleagueService {
  constructor(
    private readonly db: DataSource,
    private readonly handovers: HandoverService,
    private readonly keeper: HandoverKeeper,
    private readonly roles: ColleagueRoles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who works there now, by name. @throws DomainError FORBIDDEN */
  async list(
    viewer: Viewer,
    organisationId: string,
    { first, after }: PageRequest,
  ): Promise<ColleagueConnection> {
    if (!canKeepColleagues(viewer, organisationId)) throw forbidden(keepers);
    const [name, id] = after ? decodeCursor(after, 2) : [null, null];
    const rows = await this.db.query<(Colleague & { total: number })[]>(
      `${colleagues}
       AND ($3::text IS NULL OR (person.name COLLATE "nl-x-icu", person.id) > ($3 COLLATE "nl-x-icu", $4::uuid))
       GROUP BY person.id, account.email, yes.accepted_at, yes.inviter
       ORDER BY person.name COLLATE "nl-x-icu", person.id LIMIT $2`,
      [organisationId, first + 1, name, id],
    );
    const [{ total }] = await this.db.query<[{ total: number }]>(
      `SELECT count(DISTINCT person_id)::int AS total FROM memberships WHERE organisation_id = $1 AND until IS NULL`,
      [organisationId],
    );
    return pageOf(rows, first, total, (row) => encodeCursor(row.name, row.id));
  }

  /** One of them. @throws DomainError FORBIDDEN; NOT_FOUND for who does not work there now */
  async one(viewer: Viewer, organisationId: string, personId: string): Promise<Colleague> {
    if (!canKeepColleagues(viewer, organisationId)) throw forbidden(keepers);
    const [row] = await this.db.query<Colleague[]>(
      `${colleagues} AND person.id = $2 GROUP BY person.id, account.email, yes.accepted_at, yes.inviter`,
      [organisationId, personId],
    );
    if (!row) throw notFound();
    return row;
  }

  /**
   * Makes an editor of a colleague, or the other way round; what else they are there stays.
   * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when no editor would be left
   */
  async changeRole(
    viewer: SignedInViewer,
    { organisationId, personId, role }: ChangeColleagueRoleInput,
  ): Promise<Colleague> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, viewer, organisationId);
      if (role !== 'EDITOR') await this.assertEditorLeft(tx, viewer, organisationId, personId);
      await this.roles.give(tx, organisationId, personId, role);
    });
    return this.one(viewer, organisationId, personId);
  }

  /**
   * Takes somebody out of an organisation: every role there ends now, and with the next request so does what it opened.
   * What they have for it goes to a colleague in the same act: a writer may change what is in their own name.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `heirId`; CONFLICT when no editor would be left
   */
  async remove(
    viewer: SignedInViewer,
    { organisationId, personId, heirId }: RemoveColleagueInput,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, viewer, organisationId);
      const held = await this.roles.heldByLeaver(tx, organisationId, personId);
      await this.assertEditorLeft(tx, viewer, organisationId, personId);
      if (heirId) await this.handovers.forOrganisationWithin(tx, { organisationId, personId, heirId });
      else if ((await this.keeper.owned(tx, personId, organisationId)).length > 0)
        throw badInput(whoTakesOver);
      await this.roles.close(tx, held);
    });
  }

  /**
   * Takes a removal back, for a day: the roles that ended last begin anew, as of now, as far as this viewer may give them.
   * Who left by themselves is asked by an invitation.
   * @throws DomainError FORBIDDEN; NOT_FOUND for who works there now, and when there is nothing to take back
   */
  async restore(
    viewer: SignedInViewer,
    { organisationId, personId }: RestoreColleagueInput,
  ): Promise<Colleague> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, viewer, organisationId);
      const all = await tx.find(Membership, {
        where: { organisationId, personId },
        order: { until: 'DESC' },
      });
      const last = all[0]?.until;
      if (!last || all.some(({ until }) => until === null)) throw notFound();
      if (this.clock.now().getTime() > last.getTime() + restorableFor) throw notFound();
      const roles = all
        .filter(({ until, endedByOneself }) => until?.getTime() === last.getTime() && !endedByOneself)
        .map(({ role }) => role)
        .filter((role) => canInvite(viewer, role, organisationId));
      if (roles.length === 0) throw notFound();
      for (const role of roles) await this.roles.open(tx, organisationId, personId, role);
    });
    return this.one(viewer, organisationId, personId);
  }

  private async lock(tx: EntityManager, viewer: Viewer, organisationId: string): Promise<void> {
    if (!canKeepColleagues(viewer, organisationId)) throw forbidden(keepers);
    await lockColleagues(tx, organisationId);
  }

  private async assertEditorLeft(
    tx: EntityManager,
    viewer: Viewer,
    organisationId: string,
    leaverId: string,
  ): Promise<void> {
    if (canLeaveWithoutEditor(viewer)) return;
    if (!(await hasOtherEditor(tx, organisationId, leaverId))) throw conflict(lastEditor);
  }
}

/** The colleagues of organisation $1, to be limited further and grouped. */
const colleagues = `
  SELECT person.id, person.name, person.job_title AS "jobTitle", account.email,
    array_agg(DISTINCT held.role ORDER BY held.role) AS roles, min(held.since) AS since,
    yes.accepted_at AS "acceptedAt", yes.inviter AS "invitedBy"
  FROM memberships held
  JOIN persons person ON person.id = held.person_id
  JOIN accounts account ON account.person_id = person.id
  LEFT JOIN LATERAL (
    SELECT invitation.accepted_at, inviter.name AS inviter
    FROM invitations invitation JOIN persons inviter ON inviter.id = invitation.invited_by
    WHERE invitation.email = account.email AND invitation.organisation_id = $1
      AND invitation.accepted_at IS NOT NULL
    ORDER BY invitation.accepted_at DESC LIMIT 1) yes ON true
  WHERE held.organisation_id = $1 AND held.until IS NULL`;

const keepers = text('een redacteur van deze organisatie', 'an editor of this organisation');
const lastEditor = text(
  'Dit is de laatste redacteur hier. Maak eerst iemand anders redacteur.',
  'This is the last editor here. Make somebody else an editor first.',
);
const whoTakesOver = {
  field: 'heirId',
  code: 'NEEDED',
  text: text(
    'Er staat nog iets op naam van wie weggaat. Kies wie het overneemt.',
    'There is still something in the name of who leaves. Choose who takes it over.',
  ),
};
