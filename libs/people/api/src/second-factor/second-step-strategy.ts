import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { DataSource, IsNull } from 'typeorm';
import { Account } from '../account/account.entity';
import { whoItIs } from '../account/who-it-is';
import { HalfSignIns } from './half-sign-ins';
import { SecondFactorCodes } from './second-factor-codes';

interface Step {
  readonly token: string;
  readonly code: string;
}

/** Takes a half sign-in with a code and says whose they are; all there is to know stands behind `check`. */
class SecondStep extends passport.Strategy {
  override name = 'second-step';

  constructor(private readonly check: (step: Step) => Promise<Account | null>) {
    super();
  }

  override authenticate({ body }: { body: Step }): void {
    this.check(body).then(
      (account) => (account ? this.success(account) : this.fail(401)),
      (fault: Error) => this.error(fault),
    );
  }
}

/** The second step of signing in, after a password or a link: a Passport strategy beside those of the first. */
@Injectable()
export class SecondStepStrategy {
  private readonly door = new passport.Passport();

  constructor(
    private readonly db: DataSource,
    private readonly halves: HalfSignIns,
    private readonly codes: SecondFactorCodes,
  ) {
    this.door.use(new SecondStep((step) => this.check(step)));
  }

  /**
   * Whose half sign-in and code these are, or null when the code is not right.
   * @throws DomainError RATE_LIMITED after ten codes for one account in a quarter of an hour
   */
  authenticate(token: string, code: string): Promise<Account | null> {
    return whoItIs(this.door, 'second-step', { token, code });
  }

  private async check({ token, code }: Step): Promise<Account | null> {
    const personId = await this.halves.find(token);
    if (!personId || !(await this.codes.use(personId, code)) || !(await this.halves.end(token))) return null;
    return this.db.getRepository(Account).findOneBy({ personId, suspendedAt: IsNull() });
  }
}
