import { Injectable } from '@nestjs/common';
import { badInput, DomainError, text } from '@verbonden/shared/kernel';
import type { RequestContext, Strength } from '@verbonden/shared/server';
import { SessionService } from '../session/session.service';
import { HalfSignIns } from './half-sign-ins';
import { SecondFactorCodes, wrongCode } from './second-factor-codes';
import { SecondStepStrategy } from './second-step-strategy';

/** Where a request comes from, and its answer goes. */
type Browser = Pick<RequestContext, 'req' | 'res'>;

/** Between the first step of signing in and a session stands, for who has one, a second factor. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly sessions: SessionService,
    private readonly halves: HalfSignIns,
    private readonly codes: SecondFactorCodes,
    private readonly strategy: SecondStepStrategy,
  ) {}

  /**
   * Starts a session for who took the first step; who has a second factor takes that first, now or on the next page.
   * @throws DomainError SECOND_STEP_NEEDED without a code; BAD_USER_INPUT at `code`; RATE_LIMITED
   */
  async enter(personId: string, context: RequestContext, code: string | null = null): Promise<void> {
    if (code === null) {
      if (!(await this.entersAtOnce(personId, context))) throw secondStepNeeded();
      return;
    }
    if (!(await this.codes.isOn(personId))) return this.sessions.start(personId, context.req, context.res);
    const token = await this.halves.begin(personId, context.res);
    await this.take(token, code, context);
  }

  /**
   * Starts a session for who has no second factor, or took a second step already; lets the browser of who has one wait
   * for it, and says false.
   */
  async entersAtOnce(personId: string, { req, res }: Browser, how: Strength = 'PLAIN'): Promise<boolean> {
    if (how === 'PLAIN' && (await this.codes.isOn(personId))) {
      await this.halves.begin(personId, res);
      return false;
    }
    await this.sessions.start(personId, req, res, how);
    return true;
  }

  /** Whether this browser waits for its second step. */
  async waits({ req }: Pick<Browser, 'req'>): Promise<boolean> {
    return (await this.halves.find(this.halves.tokenIn(req))) !== null;
  }

  /**
   * The second step, in the browser that took the first.
   * @returns whose it is
   * @throws DomainError NOT_FOUND when no second step is waited for (any more); BAD_USER_INPUT at `code`; RATE_LIMITED
   */
  async finish(code: string, context: RequestContext): Promise<string> {
    if (!(await this.waits(context))) throw tooLate();
    return this.take(this.halves.tokenIn(context.req), code, context);
  }

  private async take(token: string, code: string, context: RequestContext): Promise<string> {
    const account = await this.strategy.authenticate(token, code);
    if (!account) throw badInput(wrongCode);
    await this.sessions.start(account.personId, context.req, context.res, 'STRONG');
    this.halves.forget(context.res);
    return account.personId;
  }
}

function secondStepNeeded(): DomainError {
  return new DomainError(
    'SECOND_STEP_NEEDED',
    text('Nog één stap: vul de code uit je app in.', 'One more step: fill in the code that your app shows.'),
  );
}

function tooLate(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    text(
      'Het duurde langer dan tien minuten. Log opnieuw in.',
      'This took longer than ten minutes. Sign in again.',
    ),
  );
}
