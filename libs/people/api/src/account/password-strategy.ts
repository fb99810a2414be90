import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Attempts } from '@verbonden/shared/server';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { Repository } from 'typeorm';
import { Account } from './account.entity';
import { passwordFits } from './password';
import { signInLimit } from './sign-in-limit';
import { whoItIs } from './who-it-is';

/**
 * Signing in with an address and a password: a Passport strategy, so that other ways (single sign-on, passkeys) stand
 * beside it. Sessions are ours, Passport only says who it is.
 */
@Injectable()
export class PasswordStrategy {
  private readonly door = new passport.Passport();

  constructor(
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    private readonly attempts: Attempts,
  ) {
    this.door.use(
      new Strategy({ usernameField: 'email', session: false }, (email, password, done) => {
        this.check(email, password).then(
          (account) => done(null, account ?? false),
          (fault: unknown) => done(fault),
        );
      }),
    );
  }

  /**
   * Whose address and password these are, or null.
   * @throws DomainError RATE_LIMITED after ten guesses at one address in a quarter of an hour
   */
  authenticate(email: string, password: string): Promise<Account | null> {
    return whoItIs(this.door, 'local', { email, password });
  }

  private async check(email: string, password: string): Promise<Account | null> {
    await this.attempts.take(signInLimit, email);
    const account = await this.accounts.findOneBy({ email });
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (!account || !fits || account.suspendedAt) return null;
    await this.attempts.forget(signInLimit, email);
    return account;
  }
}
