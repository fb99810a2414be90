import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  DomainError,
  type FieldProblem,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { AuditTrail, CLOCK, newId, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { lockAdministrators } from '../account-care/administrators';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { ProofOfSelf } from '../account/proof-of-self';
import { AccountErasure, coolingDays, ErasureReason } from './account-erasure.entity';
import type {
  AskErasureInput,
  CancelErasureOnRequestInput,
  EraseOnRequestInput,
} from './account-erasure.input';
import { canEraseOnRequest } from './account-erasure.policy';
import { eachByItself } from './each-by-itself';
import { type ErasureBlocks, erasureBlocks, holdRoles, isBlocked } from './erasure-blocks';
import { ErasureWaiting } from './erasure-waiting';
import { lastDayAway } from './inactive-periods';
import { PersonEraser } from './person-eraser';

/** Having an account erased: asked, thought over for a week, done by a worker. */
@Injectable()
export class AccountErasureService {
  constructor(
    private readonly db: DataSource,
    private readonly proof: ProofOfSelf,
    private readonly eraser: PersonEraser,
    private readonly mail: AccountMail,
    private readonly waits: ErasureWaiting,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is in the way of erasing, and whom to turn to. */
  async obstacles({ personId }: SignedInViewer): Promise<ErasureBlocks & { readonly helpers: string[] }> {
    const blocks = await erasureBlocks(this.db.manager, personId);
    const helpers = isBlocked(blocks) ? await this.waits.helpers(this.db.manager, personId) : [];
    return { ...blocks, helpers };
  }

  open({ personId }: SignedInViewer): Promise<AccountErasure | null> {
    return this.db.manager.findOneBy(AccountErasure, { personId, ...stillOpen });
  }

  /**
   * @throws DomainError BAD_USER_INPUT at `password`; CONFLICT while others must take over first; RATE_LIMITED after ten
   *   guesses
   */
  async ask(
    { personId }: SignedInViewer,
    { keepsName, password }: AskErasureInput,
    context: RequestContext,
  ): Promise<AccountErasure> {
    const account = await this.db.manager.findOneByOrFail(Account, { personId });
    await this.proof.assert(account, password ?? null, 'password', context);
    return this.db.transaction((tx) =>
      this.plan(tx, { personId, keepsName, reason: ErasureReason.OWN_WISH, askedById: null }),
    );
  }

  /** @throws DomainError NOT_FOUND when nothing will be erased */
  cancel({ personId }: SignedInViewer): Promise<void> {
    return this.callOff(personId);
  }

  private callOff(personId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const open = { personId, ...stillOpen };
      const { affected } = await tx.update(AccountErasure, open, { cancelledAt: this.clock.now() });
      if (!affected) throw notFound();
      await this.mail.tell(tx, 'people.erasure-cancelled', personId);
    });
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT at `email`; CONFLICT while others must take over first */
  async onRequest(
    viewer: SignedInViewer,
    { email, reason, keepsName }: EraseOnRequestInput,
  ): Promise<AccountErasure> {
    if (!canEraseOnRequest(viewer)) throw forbidden(text('een beheerder', 'an administrator'));
    const account = await this.db.manager.findOneBy(Account, { email });
    if (!account) throw badInput(nobody);
    const { personId } = account;
    return this.db.transaction((tx) =>
      this.plan(tx, { personId, keepsName, reason, askedById: viewer.personId }),
    );
  }

  /**
   * An administrator stops what was asked for somebody, or what somebody else asked in their name.
   * @throws DomainError FORBIDDEN; BAD_USER_INPUT at `email`; NOT_FOUND when nothing will be erased
   */
  async cancelOnRequest(viewer: SignedInViewer, { email }: CancelErasureOnRequestInput): Promise<void> {
    if (!canEraseOnRequest(viewer)) throw forbidden(text('een beheerder', 'an administrator'));
    const account = await this.db.manager.findOneBy(Account, { email });
    if (!account) throw badInput(nobody);
    await this.callOff(account.personId);
  }

  /** Erases whoever is due, each in a transaction of its own. Who became the last of something meanwhile waits. */
  eraseDue(): Promise<void> {
    return eachByItself(
      (after) =>
        this.db.manager.find(AccountErasure, {
          where: { ...stillOpen, dueAt: LessThanOrEqual(this.clock.now()), id: MoreThan(after) },
          order: { id: 'ASC' },
          take: 100,
        }),
      ({ id, personId }) => this.db.transaction((tx) => this.eraseOne(tx, id, personId)),
    );
  }

  /** Who became the last of something waits, and hears of it; who was away for long and came back stays. */
  private async eraseOne(tx: EntityManager, id: string, personId: string): Promise<void> {
    const erasure = await tx.findOne(AccountErasure, {
      where: { id, ...stillOpen },
      lock: { mode: 'pessimistic_write' },
    });
    if (!erasure) return;
    // Between the look and the deed nobody else may stop being an administrator.
    await lockAdministrators(tx);
    const now = this.clock.now();
    await holdRoles(tx, personId);
    if (erasure.reason === ErasureReason.INACTIVE && (await this.isBack(tx, personId))) {
      await tx.update(AccountErasure, { id }, { cancelledAt: now });
      return;
    }
    if (isBlocked(await erasureBlocks(tx, personId))) {
      await tx.update(AccountErasure, { id }, { dueAt: new Date(now.getTime() + day) });
      await this.waits.tell(tx, erasure);
      return;
    }
    await this.eraser.erase(tx, personId, erasure.keepsName);
    await tx.update(AccountErasure, { id }, { doneAt: now });
    const { reason, keepsName } = erasure;
    await this.trail.byRule(tx, 'rule erase-account', { reason, keepsName }, personId);
  }

  /** Whoever signs in at this moment waits for the answer: the account is held until it is gone, or stays. */
  private async isBack(tx: EntityManager, personId: string): Promise<boolean> {
    const [account] = await tx.query<{ seenOn: string }[]>(
      'SELECT last_seen_on::text AS "seenOn" FROM accounts WHERE person_id = $1 FOR UPDATE',
      [personId],
    );
    return account !== undefined && account.seenOn > lastDayAway(this.clock.now());
  }

  /**
   * After a backup was put back: whoever was erased since is erased again, and whoever is still to be has a week anew.
   * @returns how many came back with it
   */
  async eraseAgain(
    tx: EntityManager,
    erased: readonly { readonly personId: string; readonly keepsName: boolean }[],
  ): Promise<number> {
    let again = 0;
    const now = this.clock.now();
    // Whoever had called it off, or had come back, is asked anew: the backup does not know it.
    await tx.update(AccountErasure, stillOpen, { dueAt: new Date(now.getTime() + coolingDays * day) });
    await tx.query('UPDATE accounts SET last_seen_on = $1', [now]);
    for (const { personId, keepsName } of erased) {
      const isBack = await tx.existsBy(Account, { personId });
      if (isBack) await this.eraser.erase(tx, personId, keepsName);
      again += isBack ? 1 : 0;
      await tx.delete(AccountErasure, { personId });
      await tx.insert(AccountErasure, {
        ...{ id: newId(), personId, keepsName, reason: ErasureReason.OWN_WISH, askedById: null },
        ...{ askedAt: now, dueAt: now, cancelledAt: null, doneAt: now },
      });
    }
    return again;
  }

  /** Asked twice, the first stays. */
  private async plan(
    tx: EntityManager,
    asked: Pick<AccountErasure, 'personId' | 'keepsName' | 'reason' | 'askedById'>,
  ): Promise<AccountErasure> {
    const { personId } = asked;
    // One at a time for each person, so that of two at once the second finds the first.
    await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [personId]);
    const open = await tx.findOneBy(AccountErasure, { personId, ...stillOpen });
    if (open) return open;
    const blocks = await erasureBlocks(tx, personId);
    if (isBlocked(blocks)) throw othersFirst(blocks);
    const askedAt = this.clock.now();
    const dueAt = new Date(askedAt.getTime() + coolingDays * day);
    const made = await tx.save(
      Object.assign(new AccountErasure(), asked, { askedAt, dueAt, cancelledAt: null, doneAt: null }),
    );
    await this.mail.tell(tx, 'people.erasure-planned', personId);
    return made;
  }
}

const day = 86_400_000;
const stillOpen = { cancelledAt: IsNull(), doneAt: IsNull() };

function othersFirst({ lastEditorOf, lastInNetwork }: ErasureBlocks): DomainError {
  const names = [...lastEditorOf, ...(lastInNetwork.length > 0 ? ['Verbonden'] : [])].join(', ');
  return new DomainError(
    'CONFLICT',
    text(
      `Dit account is het laatste dat hierover gaat: ${names}. Laat eerst iemand anders het overnemen.`,
      `This account is the last that looks after: ${names}. Let somebody else take over first.`,
    ),
  );
}

const nobody: FieldProblem = {
  field: 'email',
  code: 'UNKNOWN_PERSON',
  text: text('Niemand in het netwerk heeft dit adres.', 'Nobody in the network has this address.'),
};
