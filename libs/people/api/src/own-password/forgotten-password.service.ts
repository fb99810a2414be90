import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, DomainError, type Locale, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Account } from '../account/account.entity';
import { hashPassword, passwordProblem } from '../account/password';
import { WaysIn } from '../session/ways-in';
import { SignInLink } from '../sign-in-link/sign-in-link.entity';
import { SignInLinkService } from '../sign-in-link/sign-in-link.service';
import type { AskPasswordLinkInput, ChoosePasswordByLinkInput } from './own-password.input';
import { OwnPasswordService } from './own-password.service';

/** A new password for who does not know it any more: by a link in the mail that works once. */
@Injectable()
export class ForgottenPasswordService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignInLinkService,
    private readonly passwords: OwnPasswordService,
    private readonly ways: WaysIn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As asking for a link to sign in with: the same for every address (P25). @throws DomainError RATE_LIMITED */
  ask(locale: Locale, networkAddress: string, { email }: AskPasswordLinkInput): Promise<void> {
    return this.links.ask('PASSWORD', locale, networkAddress, { email });
  }

  /** For which address a link is, or null when it opens nothing (any more). Looking uses nothing up (P12). */
  async find(token: string): Promise<SignInLink | null> {
    const link = await this.links.find('PASSWORD', token);
    return link && (await this.accountFor(link)) ? link : null;
  }

  /**
   * Writes the new password and closes every other way in. A password that will not do leaves the link as it was.
   * @throws DomainError NOT_FOUND; BAD_USER_INPUT at `password`
   */
  async choose({ token, password }: ChoosePasswordByLinkInput): Promise<void> {
    const link = await this.links.find('PASSWORD', token);
    const account = link && (await this.accountFor(link));
    if (!link || !account) throw deadLink();
    const problem = passwordProblem(password, account.email, 'password');
    if (problem) throw badInput(problem);
    const hash = await hashPassword(password);
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      // The account first, as whoever changes its address does: of two at once, one waits.
      await tx.findOne(Account, { where: { id: account.id }, lock: { mode: 'pessimistic_write' } });
      const open = { id: link.id, usedAt: IsNull(), expiresAt: MoreThan(now) };
      const { affected } = await tx.update(SignInLink, open, { usedAt: now });
      if (affected !== 1) throw deadLink();
      await this.passwords.setWithin(tx, account, hash, null);
      await this.ways.closeAll(tx, account.personId, 'SECOND_STEP');
    });
  }

  /** Whose password a link is for: nobody's once the address, or the password, is another than when it was asked for. */
  private async accountFor(link: SignInLink): Promise<Account | null> {
    const account = await this.db
      .getRepository(Account)
      .findOneBy({ email: link.email, suspendedAt: IsNull() });
    return account?.passwordSetAt && account.passwordSetAt > link.askedAt ? null : account;
  }
}

function deadLink(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    text(
      'Deze link werkt niet meer. Vraag een nieuwe aan.',
      'This link does not work any more. Ask for a new one.',
    ),
  );
}
