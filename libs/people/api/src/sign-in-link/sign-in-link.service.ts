import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { type Clock, DomainError, type Locale, text } from '@verbonden/shared/kernel';
import { Attempts, CLOCK, newId, type RequestContext, SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { Me } from '../session/me';
import { SignInService } from '../session/sign-in.service';
import { LinkStrategy } from './link-strategy';
import { minutesValid, SignInLink, type SignInLinkPurpose } from './sign-in-link.entity';
import type { AskSignInLinkInput } from './sign-in-link.input';
import { signInLinkLimits } from './sign-in-link-limits';

const mailKinds = { SIGN_IN: 'people.sign-in-link', PASSWORD: 'people.password-link' } as const;
const tokenPurposes = { SIGN_IN: 'sign-in', PASSWORD: 'password' } as const;

/** Links in the mail that let somebody in, for an account that may or may not be there. */
@Injectable()
export class SignInLinkService {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly mail: MailPlan,
    private readonly links: SignedLinks,
    private readonly strategy: LinkStrategy,
    private readonly signIn: SignInService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Plans a mail with a link, whether the address has an account or not: the worker finds out at the moment of sending,
   * so that neither the answer nor its time tells (P25).
   * @throws DomainError RATE_LIMITED after five for one address, or sixty from one place, in a quarter of an hour
   */
  async ask(
    purpose: SignInLinkPurpose,
    locale: Locale,
    networkAddress: string,
    { email, back }: AskSignInLinkInput,
  ): Promise<void> {
    await this.attempts.take(signInLinkLimits.visitor, networkAddress);
    await this.attempts.take(signInLinkLimits.address, email);
    const [id, now] = [newId(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + minutesValid[purpose] * 60_000);
    const kind = mailKinds[purpose];
    await this.db.transaction(async (tx) => {
      await tx.insert(SignInLink, { id, purpose, email, back: back ?? null, expiresAt, usedAt: null });
      await this.mail.plan(tx, [
        {
          ...{ kind, personId: null, toName: '', toAddress: email, locale },
          ...{ subjectId: id, contextId: null, dedupeKey: `${kind}/${id}`, dueAt: now },
        },
      ]);
    });
  }

  /** What a link leads to, or null when it opens nothing (any more). Looking uses nothing up (P12). */
  async find(purpose: SignInLinkPurpose, token: string): Promise<SignInLink | null> {
    const id = this.links.findId(tokenPurposes[purpose], token);
    const link = id ? await this.db.getRepository(SignInLink).findOneBy({ id, purpose }) : null;
    return link?.isOpenAt(this.clock.now()) ? link : null;
  }

  /** Signs in, once. @throws DomainError NOT_FOUND; SECOND_STEP_NEEDED for who has a second factor */
  async use(token: string, context: RequestContext): Promise<Me> {
    const account = await this.strategy.authenticate(token);
    if (!account) {
      throw new DomainError(
        'NOT_FOUND',
        text(
          'Deze link werkt niet meer. Vraag een nieuwe aan.',
          'This link does not work any more. Ask for a new one.',
        ),
      );
    }
    return this.signIn.enter(account.personId, context);
  }
}
