import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, text } from '@verbonden/shared/kernel';
import { Attempts, CLOCK } from '@verbonden/shared/server';
import passport from 'passport';
import { DataSource, IsNull } from 'typeorm';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { whoItIs } from '../account/who-it-is';
import { answerIn } from './passkey-answer';
import { PasskeyCeremony } from './passkey-ceremony';
import { passkeyLimit } from './passkey-limits';
import { Passkey } from './passkey.entity';

interface Answer {
  readonly response: string;
  /** What is kept of the browser that asked for the challenge. */
  readonly browser: string;
}

/** Takes the answer of a device and says whose it is; all there is to know stands behind `check`. */
class DeviceKey extends passport.Strategy {
  override name = 'passkey';

  constructor(private readonly check: (answer: Answer) => Promise<Account | null>) {
    super();
  }

  override authenticate({ body }: { body: Answer }): void {
    this.check(body).then(
      (account) => (account ? this.success(account) : this.fail(401)),
      (fault: Error) => this.error(fault),
    );
  }
}

/** Signing in with a passkey: a Passport strategy beside those of password, link and second step. */
@Injectable()
export class PasskeyStrategy {
  private readonly door = new passport.Passport();

  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly ceremony: PasskeyCeremony,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.door.use(new DeviceKey((answer) => this.check(answer)));
  }

  /**
   * Whose passkey answered, or null: unknown, removed, not right, or of a suspended account.
   * @throws DomainError RATE_LIMITED after ten answers in the name of one passkey in a quarter of an hour; CONFLICT for
   *   one whose count went back
   */
  authenticate(response: string, browser: string): Promise<Account | null> {
    return whoItIs(this.door, 'passkey', { response, browser });
  }

  private async check({ response, browser }: Answer): Promise<Account | null> {
    const credentialId = answerIn(response)?.id;
    if (!credentialId) return null;
    await this.attempts.take(passkeyLimit, credentialId);
    const passkey = await this.db.getRepository(Passkey).findOneBy({ credentialId });
    const counter = passkey && (await this.ceremony.readKnown(response, passkey, browser));
    if (!passkey || counter === null) return null;
    const { personId } = passkey;
    const account = await this.db.getRepository(Account).findOneBy({ personId, suspendedAt: IsNull() });
    if (!account) return null;
    await this.count(passkey, counter);
    await this.attempts.forget(passkeyLimit, credentialId);
    return account;
  }

  /** Of two answers with one count the later is a copy of the device; where a device does not count, both are zero. */
  private async count({ id, personId }: Passkey, counter: number): Promise<void> {
    const [, counted] = await this.db.query<[unknown[], number]>(
      `UPDATE passkeys SET counter = $2, last_used_at = $3
       WHERE id = $1 AND (counter < $2 OR ($2::float8 = 0 AND counter = 0))`,
      [id, counter, this.clock.now()],
    );
    if (counted === 1) return;
    await this.db.transaction((tx) => this.mail.tell(tx, 'people.passkey-copied', personId));
    throw conflict(copied);
  }
}

const copied = text(
  'Deze passkey is misschien gekopieerd. Daarom log je er niet mee in. Log op een andere manier in, en haal de passkey weg bij je account.',
  'This passkey may have been copied. So you do not sign in with it. Sign in in another way, and remove the passkey at your account.',
);
