import { Injectable } from '@nestjs/common';
import { badInput, type FieldProblem, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { lockColleagues } from '../colleague/colleague-lock';
import { ColleagueRoles } from '../colleague/colleague-roles';
import { hasOtherEditor } from '../colleague/editors';
import { HandoverKeeper } from '../handover/handover.keeper';
import { Membership } from '../person/membership.entity';
import { ColleagueLeftPlan } from './colleague-left.plan';
import { canLeave, needsFollower } from './own-leaving.policy';
import type { Follower, LeaveOrganisationInput, OwnLeaving } from './own-leaving.types';

/** Leaving an organisation oneself: the roles there end, what one has goes on with somebody else, and the others hear it. */
@Injectable()
export class OwnLeavingService {
  constructor(
    private readonly db: DataSource,
    private readonly roles: ColleagueRoles,
    private readonly keeper: HandoverKeeper,
    private readonly mail: ColleagueLeftPlan,
  ) {}

  /** What it would mean now. @throws DomainError NOT_FOUND for who has no role there */
  async preview(viewer: SignedInViewer, organisationId: string): Promise<OwnLeaving> {
    if (!canLeave(viewer, organisationId)) throw notFound();
    const tx = this.db.manager;
    const held = await this.roles.held(tx, organisationId, viewer.personId);
    return this.meaning(tx, viewer, organisationId, held);
  }

  /**
   * Ends every role of oneself there, as of now. The colleague who was named takes over what is in one's name, and keeps
   * the pages when nobody else does. Where nobody is left to name, the coordinators get it to do.
   * @throws DomainError NOT_FOUND for who has no role there; BAD_USER_INPUT at `followerId`
   */
  async leave(viewer: SignedInViewer, { organisationId, followerId }: LeaveOrganisationInput): Promise<void> {
    if (!canLeave(viewer, organisationId)) throw notFound();
    const { personId } = viewer;
    await this.db.transaction(async (tx) => {
      await lockColleagues(tx, organisationId);
      const held = await this.roles.heldByLeaver(tx, organisationId, personId);
      const now = await this.meaning(tx, viewer, organisationId, held);
      if (now.needsFollower && !followerId) throw badInput(now.isLastEditor ? whoIsEditor : whoTakesOver);
      if (followerId) {
        if (!now.followers.some(({ id }) => id === followerId)) throw badInput(noColleague);
        await this.keeper.handOver(tx, { fromId: personId, toId: followerId, organisationId });
        if (now.isLastEditor) await this.roles.give(tx, organisationId, followerId, 'EDITOR');
      }
      await this.roles.close(tx, held, { byOneself: true });
      await this.mail.tell(tx, { personId, organisationId, followerId: followerId ?? null });
    });
  }

  private async meaning(
    tx: EntityManager,
    { personId, locale }: SignedInViewer,
    organisationId: string,
    held: readonly Membership[],
  ): Promise<OwnLeaving> {
    const owned = (await this.keeper.owned(tx, personId, organisationId)).map(({ code, label, count }) => ({
      ...{ code, count, label: label[locale] },
    }));
    const isEditor = held.some(({ role }) => role === 'EDITOR');
    const isLastEditor = isEditor && !(await hasOtherEditor(tx, organisationId, personId));
    const followers = await followersAt(tx, organisationId, personId);
    const elsewhere = { personId, until: IsNull(), id: Not(In(held.map(({ id }) => id))) };
    return {
      ...{ owned, isLastEditor, followers },
      isLastRole: !(await tx.existsBy(Membership, elsewhere)),
      needsFollower: needsFollower({ owned, isLastEditor, followers }),
    };
  }
}

/** Who works there too and can sign in; a young person of the sounding board gets no work of adults. */
function followersAt(tx: EntityManager, organisationId: string, personId: string): Promise<Follower[]> {
  return tx.query(
    `SELECT p.id, p.name FROM persons p JOIN accounts a ON a.person_id = p.id
     WHERE p.id <> $2 AND a.suspended_at IS NULL
       AND EXISTS (SELECT FROM memberships m
         WHERE m.person_id = p.id AND m.organisation_id = $1 AND m.until IS NULL)
       AND NOT EXISTS (SELECT FROM memberships y
         WHERE y.person_id = p.id AND y.role = 'SOUNDING_BOARD' AND y.until IS NULL)
     ORDER BY p.name COLLATE "nl-x-icu", p.id LIMIT 100`,
    [organisationId, personId],
  );
}

const whoIsEditor: FieldProblem = {
  field: 'followerId',
  code: 'NEEDED',
  text: text(
    'Je bent hier de laatste redacteur. Kies wie het wordt.',
    'You are the last editor here. Choose who will be.',
  ),
};
const whoTakesOver: FieldProblem = {
  field: 'followerId',
  code: 'NEEDED',
  text: text(
    'Er staat hier nog iets op jouw naam. Kies wie het overneemt.',
    'There is still something in your name here. Choose who takes it over.',
  ),
};
const noColleague: FieldProblem = {
  field: 'followerId',
  code: 'NO_COLLEAGUE',
  text: text('Kies iemand die hier werkt.', 'Choose somebody who works here.'),
};
