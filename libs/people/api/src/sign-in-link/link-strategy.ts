import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import passport from 'passport';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Account } from '../account/account.entity';
import { whoItIs } from '../account/who-it-is';
import { SignInLink } from './sign-in-link.entity';

/** Takes a token and says whose it is; all there is to know stands behind `check`. */
class MailLink extends passport.Strategy {
  override name = 'mail-link';

  constructor(private readonly check: (token: string) => Promise<Account | null>) {
    super();
  }

  override authenticate({ body }: { body: { token: string } }): void {
    this.check(body.token).then(
      (account) => (account ? this.success(account) : this.fail(401)),
      (fault: Error) => this.error(fault),
    );
  }
}

/** Signing in with a link in the mail: a Passport strategy beside the one of passwords. */
@Injectable()
export class LinkStrategy {
  private readonly door = new passport.Passport();

  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.door.use(new MailLink((token) => this.check(token)));
  }

  /** Whose link this is, or null when it opens nothing (any more). Asked once, it has been used. */
  authenticate(token: string): Promise<Account | null> {
    return whoItIs(this.door, 'mail-link', { token });
  }

  /** Of two who use it at once, one gets in. Whatever else was asked for this address opens nothing from then on. */
  private async check(token: string): Promise<Account | null> {
    const id = this.links.findId('sign-in', token);
    if (!id) return null;
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const open = { id, purpose: 'SIGN_IN' as const, usedAt: IsNull(), expiresAt: MoreThan(now) };
      const { affected } = await tx.update(SignInLink, open, { usedAt: now });
      if (affected !== 1) return null;
      const { email } = await tx.findOneByOrFail(SignInLink, { id });
      await tx.update(SignInLink, { email, usedAt: IsNull() }, { usedAt: now });
      return tx.findOneBy(Account, { email, suspendedAt: IsNull() });
    });
  }
}
