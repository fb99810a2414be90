import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  type DroppedBecause,
  droppedBecause,
  greetingFor,
  type MailContent,
  type MailFact,
  type MailKind,
  type PlannedMail,
  subjectLine,
} from '@verbonden/notifications/api';
import { type Locale, text, type Text, writeDate } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Recognition } from '../recognition/recognition.entity';
import { Signal } from '../signal/signal.entity';
import type { SignalStatus } from '../signal/signal.states';
import type { SignalMailKind } from './signal-mail-plan';

/** A signal with what its mails tell of it. */
interface Told {
  readonly signal: Signal;
  /** Of a double, the title of the one that stayed. */
  readonly staysTitle: string;
  readonly owner: Text;
  /** Why it was closed, when somebody said so. */
  readonly note: string | null;
}

/** The words of one mail; what is left out is not said. */
interface Words {
  readonly subject: Text;
  readonly news: Text;
  readonly facts?: readonly { readonly label: Text; readonly value: Text }[];
  readonly paragraphs: readonly Text[];
  readonly button: Text;
}

/** One of the mails: to whom, until when it is news, and its words. */
interface Letter {
  readonly to: 'RAISER' | 'RECOGNISER';
  readonly holds: (signal: Signal) => boolean;
  readonly write: (told: Told) => Words;
}

/** Writes the mails about signals. Each asks at the moment of sending whether its news is still news (P7). */
@Injectable()
export class SignalMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The kinds of mail of this domain. Who raised a signal must hear of it; who recognised it may leave. */
  kinds(): MailKind[] {
    return (Object.keys(letters) as SignalMailKind[]).map((name) => ({
      name,
      ...(letters[name].to === 'RAISER'
        ? { necessary: true }
        : { necessary: false, group: 'signals.recognised', digest: subjectLine }),
      urgent: false,
      compose: (mails) => this.compose(letters[name], mails),
    }));
  }

  private async compose(
    letter: Letter,
    mails: readonly PlannedMail[],
  ): Promise<Map<string, MailContent | DroppedBecause>> {
    const told = await this.tell(mails.map(({ subjectId }) => subjectId));
    const leaving = letter.to === 'RECOGNISER' ? await this.waysToLeave(mails) : null;
    return new Map(
      mails.map((mail): [string, MailContent | DroppedBecause] => {
        const about = told.get(mail.subjectId);
        if (!about || !letter.holds(about.signal)) return [mail.id, droppedBecause('MOVED_ON')];
        const stop = leaving?.get(mail.id);
        if (leaving && !stop) return [mail.id, droppedBecause('LEFT')];
        return [mail.id, this.content(letter.write(about), mail, stop)];
      }),
    );
  }

  private content(words: Words, mail: PlannedMail, stop: string | undefined): MailContent {
    const { locale } = mail;
    const path = `${locale === 'en' ? '/en' : ''}/signalen/${mail.subjectId}`;
    return {
      subject: words.subject[locale],
      preheader: words.paragraphs[0]?.[locale] ?? words.news[locale],
      greeting: greetingFor(mail.toName, locale),
      news: words.news[locale],
      facts: (words.facts ?? []).map(({ label, value }): MailFact => ({
        label: label[locale],
        value: value[locale],
      })),
      paragraphs: words.paragraphs.map((each) => each[locale]),
      button: { label: words.button[locale], url: this.settings.PUBLIC_URL + path },
      ...(stop ? { links: [{ label: leave[locale], url: stop }] } : {}),
      signoff: signoff[locale],
    };
  }

  private async tell(ids: readonly string[]): Promise<Map<string, Told>> {
    const signals = await this.db.getRepository(Signal).findBy({ id: In([...ids]) });
    const stay = await this.db
      .getRepository(Signal)
      .findBy({ id: In(signals.flatMap(({ mergedIntoId }) => mergedIntoId ?? [])) });
    const organisations = await this.db
      .getRepository(Organisation)
      .findBy({ id: In(signals.flatMap(({ ownerOrganisationId }) => ownerOrganisationId ?? [])) });
    const notes = await this.closingNotes(ids);
    return new Map(
      signals.map((signal) => [
        signal.id,
        {
          signal,
          staysTitle: stay.find(({ id }) => id === signal.mergedIntoId)?.title ?? signal.title,
          owner: ownerName(signal, organisations),
          note: notes.get(signal.id) ?? null,
        },
      ]),
    );
  }

  /** What was said when each was closed last. */
  private async closingNotes(ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.db.query<{ id: string; note: string | null }[]>(
      `SELECT DISTINCT ON (signal_id) signal_id AS id, note FROM signal_events
       WHERE signal_id = ANY ($1) AND what = 'CLOSED' ORDER BY signal_id, at DESC, id DESC`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, note }) => [id, note]));
  }

  /** The address with which a person leaves, by mail; none once the recognition was taken back or mail was stopped. */
  private async waysToLeave(mails: readonly PlannedMail[]): Promise<Map<string, string>> {
    const recognitions = await this.db.getRepository(Recognition).findBy({
      signalId: In(mails.map(({ subjectId }) => subjectId)),
      personId: In(mails.flatMap(({ personId }) => personId ?? [])),
      wantsMail: true,
    });
    const byPair = new Map(recognitions.map((each) => [`${each.signalId} ${each.personId}`, each.id]));
    return new Map(
      mails.flatMap((mail): [string, string][] => {
        const id = byPair.get(`${mail.subjectId} ${mail.personId}`);
        if (!id) return [];
        const path = `${mail.locale === 'en' ? '/en' : ''}/signaal-mail/${this.links.token('signal-mail', id)}`;
        return [[mail.id, this.settings.PUBLIC_URL + path]];
      }),
    );
  }
}

