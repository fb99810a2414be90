import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
} from '@verbonden/notifications/api';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Story } from './story.entity';
import { storyPath } from './story-documents';
import { storyMails } from './story.mail-plan';

interface Words {
  readonly subject: string;
  readonly news: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
}

/** One of the mails: while it is news, and its words. */
interface Letter {
  readonly holds: (story: Story) => boolean;
  readonly write: (story: Story, locale: Locale) => Words;
}

/** Writes the mails about stories. Each asks at the moment of sending whether its news is still news (P7). */
@Injectable()
export class StoryMails {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  kinds(): MailKind[] {
    return Object.entries(letters).map(([name, letter]) => ({
      name,
      necessary: true,
      urgent: false,
      compose: (mails) => this.compose(letter, mails),
    }));
  }

  private async compose(letter: Letter, mails: readonly PlannedMail[]): Promise<Map<string, MailAnswer>> {
    const found = await this.db
      .getRepository(Story)
      .findBy({ id: In(mails.map(({ subjectId }) => subjectId)) });
    const byId = new Map(found.map((each) => [each.id, each]));
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const story = byId.get(mail.subjectId);
        if (!story || !letter.holds(story)) return [mail.id, droppedBecause('MOVED_ON')];
        const { locale, toName } = mail;
        const { subject, news, paragraphs, button } = letter.write(story, locale);
        return [
          mail.id,
          {
            ...{ subject, news, paragraphs, facts: [], preheader: paragraphs[0] ?? news },
            greeting: greetingFor(toName, locale),
            button: {
              label: button,
              url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${storyPath(story.slug)}`,
            },
            signoff: locale === 'nl' ? 'Groet,\nhet team van Verbonden' : 'Kind regards,\nthe Verbonden team',
          },
        ];
      }),
    );
  }
}

const letters: Readonly<Record<string, Letter>> = {
  [storyMails.returned]: {
    holds: ({ status, returnedWith }) => status === 'DRAFT' && returnedWith !== null,
    write: ({ title, returnedWith }, locale) =>
      locale === 'nl'
        ? {
            subject: `Nog iets aanpassen: ${title}`,
            news: 'Een coördinator las je verhaal, en wil graag nog iets anders zien.',
            paragraphs: [returnedWith ?? '', 'Pas het aan en stuur het opnieuw in. Je tekst staat er nog.'],
            button: 'Open het verhaal',
          }
        : {
            subject: `Something to change: ${title}`,
            news: 'A coordinator read your story, and would like to see something changed.',
            paragraphs: [returnedWith ?? '', 'Change it and send it in again. Your text is still there.'],
            button: 'Open the story',
          },
  },
  [storyMails.published]: {
    holds: ({ status }) => status === 'PUBLISHED',
    write: ({ title }, locale) =>
      locale === 'nl'
        ? {
            subject: `Het verhaal staat erop: ${title}`,
            news: 'Iedereen kan het verhaal nu lezen.',
            paragraphs: ['Laat het gerust lezen aan wie het vertelde.'],
            button: 'Bekijk het verhaal',
          }
        : {
            subject: `The story is out: ${title}`,
            news: 'Everybody can read the story now.',
            paragraphs: ['Do show it to who told it.'],
            button: 'See the story',
          },
  },
  // Says nothing of who it was or what the photo showed: the mail stays in a box for years.
  [storyMails.photoGone]: {
    holds: ({ takenAwayAt }) => takenAwayAt !== null,
    write: (_, locale) =>
      locale === 'nl'
        ? {
            subject: 'Gebruik een foto van ons niet meer',
            news: 'Je haalde hier een foto op bij een verhaal van de Week. Die mag niet meer gebruikt worden.',
            paragraphs: [
              'Haal de foto weg waar je hem gebruikt: van je site, uit berichten, en van je computer.',
              'We mailen je dit omdat je was ingelogd toen je hem ophaalde. Over een maand weten we dat niet meer.',
            ],
            button: 'Zie welk verhaal het was',
          }
        : {
            subject: 'Please stop using a photo of ours',
            news: 'You downloaded a photo here with a story of the Week. It may not be used any more.',
            paragraphs: [
              'Take the photo away where you use it: from your site, from messages, and from your computer.',
              'We mail you because you were signed in when you downloaded it. In a month we know that no more.',
            ],
            button: 'See which story it was',
          },
  },
};
