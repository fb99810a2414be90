import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { scopeDomains, scopes } from '../access/scopes';
import { ProofOfSelf } from '../account/proof-of-self';
import { PersonService } from '../person/person.service';
import { SessionService } from '../session/session.service';
import { mostTokens } from './access-token-limits';
import { AccessToken } from './access-token.entity';
import type { CreateAccessTokenInput } from './access-token.input';
import { canKeepAccessToken } from './access-token.policy';
import type { AccessScope, CreatedAccessToken } from './access-token.types';
import { newTokenText, tokenHashOf } from './token-text';

/** Tokens that people make for programs of their own. */
@Injectable()
export class AccessTokenService {
  constructor(
    private readonly db: DataSource,
    private readonly mail: MailPlan,
    private readonly persons: PersonService,
    private readonly proof: ProofOfSelf,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  scopes(locale: Locale): AccessScope[] {
    return scopes.map((code) => {
      const [domain = '', deed] = code.split(':');
      const about = scopeDomains[domain as keyof typeof scopeDomains][locale];
      return { code, domain, about, writes: deed === 'write' };
    });
  }

  /** Those that work first, the newest first; what ended stays in sight until it is erased. */
  async own({ personId }: SignedInViewer): Promise<AccessToken[]> {
    const now = this.clock.now();
    const all = await this.db
      .getRepository(AccessToken)
      .find({ where: { personId }, order: { id: 'DESC' }, take: 100 });
    return [...all.filter((each) => each.isLiveAt(now)), ...all.filter((each) => !each.isLiveAt(now))];
  }

  /**
   * Makes a token and mails its owner that there is one, in case it was not them. It is as strong as the session.
   * @throws DomainError CONFLICT when it was made already: what it was cannot be told again; as `ProofOfSelf.assertRecent`
   */
  async create(
    viewer: SignedInViewer,
    input: CreateAccessTokenInput,
    context: RequestContext,
  ): Promise<CreatedAccessToken> {
    if (!canKeepAccessToken(viewer, viewer)) throw forbidden();
    await this.proof.assertRecent(viewer.personId, input.password ?? null, context);
    const isStrong = await this.sessions.isStrong(context.req, viewer.personId);
    const token = newTokenText();
    const now = this.clock.now();
    const accessToken = await this.db.transaction(async (tx) => {
      // One at a time for each person, or two at once would pass the most there can be.
      await tx.query('SELECT 1 FROM accounts WHERE person_id = $1 FOR UPDATE', [viewer.personId]);
      if (await tx.existsBy(AccessToken, { id: input.id })) throw madeAlready();
      await this.assertRoom(tx, viewer);
      const saved = await tx.save(
        tx.create(AccessToken, {
          ...{ id: input.id, personId: viewer.personId, name: input.name, scopes: input.scopes },
          ...{ tokenHash: tokenHashOf(token), ending: token.slice(-4), lastUsedOn: null, revokedAt: null },
          isStrong,
          expiresAt: new Date(now.getTime() + input.days * 86_400_000),
        }),
      );
      await this.tellOwner(tx, saved);
      return saved;
    });
    return { token, accessToken };
  }

  /** Ends a token, at once and everywhere. @throws DomainError NOT_FOUND */
  async revoke(viewer: SignedInViewer, id: string): Promise<AccessToken> {
    const found = await this.db.getRepository(AccessToken).findOneBy({ id });
    if (!found || !canKeepAccessToken(viewer, found)) throw notFound();
    await this.db
      .getRepository(AccessToken)
      .update({ id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    return this.db.getRepository(AccessToken).findOneByOrFail({ id });
  }

  private async assertRoom(tx: EntityManager, { personId }: SignedInViewer): Promise<void> {
    const now = this.clock.now();
    const all = await tx.findBy(AccessToken, { personId, revokedAt: IsNull() });
    if (all.filter((each) => each.isLiveAt(now)).length < mostTokens) return;
    throw badInput({
      field: 'name',
      code: 'TOO_MANY',
      text: text(
        `Je hebt er al ${mostTokens}. Trek er eerst een in die je niet meer gebruikt.`,
        `You have ${mostTokens} already. First revoke one that you do not use any more.`,
      ),
    });
  }

  private async tellOwner(tx: EntityManager, { id, personId }: AccessToken): Promise<void> {
    const kind = 'people.access-token-made';
    const to = (await this.persons.mailAddresses(tx, [personId])).get(personId);
    if (!to) return;
    await this.mail.plan(tx, [
      {
        ...{ kind, personId, toName: to.name, toAddress: to.address, locale: to.locale, subjectId: id },
        ...{ contextId: null, dedupeKey: `${kind}/${id}`, dueAt: this.clock.now() },
      },
    ]);
  }
}

function madeAlready() {
  return conflict(
    text(
      'Deze sleutel is al gemaakt, en wordt maar één keer getoond. Zag je hem niet? Trek hem in en maak een nieuwe.',
      'This token was made already, and is shown only once. Did you not see it? Revoke it and make a new one.',
    ),
  );
}