function ownerName(signal: Signal, organisations: readonly Organisation[]): Text {
  if (signal.ownerKind === 'LAB') return text('Het JMZ Lab', 'The JMZ Lab');
  const name = organisations.find(({ id }) => id === signal.ownerOrganisationId)?.name;
  return name ? text(name, name) : text('Een organisatie', 'An organisation');
}

const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');
const leave = text('Geen mail meer over dit signaal', 'No more mail about this signal');
const seeIt = text('Bekijk het signaal', 'See the signal');

const is =
  (status: SignalStatus) =>
  (signal: Signal): boolean =>
    signal.status === status && signal.mergedIntoId === null;

function plan({ signal }: Told): Text[] {
  return [text(`Het plan: ${signal.plan ?? ''}`, `The plan: ${signal.plan ?? ''}`)];
}

function until({ signal }: Told): { label: Text; value: Text }[] {
  if (!signal.planUntil) return [];
  const day = (locale: Locale) => writeDate(new Date(`${signal.planUntil}T12:00:00Z`), locale);
  return [{ label: text('Nieuws uiterlijk', 'News by'), value: text(day('nl'), day('en')) }];
}

const letters: Readonly<Record<SignalMailKind, Letter>> = {
  'signals.taken-up': {
    to: 'RAISER',
    holds: is('TAKEN_UP'),
    write: (told) => ({
      subject: text(`Opgepakt: ${told.signal.title}`, `Taken up: ${told.signal.title}`),
      news: text(
        `${told.owner.nl} gaat met je signaal aan de slag: ‘${told.signal.title}’.`,
        `${told.owner.en} is going to work on your signal: ‘${told.signal.title}’.`,
      ),
      facts: until(told),
      paragraphs: [
        ...plan(told),
        text('Je krijgt bericht als er een antwoord is.', 'You will hear when there is an answer.'),
      ],
      button: seeIt,
    }),
  },
  'signals.answered': {
    to: 'RAISER',
    holds: is('ANSWERED'),
    write: ({ signal, owner }) => ({
      subject: text(`Er is een antwoord: ${signal.title}`, `There is an answer: ${signal.title}`),
      news: text(
        `${owner.nl} heeft een antwoord op je signaal: ‘${signal.title}’.`,
        `${owner.en} has an answer to your signal: ‘${signal.title}’.`,
      ),
      paragraphs: [
        text(signal.answer ?? '', signal.answer ?? ''),
        text(
          'Heb je hier iets aan? Sluit het signaal dan. Speelt het nog? Zet het weer open.',
          'Does this help you? Then close the signal. Does it still play? Open it again.',
        ),
      ],
      button: text('Bekijk het antwoord', 'See the answer'),
    }),
  },
  'signals.closed': {
    to: 'RAISER',
    holds: is('CLOSED'),
    write: ({ signal, note }) => ({
      subject: text(`Gesloten: ${signal.title}`, `Closed: ${signal.title}`),
      news: text(`Je signaal ‘${signal.title}’ is gesloten.`, `Your signal ‘${signal.title}’ was closed.`),
      paragraphs: [
        ...(note ? [text(note, note)] : []),
        text('Speelt het nog? Zet het zelf weer open.', 'Does it still play? Open it again yourself.'),
      ],
      button: seeIt,
    }),
  },
  'signals.merged': {
    to: 'RAISER',
    holds: ({ mergedIntoId }) => mergedIntoId !== null,
    write: ({ signal, staysTitle }) => ({
      subject: text(`Samengevoegd: ${signal.title}`, `Brought together: ${signal.title}`),
      news: text(
        `Meer mensen vroegen dit. Je signaal staat nu bij ‘${staysTitle}’.`,
        `More people asked this. Your signal is now with ‘${staysTitle}’.`,
      ),
      paragraphs: [
        text(
          'Wat je schreef, is bewaard. Je hoort het als iemand het oppakt of beantwoordt.',
          'What you wrote is kept. You will hear when somebody takes it up or answers it.',
        ),
      ],
      button: seeIt,
    }),
  },
  'signals.recognised-taken-up': {
    to: 'RECOGNISER',
    holds: is('TAKEN_UP'),
    write: (told) => ({
      subject: text(`Opgepakt: ${told.signal.title}`, `Taken up: ${told.signal.title}`),
      news: text(
        `Dit speelt bij jou ook. ${told.owner.nl} gaat ermee aan de slag: ‘${told.signal.title}’.`,
        `This plays with you too. ${told.owner.en} is going to work on it: ‘${told.signal.title}’.`,
      ),
      facts: until(told),
      paragraphs: plan(told),
      button: seeIt,
    }),
  },
  'signals.recognised-answered': {
    to: 'RECOGNISER',
    holds: is('ANSWERED'),
    write: ({ signal, owner }) => ({
      subject: text(`Er is een antwoord: ${signal.title}`, `There is an answer: ${signal.title}`),
      news: text(
        `Dit speelde bij jou ook. ${owner.nl} heeft een antwoord: ‘${signal.title}’.`,
        `This played with you too. ${owner.en} has an answer: ‘${signal.title}’.`,
      ),
      paragraphs: [text(signal.answer ?? '', signal.answer ?? '')],
      button: text('Bekijk het antwoord', 'See the answer'),
    }),
  },
};
