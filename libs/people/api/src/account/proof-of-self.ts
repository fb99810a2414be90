import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, type FieldProblem, forbidden, text } from '@verbonden/shared/kernel';
import { Attempts, CLOCK, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { SessionService } from '../session/session.service';
import { Account } from './account.entity';
import { passwordFits } from './password';
import { signInLimit } from './sign-in-limit';

/** So many minutes after signing in somebody need not show again that it is them. */
export const minutesFresh = 30;

/**
 * What changes who holds an account is asked of its owner only: of who knows the password or, without one, of who signed
 * in just now. A browser left open is not enough.
 */
@Injectable()
export class ProofOfSelf {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError BAD_USER_INPUT at the field; RATE_LIMITED after ten guesses, those at signing in counted along;
   *   FORBIDDEN as `assertStrong`
   */
  async assert(
    { personId, email, passwordHash }: Account,
    password: string | null,
    field: string,
    context: RequestContext,
  ): Promise<void> {
    await this.assertStrong(personId, context);
    if (passwordHash === null) {
      if (!(await this.isFresh(context, personId))) throw badInput(notFresh(field));
      return;
    }
    if (!password) throw badInput(missing(field));
    await this.attempts.take(signInLimit, email);
    if (!(await passwordFits(passwordHash, password))) throw badInput(wrong(field));
    await this.attempts.forget(signInLimit, email);
  }

  /** As `assert`, with the password at `password`; who signed in just now need not show again that it is them. */
  async assertRecent(personId: string, password: string | null, context: RequestContext): Promise<void> {
    await this.assertStrong(personId, context);
    if (await this.isFresh(context, personId)) return;
    const account = await this.db.getRepository(Account).findOneByOrFail({ personId });
    await this.assert(account, password, 'password', context);
  }

  /**
   * A coordinator or administrator who has a passkey and signed in without it changes nothing about their account: a
   * thief of the password would make a passkey of his own. @throws DomainError FORBIDDEN
   */
  async assertStrong(personId: string, { req }: Pick<RequestContext, 'req'>): Promise<void> {
    if (await this.sessions.awaitsPasskey(req, personId)) throw forbidden(withPasskey);
  }

  /** Whether this person signed in with this browser just now. */
  async isFresh({ req }: Pick<RequestContext, 'req'>, personId: string): Promise<boolean> {
    const startedAt = req ? await this.sessions.startedAt(req, personId) : null;
    return startedAt !== null && this.clock.now().getTime() - startedAt.getTime() < minutesFresh * 60_000;
  }
}

const withPasskey = text('wie met de eigen passkey inlogde', 'who signed in with their own passkey');

const missing = (field: string): FieldProblem => ({
  field,
  code: 'NEEDED',
  text: text(
    'Vul het wachtwoord in waarmee je nu inlogt.',
    'Fill in the password that you sign in with now.',
  ),
});
const wrong = (field: string): FieldProblem => ({
  field,
  code: 'PASSWORD_WRONG',
  text: text('Dit is niet je wachtwoord. Probeer het nog eens.', 'This is not your password. Try again.'),
});
const notFresh = (field: string): FieldProblem => ({
  field,
  code: 'NOT_FRESH',
  text: text(
    'Je bent al een tijd ingelogd. Log opnieuw in met een link per mail, dan weten we dat jij het bent.',
    'You have been signed in for a while. Sign in again by a link in the mail, so that we know it is you.',
  ),
});
