import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, type FieldProblem, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { hashPassword, passwordProblem } from '../account/password';
import { ProofOfSelf } from '../account/proof-of-self';
import { SecondFactorCodes } from '../second-factor/second-factor-codes';
import { SessionService } from '../session/session.service';
import { WaysIn } from '../session/ways-in';
import { SignInLink } from '../sign-in-link/sign-in-link.entity';
import type { ChangePasswordInput } from './own-password.input';

/** Choosing and changing one's own password. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly db: DataSource,
    private readonly proof: ProofOfSelf,
    private readonly sessions: SessionService,
    private readonly ways: WaysIn,
    private readonly codes: SecondFactorCodes,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async hasPassword(personId: string): Promise<boolean> {
    return (await this.accountOf(personId)).passwordHash !== null;
  }

  /**
   * A new password for who is signed in. All other browsers are signed out, this one gets a new session token.
   * @throws DomainError BAD_USER_INPUT at `currentPassword` or `password`; RATE_LIMITED after ten guesses
   */
  async change(
    viewer: SignedInViewer,
    { currentPassword, password }: ChangePasswordInput,
    context: RequestContext,
  ): Promise<void> {
    const account = await this.accountOf(viewer.personId);
    const problem = passwordProblem(
      password,
      account.email,
      'password',
      await this.codes.isOn(viewer.personId),
    );
    if (problem) throw badInput(problem);
    await this.proof.assert(account, currentPassword ?? null, 'currentPassword', context);
    if (currentPassword === password) throw badInput(sameAgain);
    const hash = await hashPassword(password);
    const here = context.req ? await this.sessions.idOf(context.req, viewer.personId) : null;
    await this.db.transaction((tx) => this.setWithin(tx, account, hash, here));
    await this.sessions.renew(context, viewer.personId);
  }

  /**
   * Writes a new password, in a transaction of the caller: every link to the mailbox of before opens nothing, nor does
   * one to another address that was asked for, all sessions but one end, and a mail tells that it happened.
   */
  async setWithin(
    tx: EntityManager,
    { id, personId, email }: Account,
    passwordHash: string,
    exceptSession: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.update(Account, { id }, { passwordHash, passwordSetAt: now });
    await tx.update(SignInLink, { email, usedAt: IsNull() }, { usedAt: now });
    await this.ways.forgetAskedAddress(tx, personId);
    await this.sessions.endAll(tx, personId, exceptSession);
    await this.mail.tell(tx, 'people.password-changed', personId);
  }

  private accountOf(personId: string): Promise<Account> {
    return this.db.getRepository(Account).findOneByOrFail({ personId });
  }
}

const sameAgain: FieldProblem = {
  field: 'password',
  code: 'PASSWORD_SAME',
  text: text('Dit is je oude wachtwoord. Kies een ander.', 'This is your old password. Choose another one.'),
};
