import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import {
  badInput,
  type Clock,
  conflict,
  type FieldProblem,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { Membership } from '../person/membership.entity';
import { WaysIn } from '../session/ways-in';
import { SignInLink } from '../sign-in-link/sign-in-link.entity';
import type { GiveNetworkRoleInput, SuspendAccountInput, TakeNetworkRoleInput } from './account-care.types';
import { assertCares } from './account-list.service';
import { isAdministrator, lockAdministrators } from './administrators';

/** Keeping somebody out and letting them in again; giving and taking the roles that hold in the whole network. */
@Injectable()
export class AccountCareService {
  constructor(
    private readonly db: DataSource,
    private readonly ways: WaysIn,
    private readonly plan: MailPlan,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps somebody out at once: each way in ends (sessions, tokens, links, accounts elsewhere, passkeys), and mail that was planned
   * for them does not leave but for the one that tells whom to ask. What they wrote stays.
   * @throws DomainError FORBIDDEN, NOT_FOUND; CONFLICT for oneself, so that the last administrator never is
   */
  async suspend(viewer: SignedInViewer, { personId, reason }: SuspendAccountInput): Promise<void> {
    await this.inTurn(viewer, async (tx, now) => {
      if (personId === viewer.personId) throw conflict(notOneself);
      const { id, email, suspendedAt } = await accountOf(tx, personId);
      if (suspendedAt) return;
      await tx.update(Account, { id }, { suspendedAt: now, suspendedBecause: reason });
      await this.ways.closeAll(tx, personId);
      await tx.update(SignInLink, { email, usedAt: IsNull() }, { usedAt: now });
      await this.plan.drop(tx, { personId }, 'SUSPENDED');
      await this.mail.tell(tx, 'people.suspended', personId);
    });
  }

  /** Lets somebody in again; they sign in anew. Twice is once. @throws DomainError FORBIDDEN, NOT_FOUND */
  async restore(viewer: SignedInViewer, personId: string): Promise<void> {
    await this.inTurn(viewer, async (tx) => {
      const { id, suspendedAt } = await accountOf(tx, personId);
      if (!suspendedAt) return;
      await tx.update(Account, { id }, { suspendedAt: null, suspendedBecause: null });
      await this.mail.tell(tx, 'people.restored', personId);
    });
  }

  /**
   * Gives a role in the whole network; twice is once.
   * @throws DomainError FORBIDDEN, NOT_FOUND; BAD_USER_INPUT at `personId` for the sounding board and who is suspended
   */
  async give(viewer: SignedInViewer, { personId, role }: GiveNetworkRoleInput): Promise<void> {
    await this.inTurn(viewer, async (tx, since) => {
      const { suspendedAt } = await accountOf(tx, personId);
      if (suspendedAt) throw badInput(suspended);
      if (await tx.existsBy(Membership, { personId, role: 'SOUNDING_BOARD', until: IsNull() })) {
        throw badInput(young);
      }
      const held = { personId, role, organisationId: IsNull(), until: IsNull() };
      if (await tx.existsBy(Membership, held)) return;
      await tx.insert(Membership, { id: newId(), personId, role, organisationId: null, since, until: null });
    });
  }

  /** Takes such a role away, at once. @throws DomainError FORBIDDEN; CONFLICT when no administrator would be left */
  async take(viewer: SignedInViewer, { personId, role }: TakeNetworkRoleInput): Promise<void> {
    await this.inTurn(viewer, async (tx, until) => {
      if (role === 'ADMINISTRATOR' && !(await isAdministrator(tx, personId, 'SOMEBODY_ELSE'))) {
        throw conflict(lastOne);
      }
      await tx.update(Membership, { personId, role, organisationId: IsNull(), until: IsNull() }, { until });
    });
  }

  private async inTurn(
    viewer: SignedInViewer,
    work: (tx: EntityManager, now: Date) => Promise<void>,
  ): Promise<void> {
    assertCares(viewer);
    await this.db.transaction(async (tx) => {
      await lockAdministrators(tx);
      // Somebody before us may have taken the role, or kept us out.
      if (!(await isAdministrator(tx, viewer.personId, 'THEMSELVES'))) assertCares({ ...viewer, roles: [] });
      await work(tx, this.clock.now());
    });
  }
}

async function accountOf(tx: EntityManager, personId: string): Promise<Account> {
  const account = await tx.findOne(Account, { where: { personId }, lock: { mode: 'pessimistic_write' } });
  if (!account) throw notFound();
  return account;
}

const notOneself = text(
  'Je eigen account kun je niet stilzetten. Vraag een andere beheerder.',
  'You cannot put your own account on hold. Ask another administrator.',
);
const lastOne = text(
  'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
  'This is the last administrator. Make somebody else an administrator first.',
);
const suspended: FieldProblem = {
  field: 'personId',
  code: 'SUSPENDED',
  text: text(
    'Dit account staat stil. Laat deze persoon eerst weer toe.',
    'This account is on hold. Let this person in again first.',
  ),
};
const young: FieldProblem = {
  field: 'personId',
  code: 'SOUNDING_BOARD',
  text: text(
    'Dit is iemand uit de klankbordgroep. Die krijgt geen rol in het netwerk.',
    'This is somebody of the sounding board. They get no role in the network.',
  ),
};
