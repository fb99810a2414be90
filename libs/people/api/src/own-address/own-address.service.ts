import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import {
  badInput,
  type Clock,
  type FieldProblem,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import {
  type AttemptLimit,
  Attempts,
  CLOCK,
  newId,
  type RequestContext,
  SignedLinks,
} from '@verbonden/shared/server';
import type { DatabaseError } from 'pg';
import {
  DataSource,
  type EntityManager,
  In,
  IsNull,
  MoreThanOrEqual,
  Not,
  type QueryFailedError,
} from 'typeorm';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { ProofOfSelf } from '../account/proof-of-self';
import { Passkey } from '../passkey/passkey.entity';
import { RecoveryCode } from '../second-factor/recovery-code.entity';
import { SecondFactor } from '../second-factor/second-factor.entity';
import { WaysIn } from '../session/ways-in';
import { SignInLink } from '../sign-in-link/sign-in-link.entity';
import { AddressChange, hoursToConfirm } from './address-change.entity';
import type { AskAddressChangeInput } from './own-address.input';

/** Giving one's own account another address: asked for here, said yes to there, and taken back from the old mailbox. */
@Injectable()
export class OwnAddressService {
  constructor(
    private readonly db: DataSource,
    private readonly proof: ProofOfSelf,
    private readonly attempts: Attempts,
    private readonly ways: WaysIn,
    private readonly links: SignedLinks,
    private readonly mail: AccountMail,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Mails the new address. Whether it is of another account is found out at the moment of sending, so that whoever asks
   * does not learn it (P25).
   * @throws DomainError BAD_USER_INPUT at `email` or `currentPassword`; RATE_LIMITED after five a day
   */
  async ask(
    viewer: SignedInViewer,
    { email, currentPassword }: AskAddressChangeInput,
    context: RequestContext,
  ): Promise<void> {
    const { personId } = viewer;
    const account = await this.db.getRepository(Account).findOneByOrFail({ personId });
    if (email === account.email) throw badInput(sameAgain);
    await this.proof.assert(account, currentPassword ?? null, 'currentPassword', context);
    await this.attempts.take(mostADay, personId);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + hoursToConfirm * 3_600_000);
    const id = newId();
    await this.db.transaction(async (tx) => {
      await tx.delete(AddressChange, { personId, madeAt: IsNull() });
      await tx.insert(AddressChange, {
        ...{ id, personId, oldEmail: account.email, email, expiresAt },
        ...{ madeAt: null, undoneAt: null, createdAt: now },
      });
      const kind = 'people.address-confirm';
      await this.plan.plan(tx, [
        {
          ...{ kind, personId: null, toName: '', toAddress: email, locale: viewer.locale, subjectId: id },
          ...{ contextId: null, dedupeKey: `${kind}/${id}`, dueAt: now },
        },
      ]);
    });
  }

  /** What the link to the new mailbox is about; null when it opens nothing (any more). */
  async findWaiting(token: string): Promise<AddressChange | null> {
    const change = await this.byToken(this.db.manager, 'address', token);
    return change?.waitsAt(this.clock.now()) ? change : null;
  }

  /** What the link to the old mailbox takes back; null when it opens nothing (any more). */
  async findMade(token: string): Promise<AddressChange | null> {
    const change = await this.byToken(this.db.manager, 'address-undo', token);
    return change?.canBeUndoneAt(this.clock.now()) ? change : null;
  }

  /** The new mailbox says yes: from now on it is the address. @throws DomainError NOT_FOUND, also when it was taken meanwhile */
  async make(token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const change = await this.byToken(tx, 'address', token);
      const now = this.clock.now();
      if (!change?.waitsAt(now)) throw notFound();
      const account = await this.hold(tx, change.personId);
      if (account?.email !== change.oldEmail || account.suspendedAt) throw notFound();
      if (await tx.existsBy(Account, { email: change.email })) throw notFound();
      // Whoever took the account back meanwhile let it go.
      const { affected } = await tx.update(
        AddressChange,
        { id: change.id, madeAt: IsNull() },
        { madeAt: now },
      );
      if (affected !== 1) throw notFound();
      await this.take(tx, account.id, change.email);
      await this.closeLinks(tx, [change.oldEmail, change.email], now);
      await this.plan.moveTo(tx, change.personId, change.email);
      await this.mail.tell(tx, 'people.address-changed', change.personId, {
        to: change.oldEmail,
        subjectId: change.id,
      });
    });
  }

  /**
   * "This was not me": the address of before is back, every session and access token ends, and so does the password, which
   * somebody else may know. Whatever was changed after it is taken back too, and the address until now hears of it. A
   * second step of before the change stays: the old mailbox alone opens no account that it guards. @throws DomainError NOT_FOUND
   */
  async undo(token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const change = await this.byToken(tx, 'address-undo', token);
      const now = this.clock.now();
      if (!change?.canBeUndoneAt(now)) throw notFound();
      const { personId, oldEmail } = change;
      const account = await this.hold(tx, personId);
      if (!account || (await tx.existsBy(Account, { email: oldEmail, id: Not(account.id) })))
        throw notFound();
      await tx.update(
        Account,
        { id: account.id },
        { email: oldEmail, passwordHash: null, passwordSetAt: now },
      );
      await tx.update(
        AddressChange,
        { personId, madeAt: MoreThanOrEqual(change.madeAt!) },
        { undoneAt: now },
      );
      await this.closeLinks(tx, [oldEmail, account.email], now);
      await this.plan.moveTo(tx, personId, oldEmail);
      await this.ways.closeAll(tx, personId, 'SECOND_STEP');
      await this.forgetFactorSince(tx, personId, change.madeAt!);
      await forgetFormer(tx, personId, now);
      await this.mail.tell(tx, 'people.address-undone', personId, {
        to: account.email,
        subjectId: change.id,
      });
    });
  }

  private async take(tx: EntityManager, id: string, email: string): Promise<void> {
    try {
      await tx.update(Account, { id }, { email });
    } catch (fault) {
      const { code } = (fault as QueryFailedError<DatabaseError>).driverError ?? {};
      throw code === uniqueViolation ? notFound() : fault;
    }
  }

  private async byToken(
    tx: EntityManager,
    purpose: 'address' | 'address-undo',
    token: string,
  ): Promise<AddressChange | null> {
    const id = this.links.findId(purpose, token);
    return id ? tx.findOneBy(AddressChange, { id }) : null;
  }

  /** Of two who press at once, the second finds it done: whatever is read of the account is read under this lock. */
  private hold(tx: EntityManager, personId: string): Promise<Account | null> {
    return tx.findOne(Account, { where: { personId }, lock: { mode: 'pessimistic_write' } });
  }

  /** A second step that was set up since may be the thief's, and would keep the owner out. */
  private async forgetFactorSince(tx: EntityManager, personId: string, since: Date): Promise<void> {
    await tx.delete(SecondFactor, { personId, confirmedAt: IsNull() });
    const { affected } = await tx.delete(SecondFactor, { personId, confirmedAt: MoreThanOrEqual(since) });
    if (affected === 1) await tx.delete(RecoveryCode, { personId });
    await tx.delete(Passkey, { personId, addedAt: MoreThanOrEqual(since) });
  }

  private async closeLinks(tx: EntityManager, emails: readonly string[], now: Date): Promise<void> {
    await tx.update(SignInLink, { email: In([...emails]), usedAt: IsNull() }, { usedAt: now });
  }
}

/** An address that was taken back was never theirs: what is kept under it is of whoever has that mailbox. */
async function forgetFormer(tx: EntityManager, personId: string, undoneAt: Date): Promise<void> {
  await tx.query(
    `DELETE FROM former_addresses f USING address_changes c
     WHERE f.person_id = $1 AND c.person_id = $1 AND c.undone_at = $2 AND f.address_hash = address_print(c.email)`,
    [personId, undoneAt],
  );
}

/** PostgreSQL: another account took the address at the same moment. */
const uniqueViolation = '23505';

const mostADay = {
  name: 'people.own-address',
  allowed: 5,
  minutes: 24 * 60,
  refusal: text(
    'Dit vroeg je vandaag al een paar keer. Ga morgen verder.',
    'You asked this a few times today. Go on tomorrow.',
  ),
} as const satisfies AttemptLimit;

const sameAgain: FieldProblem = {
  field: 'email',
  code: 'ADDRESS_SAME',
  text: text('Dit is al je adres.', 'This is your address already.'),
};
