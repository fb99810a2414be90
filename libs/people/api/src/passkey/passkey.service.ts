import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, newId, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountMail } from '../account/account-mail';
import { ProofOfSelf } from '../account/proof-of-self';
import { SessionService } from '../session/session.service';
import { SignInService } from '../session/sign-in.service';
import { WaysIn } from '../session/ways-in';
import { PasskeyCeremony } from './passkey-ceremony';
import { mostPasskeys } from './passkey-limits';
import { Passkey } from './passkey.entity';
import type { AddPasskeyInput, RenamePasskeyInput } from './passkey.input';
import { canKeepPasskey } from './passkey.policy';

/** One's own passkeys. */
@Injectable()
export class PasskeyService {
  constructor(
    private readonly db: DataSource,
    private readonly ceremony: PasskeyCeremony,
    private readonly proof: ProofOfSelf,
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly ways: WaysIn,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(personId: string): Promise<Passkey[]> {
    return this.db.getRepository(Passkey).find({
      where: { personId },
      order: { addedAt: 'ASC', id: 'ASC' },
      take: mostPasskeys,
    });
  }

  /** What a browser needs to make one. @throws DomainError CONFLICT for who has enough; as `ProofOfSelf.assertRecent` */
  async ask({ personId }: SignedInViewer, password: string | null, context: RequestContext): Promise<string> {
    await this.proof.assertRecent(personId, password, context);
    const known = await this.list(personId);
    if (known.length >= mostPasskeys) throw conflict(enough);
    const { name, email } = await this.signIn.me(personId);
    return this.ceremony.askNew({ personId, name, email }, await this.sessionOf(personId, context), known);
  }

  /**
   * Keeps a new one. The session that asked for it counts as signed in with it.
   * @throws DomainError BAD_USER_INPUT at `response`; CONFLICT for who has enough; FORBIDDEN as `assertStrong`
   */
  async add(
    { personId }: SignedInViewer,
    { name, response }: AddPasskeyInput,
    context: RequestContext,
  ): Promise<Passkey> {
    await this.proof.assertStrong(personId, context);
    const browser = await this.sessionOf(personId, context);
    const key = await this.ceremony.readNew(response, { browser, personId });
    if (!key) throw badInput(notMade);
    const passkey = Object.assign(new Passkey(), {
      ...{ id: newId(), personId, name, ...key, addedAt: this.clock.now(), lastUsedAt: null },
    });
    await this.db.transaction(async (tx) => {
      // One at a time for each person, or two at once would pass the most there can be.
      await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [personId]);
      // Whoever took the account back before us closed this browser.
      if (!(await isStillIn(tx, personId, browser))) throw badInput(notMade);
      if ((await tx.countBy(Passkey, { personId })) >= mostPasskeys) throw conflict(enough);
      if (await tx.existsBy(Passkey, { credentialId: key.credentialId })) throw badInput(notMade);
      await tx.insert(Passkey, passkey);
      await this.mail.tell(tx, 'people.passkey-added', personId);
    });
    await this.sessions.renew(context, personId, 'STRONG');
    return passkey;
  }

  /** @throws DomainError NOT_FOUND for one of somebody else */
  async rename(viewer: SignedInViewer, { id, name }: RenamePasskeyInput): Promise<Passkey> {
    const passkey = await this.get(viewer, id);
    await this.db.getRepository(Passkey).update({ id }, { name });
    return Object.assign(passkey, { name });
  }

  /** Signs in nobody from then on. @throws DomainError NOT_FOUND for one of somebody else; FORBIDDEN as `assertStrong` */
  async remove(viewer: SignedInViewer, id: string, context: RequestContext): Promise<void> {
    await this.get(viewer, id);
    await this.proof.assertStrong(viewer.personId, context);
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(Passkey, { id });
      if (affected !== 1) throw notFound();
      await this.mail.tell(tx, 'people.passkey-removed', viewer.personId);
      await this.ways.loosen(tx, viewer.personId);
    });
  }

  private async get(viewer: SignedInViewer, id: string): Promise<Passkey> {
    const passkey = await this.db.getRepository(Passkey).findOneBy({ id });
    if (!passkey || !canKeepPasskey(viewer, passkey)) throw notFound();
    return passkey;
  }

  /** The session that a challenge is bound to. A document that signs in somebody else on the way has none. */
  private async sessionOf(personId: string, { req }: RequestContext): Promise<string> {
    const id = req && (await this.sessions.idOf(req, personId));
    if (!id) throw badInput(notMade);
    return id;
  }
}

async function isStillIn(tx: EntityManager, personId: string, sessionId: string): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `SELECT 1 FROM sessions s JOIN accounts a USING (person_id)
     WHERE s.id = $2 AND s.person_id = $1 AND a.suspended_at IS NULL`,
    [personId, sessionId],
  );
  return rows.length > 0;
}

const enough = text(
  `Je hebt al ${mostPasskeys} passkeys. Haal er eerst een weg.`,
  `You have ${mostPasskeys} passkeys already. Remove one first.`,
);
const notMade = {
  field: 'response',
  code: 'PASSKEY_WRONG',
  text: text(
    'De passkey is niet gemaakt: het duurde te lang, of er ging iets mis op je apparaat. Probeer het nog eens.',
    'The passkey was not made: it took too long, or something went wrong on your device. Try again.',
  ),
};
