import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Clock, DomainError, type HeldRole, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext } from '@verbonden/shared/server';
import { DataSource, Repository } from 'typeorm';
import { Account } from '../account/account.entity';
import { PasswordStrategy } from '../account/password-strategy';
import { SecondStepService } from '../second-factor/second-step.service';
import { Person } from '../person/person.entity';
import { heldRoles } from '../person/held-roles';
import type { Me } from './me';
import type { ChooseLanguageInput, SignInInput } from './session.input';
import { SessionService } from './session.service';

/** Signing in and out, and who "I" am. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: DataSource,
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    @InjectRepository(Person) private readonly persons: Repository<Person>,
    private readonly passwords: PasswordStrategy,
    private readonly sessions: SessionService,
    private readonly step: SecondStepService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Starts a session for whom address and password belong to.
   * @throws DomainError UNAUTHENTICATED, the same whether the address is unknown, the password wrong or the account
   *   suspended (P25); RATE_LIMITED after ten guesses in a quarter of an hour; as `enter` for who has a second factor
   */
  async signIn(input: SignInInput, context: RequestContext): Promise<Me> {
    const account = await this.passwords.authenticate(input.email, input.password);
    if (!account) {
      throw new DomainError(
        'UNAUTHENTICATED',
        text(
          'Dit adres en dit wachtwoord horen niet bij elkaar. Kijk ze nog eens na.',
          'This address and this password do not belong together. Please check them.',
        ),
      );
    }
    return this.enter(account.personId, context, input.code ?? null);
  }

  /**
   * Lets in who took a first step (a password, a link, an invitation); who has a second factor takes that first.
   * @throws DomainError SECOND_STEP_NEEDED: the browser waits for `finishSignIn`; with a code that is not right,
   *   BAD_USER_INPUT at `code` or RATE_LIMITED
   */
  async enter(personId: string, context: RequestContext, code: string | null = null): Promise<Me> {
    await this.step.enter(personId, context, code);
    return this.me(personId);
  }

  async signOut(context: RequestContext): Promise<void> {
    await this.sessions.end(context.req, context.res);
  }

  async me(personId: string): Promise<Me> {
    const [account, person, roles] = await Promise.all([
      this.accounts.findOneByOrFail({ personId }),
      this.persons.findOneByOrFail({ id: personId }),
      this.db.query<HeldRole[]>(
        `SELECT role, organisation_id AS "organisationId" FROM ${heldRoles('$2')} m
         WHERE person_id = $1 ORDER BY since`,
        [personId, this.clock.now()],
      ),
    ]);
    return { id: person.id, name: person.name, email: account.email, locale: person.locale, roles };
  }

  /** The language of mails and, when nothing else says it, of pages. */
  async chooseLanguage(viewer: SignedInViewer, { locale }: ChooseLanguageInput): Promise<Me> {
    await this.db.getRepository(Person).update({ id: viewer.personId }, { locale });
    return this.me(viewer.personId);
  }
}
