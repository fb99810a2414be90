import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  DomainError,
  dutchDay,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { Attempts, CLOCK, newId, type RequestContext, SignedLinks } from '@verbonden/shared/server';
import { MailPlan } from '@verbonden/notifications/api';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Account } from '../account/account.entity';
import { isInUse } from '../account/in-use';
import { hashPassword, passwordProblem } from '../account/password';
import { PasswordStrategy } from '../account/password-strategy';
import { Membership } from '../person/membership.entity';
import { Person } from '../person/person.entity';
import type { Me } from '../session/me';
import { SignInService } from '../session/sign-in.service';
import { Admission } from './admission.service';
import { daysValid, Invitation } from './invitation.entity';
import type { InvitationAsk } from './invitation-ask';
import type { AcceptInvitationInput, InvitePersonInput } from './invitation.input';
import { invitationLimit } from './invitation-limit';
import { canInvite } from './invitation.policy';

/** Asking people to join, by mail, and their first password. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    private readonly mail: MailPlan,
    private readonly admission: Admission,
    private readonly attempts: Attempts,
    private readonly signIn: SignInService,
    private readonly passwords: PasswordStrategy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORBIDDEN; CONFLICT when the id is of another invitation; RATE_LIMITED */
  async invite(viewer: SignedInViewer, input: InvitePersonInput): Promise<Invitation> {
    await this.attempts.take(invitationLimit, `${viewer.personId} ${input.organisationId ?? 'network'}`);
    return this.db.transaction((tx) => this.inviteWithin(tx, viewer, input));
  }

  /** The same in a transaction of the caller. */
  async inviteWithin(
    tx: EntityManager,
    viewer: SignedInViewer,
    input: InvitePersonInput,
  ): Promise<Invitation> {
    if (!canInvite(viewer, input.role, input.organisationId ?? null)) throw forbidden();
    const now = this.clock.now();
    await tx
      .createQueryBuilder()
      .insert()
      .into(Invitation)
      .values({
        ...input,
        organisationId: input.organisationId ?? null,
        invitedBy: viewer.personId,
        expiresAt: dayAfter(now, daysValid),
      })
      .orIgnore()
      .execute();
    const invitation = await tx.findOneByOrFail(Invitation, { id: input.id });
    if (invitation.email !== input.email || invitation.invitedBy !== viewer.personId) {
      throw new DomainError(
        'CONFLICT',
        text('Deze uitnodiging bestaat al.', 'This invitation exists already.'),
      );
    }
    await this.send(tx, viewer, invitation, 'first');
    return invitation;
  }

  /** Gives an invitation another two weeks from now, and sends it again, once a day at most; from whoever asks now. */
  async renewWithin(tx: EntityManager, viewer: SignedInViewer, invitation: Invitation): Promise<Invitation> {
    const { role, organisationId } = invitation;
    if (!canInvite(viewer, role, organisationId)) throw forbidden();
    const now = this.clock.now();
    Object.assign(invitation, { invitedBy: viewer.personId, expiresAt: dayAfter(now, daysValid) });
    await tx.save(invitation);
    await this.send(tx, viewer, invitation, dutchDay(now));
    return invitation;
  }

  private async send(
    tx: EntityManager,
    { locale }: SignedInViewer,
    { id, name, email }: Pick<Invitation, 'id' | 'name' | 'email'>,
    day: string,
  ): Promise<void> {
    await this.mail.plan(tx, [
      {
        kind: 'people.invitation',
        personId: null,
        toName: name,
        toAddress: email,
        locale,
        subjectId: id,
        contextId: null,
        dedupeKey: day === 'first' ? `people.invitation/${id}` : `people.invitation/${id}/${day}`,
        dueAt: this.clock.now(),
      },
    ]);
  }

  /**
   * Who is an editor, or was asked to be and may still say yes: pairs of address and organisation, as "a@b.nl <id>".
   */
  async editorsAmong(tx: EntityManager, addresses: readonly string[]): Promise<Set<string>> {
    if (addresses.length === 0) return new Set();
    const rows = await tx.query<{ pair: string }[]>(
      `SELECT a.email || ' ' || m.organisation_id AS pair
       FROM accounts a JOIN memberships m USING (person_id)
       WHERE m.role = 'EDITOR' AND m.until IS NULL AND a.email = ANY ($1)
       UNION SELECT email || ' ' || organisation_id FROM invitations
       WHERE role = 'EDITOR' AND accepted_at IS NULL AND expires_at > $2 AND email = ANY ($1)`,
      [addresses, this.clock.now()],
    );
    return new Set(rows.map(({ pair }) => pair));
  }

  /**
   * Makes somebody an editor of an organisation: who signs in here already at once, anybody else by an invitation.
   * @throws DomainError FORBIDDEN
   */
  async makeEditor(
    tx: EntityManager,
    viewer: SignedInViewer,
    {
      name,
      email,
      organisationId,
    }: { readonly name: string; readonly email: string; readonly organisationId: string },
  ): Promise<void> {
    const id = await this.admission.admit(tx, viewer, { name, email, role: 'EDITOR', organisationId });
    if (id) await this.send(tx, viewer, { id, name, email }, 'first');
  }

  /** The invitation a link leads to. @throws DomainError NOT_FOUND for an altered, used or expired link */
  async byToken(token: string): Promise<Invitation> {
    return this.openInvitation(this.db.manager, token);
  }

  /** What accepting it asks of this viewer. A link that went astray opens nobody's account. */
  async asks({ email }: Invitation, { personId }: Viewer): Promise<InvitationAsk> {
    const account = await this.db.getRepository(Account).findOneBy({ email });
    if (!account) return 'NAME';
    if (account.personId === personId) return 'NOTHING';
    if (account.passwordHash) return 'PASSWORD';
    return (await isInUse(this.db.manager, account)) ? 'SIGN_IN' : 'NAME';
  }

  /**
   * Takes the invitation: the person gets the role, an account (with a password if they chose one) and is signed in.
   * Whoever has an account in use shows that it is theirs: a link that went astray gives nobody else the role.
   * @throws DomainError NOT_FOUND; UNAUTHENTICATED for an account without a password; BAD_USER_INPUT at `password`;
   *   RATE_LIMITED after ten wrong passwords; SECOND_STEP_NEEDED, the role given, for who has a second factor
   */
  async accept(input: AcceptInvitationInput, context: RequestContext): Promise<Me> {
    const owner = await this.ownerOf(input, context.viewer);
    const personId = await this.db.transaction(async (tx) => {
      const invitation = await this.openInvitation(tx, input.token, true);
      const known = await tx.findOneBy(Account, { email: invitation.email });
      const inUse = known !== null && (await isInUse(tx, known));
      if (inUse && known.personId !== owner) throw signInFirst();
      const person = inUse ? known.personId : await this.begin(tx, input, invitation, known);
      await this.giveRole(tx, person, invitation);
      return person;
    });
    // Who is signed in as its owner took every step already.
    if (context.viewer.personId === personId) return this.signIn.me(personId);
    return this.signIn.enter(personId, context);
  }

  /** Who showed that this is their account; null when there is none yet. Outside a transaction: guesses count. */
  private async ownerOf({ token, password }: AcceptInvitationInput, viewer: Viewer): Promise<string | null> {
    const invitation = await this.byToken(token);
    const asked = await this.asks(invitation, viewer);
    if (asked === 'NAME') return null;
    if (asked === 'NOTHING') return viewer.personId;
    if (asked === 'SIGN_IN') throw signInFirst();
    const account = await this.passwords.authenticate(invitation.email, password ?? '');
    if (!account) throw badInput(otherPassword);
    return account.personId;
  }

  private async begin(
    tx: EntityManager,
    { name, password }: AcceptInvitationInput,
    { email }: Invitation,
    known: Account | null,
  ): Promise<string> {
    const problem = password ? passwordProblem(password, email, 'password') : null;
    if (problem) throw badInput(problem);
    const person = known?.personId ?? (await this.newPerson(tx, name, email));
    if (password) {
      const chosen = { passwordHash: await hashPassword(password), passwordSetAt: this.clock.now() };
      await tx.update(Account, { personId: person }, chosen);
    }
    return person;
  }

  private async newPerson(tx: EntityManager, name: string, email: string): Promise<string> {
    const person = await tx.save(
      Object.assign(new Person(), { name, legalName: null, jobTitle: null, locale: 'nl' }),
    );
    await tx.save(
      Object.assign(new Account(), { personId: person.id, email, passwordHash: null, suspendedAt: null }),
    );
    return person.id;
  }

  private async giveRole(tx: EntityManager, personId: string, invitation: Invitation): Promise<void> {
    const now = this.clock.now();
    const { role, organisationId } = invitation;
    const held = { personId, role, organisationId: organisationId ?? IsNull(), until: IsNull() };
    if (!(await tx.existsBy(Membership, held))) {
      await tx.insert(Membership, { id: newId(), personId, role, organisationId, since: now, until: null });
    }
    await tx.update(Invitation, { id: invitation.id }, { acceptedAt: now });
  }

  private async openInvitation(tx: EntityManager, token: string, lock = false): Promise<Invitation> {
    const id = this.links.findId('invitation', token);
    const invitation =
      id &&
      (await tx.findOne(Invitation, {
        where: { id },
        ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
      }));
    if (!invitation || invitation.acceptedAt || invitation.expiresAt <= this.clock.now()) throw notFound();
    return invitation;
  }
}

function signInFirst(): DomainError {
  return new DomainError(
    'UNAUTHENTICATED',
    text(
      'Dit adres heeft al een account. Log eerst in, en open de uitnodiging dan opnieuw.',
      'This address has an account already. Sign in first, then open the invitation again.',
    ),
  );
}

const otherPassword = {
  field: 'password',
  code: 'OTHER_PASSWORD',
  text: text(
    'Dit is niet het wachtwoord van je account. Kijk het nog eens na.',
    'This is not the password of your account. Please check it.',
  ),
};

function dayAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}
