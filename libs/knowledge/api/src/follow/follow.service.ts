import { Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import { badInput, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { isSlug } from '../item/slug';
import { Follow, FollowFrequency, FollowKind } from './follow.entity';
import type { ChangeFollowInput, FollowInput, StopFollowMailByLinkInput } from './follow.input';
import { sameQuestion } from './follow-target';

/** As many things as one person can follow. */
export const mostFollowed = 100;

type What = Pick<Follow, 'kind' | 'theme' | 'organisationId' | 'question' | 'target'>;

/** Following, changing how soon to hear, and leaving. Everybody has only their own. */
@Injectable()
export class FollowService {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
  ) {}

  /** What somebody follows, the newest first. */
  of(personId: string): Promise<Follow[]> {
    return this.db.manager.find(Follow, {
      where: { personId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: mostFollowed,
    });
  }

  /** Follows from now on; what is followed already gets this frequency. @throws DomainError BAD_USER_INPUT, NOT_FOUND */
  async follow({ personId }: SignedInViewer, input: FollowInput): Promise<Follow> {
    return this.db.transaction(async (tx) => {
      const what = await this.whatOf(tx, input);
      const known = await tx.findOneBy(Follow, { personId, target: what.target });
      if (known) return this.hear(tx, known, input.frequency);
      if ((await tx.countBy(Follow, { personId })) >= mostFollowed) throw badInput(tooMany);
      const id = newId();
      await tx
        .createQueryBuilder()
        .insert()
        .into(Follow)
        .values({ ...what, id, personId, frequency: input.frequency })
        .orIgnore()
        .execute();
      return tx.findOneByOrFail(Follow, { personId, target: what.target });
    });
  }

  /** @throws DomainError NOT_FOUND, also for somebody else's */
  async change(
    { personId }: Pick<SignedInViewer, 'personId'>,
    { id, frequency }: ChangeFollowInput,
  ): Promise<Follow> {
    const follow = await this.db.manager.findOneBy(Follow, { id, personId });
    if (!follow) throw notFound();
    return this.hear(this.db.manager, follow, frequency);
  }

  /** What others do with one's own stays in the list, without mail. @throws DomainError NOT_FOUND, also for somebody else's */
  async unfollow({ personId }: SignedInViewer, id: string): Promise<boolean> {
    const { affected } = await this.db.manager.delete(Follow, { id, personId, kind: Not(FollowKind.OWN) });
    if (!affected) await this.change({ personId }, { id, frequency: FollowFrequency.NEVER });
    return true;
  }

  /** What the person follows whose mail a link came in. @throws DomainError NOT_FOUND for an altered link */
  async ofLink(token: string): Promise<Follow[]> {
    const personId = this.links.findId('follow-mail', token);
    if (!personId) throw notFound();
    return this.of(personId);
  }

  /** No more mail, signed out: about one of them, or about all. @throws DomainError NOT_FOUND */
  async stopByLink({ token, followId }: StopFollowMailByLinkInput): Promise<Follow[]> {
    const personId = this.links.findId('follow-mail', token);
    if (!personId) throw notFound();
    await this.db.manager.update(
      Follow,
      { personId, ...(followId ? { id: followId } : {}) },
      { frequency: FollowFrequency.NEVER },
    );
    return this.of(personId);
  }

  /** Who begins to hear again hears of what comes, not of all that came meanwhile. */
  private async hear(tx: EntityManager, follow: Follow, frequency: FollowFrequency): Promise<Follow> {
    const begins = follow.frequency === FollowFrequency.NEVER && frequency !== FollowFrequency.NEVER;
    await tx.query(
      `UPDATE follows SET frequency = $2, updated_at = now(),
         told_until = CASE WHEN $3 THEN clock_timestamp() ELSE told_until END WHERE id = $1`,
      [follow.id, frequency, begins],
    );
    return tx.findOneByOrFail(Follow, { id: follow.id });
  }

  private async whatOf(tx: EntityManager, input: FollowInput): Promise<What> {
    const nothing = { theme: null, organisationId: null, question: null };
    const { theme, search = null, filter = null } = input;
    if (theme) return { ...nothing, kind: FollowKind.THEME, theme, target: `theme ${theme}` };
    if (input.organisation) {
      const slug = input.organisation;
      const found = isSlug(slug) ? await tx.findOneBy(Organisation, { slug }) : null;
      if (!found) throw notFound();
      const { id } = found;
      return { ...nothing, kind: FollowKind.ORGANISATION, organisationId: id, target: `organisation ${id}` };
    }
    const question = sameQuestion(search, filter);
    if (question === sameQuestion(null, null)) throw badInput(askSomething);
    return {
      ...nothing,
      kind: FollowKind.SEARCH,
      question: { search, filter },
      target: `search ${question}`,
    };
  }
}

const tooMany = {
  field: 'search',
  code: 'TOO_MANY',
  text: text(
    `Je volgt al ${mostFollowed} dingen. Stop eerst met iets anders.`,
    `You follow ${mostFollowed} things already. Stop following something else first.`,
  ),
};
const askSomething = {
  field: 'search',
  code: 'MISSING',
  text: text(
    'Zoek eerst iets, of kies een filter. Dan kun je dat volgen.',
    'Search for something first, or choose a filter. Then you can follow that.',
  ),
};
