import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, type FieldProblem, text } from '@verbonden/shared/kernel';
import { Attempts, CLOCK, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { AccountMail } from '../account/account-mail';
import { hashPassword, passwordFits } from '../account/password';
import { RecoveryCode } from './recovery-code.entity';
import { newRecoveryCodes, plainCode } from './recovery-codes';
import { SealedSecrets } from './sealed-secrets';
import { SecondFactor } from './second-factor.entity';
import { secondStepLimit } from './second-step-limit';
import { stepOfCode } from './totp';

/** Judges codes: of the app, and those in reserve. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly sealed: SealedSecrets,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether somebody's codes are asked for at signing in. */
  isOn(personId: string): Promise<boolean> {
    return this.db.getRepository(SecondFactor).existsBy({ personId, confirmedAt: Not(IsNull()) });
  }

  /**
   * Uses a code up, of the app or in reserve; false when it is not right. Of two who use one at once, one gets in.
   * @throws DomainError RATE_LIMITED after ten in a quarter of an hour
   */
  async use(personId: string, typed: string): Promise<boolean> {
    await this.attempts.take(secondStepLimit, personId);
    const code = plainCode(typed);
    const right = /^\d{6}$/.test(code)
      ? await this.useOfApp(personId, code, Not(IsNull()))
      : code.length === 10 && (await this.useInReserve(personId, code));
    if (right) await this.attempts.forget(secondStepLimit, personId);
    return right;
  }

  /** The first code of an app that was just set up; it counts from then on. */
  async useFirst(tx: EntityManager, personId: string, typed: string): Promise<boolean> {
    return this.useOfApp(personId, plainCode(typed), IsNull(), tx);
  }

  /** Ten new codes in reserve; those of before open nothing any more. */
  async renewReserve(tx: EntityManager, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = await Promise.all(codes.map((code) => hashPassword(plainCode(code))));
    await tx.delete(RecoveryCode, { personId });
    await tx.insert(
      RecoveryCode,
      hashes.map((codeHash) => ({ id: newId(), personId, codeHash })),
    );
    return codes;
  }

  private async useOfApp(
    personId: string,
    code: string,
    confirmedAt: ReturnType<typeof IsNull>,
    tx: EntityManager = this.db.manager,
  ): Promise<boolean> {
    const factor = await tx.findOneBy(SecondFactor, { personId, confirmedAt });
    const now = this.clock.now();
    const step = factor && stepOfCode(this.sealed.open(factor.secret, personId), code, now);
    if (!factor || step === null) return false;
    const { affected } = await tx.update(
      SecondFactor,
      // Of the secret that was read: one that was begun anew meanwhile is not confirmed by a code of the one before.
      [
        { personId, secret: factor.secret, lastStep: IsNull() },
        { personId, secret: factor.secret, lastStep: LessThan(step) },
      ],
      { lastStep: step, ...(factor.confirmedAt ? {} : { confirmedAt: now }) },
    );
    return affected === 1;
  }

  private async useInReserve(personId: string, code: string): Promise<boolean> {
    const left = await this.db.getRepository(RecoveryCode).findBy({ personId });
    const fits = await Promise.all(left.map(({ codeHash }) => passwordFits(codeHash, code)));
    const found = left[fits.indexOf(true)];
    if (!found) return false;
    return this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(RecoveryCode, { id: found.id });
      if (affected === 1) await this.mail.tell(tx, 'people.recovery-code-used', personId);
      return affected === 1;
    });
  }
}

/** Neither a code of the app nor one in reserve, or one that was used already. */
export const wrongCode: FieldProblem = {
  field: 'code',
  code: 'CODE_WRONG',
  text: text(
    'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in je app.',
    'This code is not right, or has been used. Wait for the next code in your app.',
  ),
};

/** @throws DomainError BAD_USER_INPUT at `code` */
export function assertRight(isRight: boolean): void {
  if (!isRight) throw badInput(wrongCode);
}
