import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext } from '@verbonden/shared/server';
import { DataSource, IsNull, MoreThanOrEqual } from 'typeorm';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { ProofOfSelf } from '../account/proof-of-self';
import { SessionService } from '../session/session.service';
import { WaysIn } from '../session/ways-in';
import { RecoveryCode } from './recovery-code.entity';
import { SealedSecrets } from './sealed-secrets';
import { assertRight, SecondFactorCodes } from './second-factor-codes';
import { SecondFactor } from './second-factor.entity';
import type { OwnSecondFactor } from './second-factor.types';
import { newTotpSecret, totpAddress } from './totp';

/** What was begun and never confirmed is over after half an hour: a secret that lies about protects nobody. */
const minutesToConfirm = 30;

/** Setting up one's own second step, and taking it away. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly db: DataSource,
    private readonly codes: SecondFactorCodes,
    private readonly sealed: SealedSecrets,
    private readonly proof: ProofOfSelf,
    private readonly sessions: SessionService,
    private readonly ways: WaysIn,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async own({ personId }: SignedInViewer): Promise<OwnSecondFactor> {
    const factor = await this.db.getRepository(SecondFactor).findOneBy({ personId });
    const recoveryCodesLeft = await this.db.getRepository(RecoveryCode).countBy({ personId });
    const since = factor?.confirmedAt ?? null;
    if (!factor || since || !this.isOpen(factor)) return { since, recoveryCodesLeft, begun: null };
    const secret = this.sealed.open(factor.secret, personId);
    const { email } = await this.accountOf(personId);
    return { since, recoveryCodesLeft, begun: { secret, address: totpAddress(secret, email) } };
  }

  /**
   * A secret for an app, asked of its owner only. Begun anew, the one of before is forgotten.
   * @throws DomainError CONFLICT when there is one already; as `ProofOfSelf.assertRecent`
   */
  async begin(viewer: SignedInViewer, password: string | null, context: RequestContext): Promise<void> {
    const { personId } = viewer;
    await this.proof.assertRecent(personId, password, context);
    await this.db.transaction(async (tx) => {
      await tx.delete(SecondFactor, { personId, confirmedAt: IsNull() });
      const secret = this.sealed.seal(newTotpSecret(), personId);
      const begun = { personId, secret, begunAt: this.clock.now(), confirmedAt: null, lastStep: null };
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(SecondFactor)
        .values(begun)
        .orIgnore()
        .returning('person_id')
        .execute();
      if ((made.raw as unknown[]).length === 0) throw alreadyOn();
    });
  }

  /**
   * The first code of the app was right: from now on one is asked for at signing in. Everywhere else is signed out, access tokens
   * are revoked.
   * @returns ten codes in reserve
   * @throws DomainError NOT_FOUND when nothing was begun; BAD_USER_INPUT at `code`; FORBIDDEN as `assertStrong`
   */
  async confirm({ personId }: SignedInViewer, code: string, context: RequestContext): Promise<string[]> {
    await this.proof.assertStrong(personId, context);
    const here = context.req ? await this.sessions.idOf(context.req, personId) : null;
    const codes = await this.db.transaction(async (tx) => {
      const begun = await tx.findOneBy(SecondFactor, { personId, confirmedAt: IsNull() });
      if (!begun || !this.isOpen(begun)) throw notFound();
      assertRight(await this.codes.useFirst(tx, personId, code));
      await this.sessions.endAll(tx, personId, here);
      // One made without a second step may not get what only a second step opens.
      await this.ways.revokeTokens(tx, personId);
      await this.mail.tell(tx, 'people.second-factor-on', personId);
      return this.codes.renewReserve(tx, personId);
    });
    await this.sessions.renew(context, personId, 'STRONG');
    return codes;
  }

  /** Ten other codes in reserve. @throws DomainError BAD_USER_INPUT at `code`; RATE_LIMITED */
  async renewCodes({ personId }: SignedInViewer, code: string): Promise<string[]> {
    await this.assertCode(personId, code);
    return this.db.transaction(async (tx) => {
      await this.mail.tell(tx, 'people.recovery-codes-new', personId);
      return this.codes.renewReserve(tx, personId);
    });
  }

  /**
   * No second step any more. A code shows that it is its owner; a password alone would make the second step worth nothing.
   * A password chosen since may be too short to stand alone (P26), and goes: its owner chooses one anew by mail.
   * @throws DomainError NOT_FOUND; BAD_USER_INPUT at `code`; RATE_LIMITED
   */
  async remove({ personId }: SignedInViewer, code: string): Promise<void> {
    await this.assertCode(personId, code);
    await this.db.transaction(async (tx) => {
      const since = (await tx.findOneBy(SecondFactor, { personId }))?.confirmedAt;
      if (!since) throw notFound();
      await tx.update(
        Account,
        { personId, passwordSetAt: MoreThanOrEqual(since) },
        { passwordHash: null, passwordSetAt: this.clock.now() },
      );
      await tx.delete(SecondFactor, { personId });
      await tx.delete(RecoveryCode, { personId });
      await this.mail.tell(tx, 'people.second-factor-off', personId);
      await this.ways.loosen(tx, personId);
    });
  }

  private async assertCode(personId: string, code: string): Promise<void> {
    if (!(await this.codes.isOn(personId))) throw notFound();
    assertRight(await this.codes.use(personId, code));
  }

  private isOpen({ begunAt }: SecondFactor): boolean {
    return this.clock.now().getTime() - begunAt.getTime() < minutesToConfirm * 60_000;
  }

  private accountOf(personId: string): Promise<Account> {
    return this.db.getRepository(Account).findOneByOrFail({ personId });
  }
}

function alreadyOn() {
  return conflict(text('Je tweede stap staat al aan.', 'Your second step is on already.'));
}
