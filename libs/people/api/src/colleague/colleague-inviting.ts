import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  forbidden,
  notFound,
  type Role,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { Attempts, CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Invitation } from '../invitation/invitation.entity';
import { invitationLimit } from '../invitation/invitation-limit';
import { InvitationService } from '../invitation/invitation.service';
import type { InviteColleaguesInput } from './colleague.input';
import { lockColleagues } from './colleague-lock';
import { canKeepColleagues } from './colleague.policy';
import type { ColleagueLine } from './colleague.types';
import { type PastedPerson, readPastedList } from './pasted-list';

const mostLines = 100;
/** Who was asked and has not answered; more than this at once is not inviting colleagues. */
const mostOpen = 200;

/** Inviting colleagues: one, or a list that was pasted; asking again, and taking an invitation back. */
@Injectable()
export class ColleagueInviting {
  constructor(
    private readonly db: DataSource,
    private readonly invitations: InvitationService,
    private readonly attempts: Attempts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites everybody on a list who does not work there yet and was not asked yet; the same list twice asks nobody twice.
   * @returns what became of each line
   * @throws DomainError FORBIDDEN; BAD_USER_INPUT at `list`; RATE_LIMITED
   */
  async invite(
    viewer: SignedInViewer,
    { organisationId, list, role }: InviteColleaguesInput,
  ): Promise<ColleagueLine[]> {
    if (!canKeepColleagues(viewer, organisationId)) throw forbidden();
    const lines = readPastedList(list);
    if (lines.length === 0) throw badInput(nobody);
    if (lines.length > mostLines) throw badInput(tooManyLines);
    const mails = lines.filter((line) => 'email' in line).length;
    if (mails > 0) await this.attempts.take(invitationLimit, `${viewer.personId} ${organisationId}`, mails);
    return this.db.transaction(async (tx) => {
      await lockColleagues(tx, organisationId);
      const known = await this.known(tx, organisationId, role);
      let room = mostOpen - known.open;
      const report: ColleagueLine[] = [];
      for (const line of lines) {
        if ('problem' in line) {
          const problem = line.problem[viewer.locale];
          report.push({ line: line.line, outcome: 'WRONG', name: null, email: null, problem });
          continue;
        }
        const outcome = known.of.get(line.email) ?? (room > 0 ? 'INVITED' : 'TOO_MANY');
        if (outcome === 'INVITED') {
          room -= 1;
          await this.ask(tx, viewer, organisationId, role, line);
        }
        report.push({
          ...line,
          outcome,
          problem: outcome === 'TOO_MANY' ? tooManyOpen[viewer.locale] : null,
        });
      }
      return report;
    });
  }

  /** Who was asked and has not said yes, the newest first; also whose link is over. @throws DomainError FORBIDDEN */
  async open(viewer: Viewer, organisationId: string): Promise<Invitation[]> {
    if (!canKeepColleagues(viewer, organisationId)) throw forbidden();
    return this.db.getRepository(Invitation).find({
      where: { organisationId, acceptedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: mostOpen,
    });
  }

  /** Sends an invitation once more, at most once a day, with two weeks to say yes. @throws DomainError NOT_FOUND */
  async renew(viewer: SignedInViewer, invitationId: string): Promise<Invitation> {
    return this.db.transaction(async (tx) => {
      const invitation = await this.openOne(tx, viewer, invitationId);
      return this.invitations.renewWithin(tx, viewer, invitation);
    });
  }

  /** Takes an invitation back: its link opens nothing any more, and nothing of it is kept. @throws DomainError NOT_FOUND */
  async withdraw(viewer: SignedInViewer, invitationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id } = await this.openOne(tx, viewer, invitationId);
      await tx.delete(Invitation, { id });
    });
  }

  private async openOne(tx: EntityManager, viewer: Viewer, id: string): Promise<Invitation> {
    const invitation = await tx.findOne(Invitation, {
      where: { id, acceptedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    const organisationId = invitation?.organisationId;
    if (!organisationId || !canKeepColleagues(viewer, organisationId)) throw notFound();
    return invitation;
  }

  private async ask(
    tx: EntityManager,
    viewer: SignedInViewer,
    organisationId: string,
    role: Role,
    { name, email }: PastedPerson,
  ): Promise<void> {
    await this.invitations.inviteWithin(tx, viewer, { id: newId(), name, email, role, organisationId });
  }

  /** What the addresses are there already: somebody in this role (or a wider one), or asked for it and may still say yes. */
  private async known(
    tx: EntityManager,
    organisationId: string,
    role: Role,
  ): Promise<{ of: Map<string, 'WORKS_HERE' | 'INVITED_BEFORE'>; open: number }> {
    const asked = await tx.query<{ email: string; covers: boolean }[]>(
      `SELECT email, bool_or($3 <> 'EDITOR' OR role = 'EDITOR') AS covers FROM invitations
       WHERE organisation_id = $1 AND accepted_at IS NULL AND expires_at > $2 GROUP BY email`,
      [organisationId, this.clock.now(), role],
    );
    const working = await tx.query<{ email: string }[]>(
      `SELECT DISTINCT a.email FROM memberships m JOIN accounts a USING (person_id)
       WHERE m.organisation_id = $1 AND m.until IS NULL AND ($2 <> 'EDITOR' OR m.role = 'EDITOR')`,
      [organisationId, role],
    );
    return {
      of: new Map([
        ...asked.filter(({ covers }) => covers).map(({ email }) => [email, 'INVITED_BEFORE'] as const),
        ...working.map(({ email }) => [email, 'WORKS_HERE'] as const),
      ]),
      open: asked.length,
    };
  }
}

const nobody = {
  field: 'list',
  code: 'EMPTY',
  text: text('Vul minstens één e-mailadres in.', 'Fill in at least one e-mail address.'),
};
const tooManyLines = {
  field: 'list',
  code: 'TOO_MANY',
  text: text(
    `Plak hooguit ${mostLines} mensen tegelijk. De rest kan daarna.`,
    `Paste ${mostLines} people at most at a time. The rest can follow.`,
  ),
};
const tooManyOpen = text(
  `Er staan al ${mostOpen} uitnodigingen open. Wacht op antwoord, of trek er een paar in.`,
  `${mostOpen} invitations are open already. Wait for an answer, or take some back.`,
);
