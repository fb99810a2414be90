import { Injectable } from '@nestjs/common';
import { DomainError, text } from '@verbonden/shared/kernel';
import { Attempts, type RequestContext } from '@verbonden/shared/server';
import { HalfSignIns } from '../second-factor/half-sign-ins';
import { BrowserMark } from '../session/browser-mark';
import type { Me } from '../session/me';
import { SessionService } from '../session/session.service';
import { SignInService } from '../session/sign-in.service';
import { PasskeyCeremony } from './passkey-ceremony';
import { challengeMinutes, passkeyAskLimit, passkeyPlaceLimit } from './passkey-limits';
import { PasskeyStrategy } from './passkey-strategy';

/** By which a browser is known again that was asked for a passkey. */
const askedMark = new BrowserMark('__Host-verbonden-passkey', challengeMinutes);

/** Signing in with a passkey. Unlocked by its owner it is both steps at once: something they have, and are or know. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly attempts: Attempts,
    private readonly ceremony: PasskeyCeremony,
    private readonly strategy: PasskeyStrategy,
    private readonly sessions: SessionService,
    private readonly halves: HalfSignIns,
    private readonly signIn: SignInService,
  ) {}

  /** What a browser needs to sign in. @throws DomainError RATE_LIMITED */
  async ask({ req, res }: RequestContext): Promise<string> {
    await this.attempts.take(passkeyAskLimit, req?.ip ?? '');
    return this.ceremony.askKnown(askedMark.put(res));
  }

  /**
   * Starts a session, also in the browser of who took a first step in another way.
   * @throws DomainError NOT_FOUND, whatever is wrong with it (P25); RATE_LIMITED; CONFLICT for a passkey that may
   *   have been copied
   */
  async enter(response: string, context: RequestContext): Promise<Me> {
    const { req, res } = context;
    const place = req?.ip ?? '';
    await this.attempts.take(passkeyPlaceLimit, place);
    const account = await this.strategy.authenticate(response, askedMark.of(req) ?? '');
    if (!account) throw opensNothing();
    await this.attempts.giveBack(passkeyPlaceLimit, place);
    await this.sessions.start(account.personId, req, res, 'STRONG');
    this.halves.forget(res);
    askedMark.takeAway(res);
    return this.signIn.me(account.personId);
  }
}

function opensNothing(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    text(
      'Deze passkey opent hier niets (meer), of het duurde te lang. Probeer het nog eens, of log anders in.',
      'This passkey opens nothing here (any more), or it took too long. Try again, or sign in in another way.',
    ),
  );
}
