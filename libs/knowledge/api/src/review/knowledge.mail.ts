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
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In, Not } from 'typeorm';
import { KnowledgeItem, stageOf } from '../item/knowledge-item.entity';
import type { Stage } from '../item/knowledge-item.states';
import { KnowledgeRevision } from '../revision/knowledge-revision.entity';
import { labelOf } from '../taxonomy/terms';
import type { KnowledgeMailKind } from './knowledge-mail-plan';

/** An item with what its mails tell of it: the words of the newest text. */
interface Told {
  readonly item: KnowledgeItem;
  readonly title: string;
  readonly note: string;
  readonly writer: string;
}

/** One of the three mails: when it still holds, where it leads, and its words. */
interface Letter {
  readonly holds: (stage: Stage) => boolean;
  readonly place: (slug: string) => string;
  readonly write: (
    told: Told,
    locale: Locale,
  ) => Omit<MailContent, 'greeting' | 'button'> & { readonly button: string };
}

/** Writes the mails about sharing. Each asks at the moment of sending whether its news is still news (P7). */
@Injectable()
export class KnowledgeMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The kinds of mail of this domain. */
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
        if (!about || !letter.holds(stageOf(about.item))) return [mail.id, droppedBecause('MOVED_ON')];
        const { button, ...content } = letter.write(about, mail.locale);
        const path = `${mail.locale === 'en' ? '/en' : ''}${letter.place(about.item.slug)}`;
        return [
          mail.id,
          {
            ...content,
            greeting: greetingFor(mail.toName, mail.locale),
            button: { label: button, url: this.settings.PUBLIC_URL + path },
          },
        ];
      }),
    );
  }

  private async tell(ids: readonly string[]): Promise<Map<string, Told>> {
    const items = await this.db.getRepository(KnowledgeItem).findBy({ id: In([...ids]) });
    const revisions = new Map(
      (
        await this.db
          .getRepository(KnowledgeRevision)
          .findBy({ itemId: In([...ids]), status: Not('PUBLISHED') })
      ).map((revision) => [revision.itemId, revision]),
    );
    const writers = new Map(
      (
        await this.db
          .getRepository(Person)
          .findBy({ id: In(items.flatMap((item) => item.pendingAuthorId ?? item.authorId ?? [])) })
      ).map((person) => [person.id, person.name]),
    );
    return new Map(
      items.map((item) => {
        const revision = item.pendingStatus ? revisions.get(item.id) : undefined;
        return [
          item.id,
          {
            item,
            title: revision?.content.title ?? item.title,
            note: (revision ? revision.reviewNote : item.reviewNote) ?? '',
            writer: writers.get(item.pendingAuthorId ?? item.authorId ?? '') ?? '',
          },
        ];
      }),
    );
  }
}

const signoff = { nl: 'Groet,\nhet team van Verbonden', en: 'Kind regards,\nthe Verbonden team' };

const letters: Readonly<Record<KnowledgeMailKind, Letter>> = {
  'knowledge.submitted': {
    holds: (stage) => stage === 'SUBMITTED',
    place: (slug) => `/kennis/${slug}`,
    write: ({ item, title, writer }, locale) => {
      const from = writer ? { nl: ` van ${writer}`, en: ` from ${writer}` } : { nl: '', en: '' };
      return {
        nl: {
          subject: `Lees je mee? ${title}`,
          preheader: 'Er staat iets nieuws klaar om te lezen.',
          news: `Er is iets gedeeld${from.nl}: ‘${title}’. Lees je mee?`,
          facts: [{ label: 'Soort', value: labelOf('kinds', item.kind, 'nl') }],
          paragraphs: ['Is het duidelijk? Publiceer het. Kan er iets beter? Vraag het de schrijver.'],
          button: 'Lees mee',
          signoff: signoff.nl,
        },
        en: {
          subject: `Will you read along? ${title}`,
          preheader: 'Something new is ready to be read.',
          news: `Something was shared${from.en}: ‘${title}’. Will you read along?`,
          facts: [{ label: 'Kind', value: labelOf('kinds', item.kind, 'en') }],
          paragraphs: ['Is it clear? Publish it. Can something be better? Ask the writer.'],
          button: 'Read along',
          signoff: signoff.en,
        },
      }[locale];
    },
  },
  'knowledge.changes-requested': {
    holds: (stage) => stage === 'CHANGES_REQUESTED',
    place: (slug) => `/kennis/${slug}/bewerken`,
    write: ({ title, note }, locale) =>
      ({
        nl: {
          subject: `Een vraag over ‘${title}’`,
          preheader: 'Bijna klaar: er is nog een vraag.',
          news: `Fijn dat je ‘${title}’ deelt. We lazen mee en hebben nog een vraag.`,
          facts: [],
          paragraphs: [note, 'Pas het aan en stuur het opnieuw in. Wat je schreef staat er nog.'],
          button: 'Pas het aan',
          signoff: signoff.nl,
        },
        en: {
          subject: `A question about ‘${title}’`,
          preheader: 'Nearly there: one more question.',
          news: `Thank you for sharing ‘${title}’. We read along and have one more question.`,
          facts: [],
          paragraphs: [note, 'Change it and send it in again. What you wrote is still there.'],
          button: 'Change it',
          signoff: signoff.en,
        },
      })[locale],
  },
  'knowledge.published': {
    holds: (stage) => stage === 'PUBLISHED',
    place: (slug) => `/kennis/${slug}`,
    write: ({ title }, locale) =>
      ({
        nl: {
          subject: `Nu te lezen: ${title}`,
          preheader: 'Iedereen kan het vinden. Dank je wel!',
          news: `‘${title}’ staat erop. Iedereen in het netwerk kan het nu vinden.`,
          facts: [],
          paragraphs: ['Dank je wel voor het delen. Klopt er straks iets niet meer? Je past het zelf aan.'],
          button: 'Bekijk het',
          signoff: signoff.nl,
        },
        en: {
          subject: `Now to be read: ${title}`,
          preheader: 'Everybody can find it. Thank you!',
          news: `‘${title}’ is online. Everybody in the network can find it now.`,
          facts: [],
          paragraphs: ['Thank you for sharing. Does something change later? You can change it yourself.'],
          button: 'Look at it',
          signoff: signoff.en,
        },
      })[locale],
  },
};
