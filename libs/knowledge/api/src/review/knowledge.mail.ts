import { Inject, Injectable } from '@nestjs/common';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { Person } from '@verbonden/people/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In, Not } from 'typeorm';
import { OpenComments } from '../comment/open-comments';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import type { KnowledgeMailKind } from './knowledge-mail-plan';
import { KnowledgeReview } from './knowledge-review.entity';
import { KnowledgeReviewer } from './knowledge-reviewer.entity';
import { type Letter, letters, signoff, type Told } from './review-letters';

/** Writes the mails about sharing. Each asks at the moment of sending whether its news is still news (P7). */
@Injectable()
export class KnowledgeMails {
  constructor(
    private readonly db: DataSource,
    private readonly comments: OpenComments,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The kinds of mail of this noun. */
  kinds(): MailKind[] {
    return (Object.keys(letters) as KnowledgeMailKind[]).map((name) => ({
      name,
      necessary: true,
      urgent: false,
      compose: (mails) => this.compose(letters[name], mails),
    }));
  }

  private async compose(
    letter: Letter,
    mails: readonly PlannedMail[],
  ): Promise<Map<string, MailContent | DroppedBecause>> {
    const told = await this.tell(mails.map((mail) => mail.subjectId));
    return new Map(
      mails.map((mail): [string, MailContent | DroppedBecause] => {
        const about = told.get(mail.subjectId);
        if (!about || !letter.holds(about, mail)) return [mail.id, droppedBecause('MOVED_ON')];
        const { button, ...content } = letter.write(about, mail);
        const path = `${mail.locale === 'en' ? '/en' : ''}${letter.place(about.item.slug)}`;
        return [
          mail.id,
          {
            ...content,
            greeting: greetingFor(mail.toName, mail.locale),
            button: { label: button, url: this.settings.PUBLIC_URL + path },
            signoff: signoff[mail.locale],
          },
        ];
      }),
    );
  }

  private async tell(ids: readonly string[]): Promise<Map<string, Told>> {
    const itemId = In([...new Set(ids)]);
    const items = await this.db.getRepository(KnowledgeItem).findBy({ id: itemId });
    const [revisions, rounds, readers, comments, writers] = await Promise.all([
      this.db.getRepository(KnowledgeRevision).findBy({ itemId, status: Not('PUBLISHED') }),
      this.db.getRepository(KnowledgeReview).find({ where: { itemId }, order: { submittedAt: 'ASC' } }),
      this.db.getRepository(KnowledgeReviewer).findBy({ itemId }),
      this.comments.of(this.db.manager, ids),
      this.db
        .getRepository(Person)
        .findBy({ id: In(items.flatMap((item) => item.pendingAuthorId ?? item.authorId ?? [])) }),
    ]);
    return new Map(
      items.map((item): [string, Told] => {
        const revision = item.pendingStatus ? revisions.find((each) => each.itemId === item.id) : undefined;
        return [
          item.id,
          {
            item,
            title: revision?.content.title ?? item.title,
            note: (revision ? revision.reviewNote : item.reviewNote) ?? '',
            writer: writers.find(({ id }) => id === (item.pendingAuthorId ?? item.authorId))?.name ?? '',
            readers: readers.filter((each) => each.itemId === item.id),
            comments: comments.get(item.id) ?? [],
            objection:
              rounds.filter((each) => each.itemId === item.id && each.objection).at(-1)?.objection ?? '',
          },
        ];
      }),
    );
  }
}
