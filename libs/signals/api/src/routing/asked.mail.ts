import { Inject, Injectable } from '@nestjs/common';
import {
  droppedBecause,
  greetingFor,
  type MailAnswer,
  type MailKind,
  type PlannedMail,
  subjectLine,
} from '@verbonden/notifications/api';
import { groupedBy, text } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { answerPath } from '../ask/answered-documents';
import { type AskedLetter, askedWords } from './asked-letters';
import { askedMailGroup, type AskedMailKind } from './asked-mail-plan';
import type { RoutingOutcome } from './routing.entity';

/** What a mail is about, as it is at the moment of sending. */
interface Row extends AskedLetter {
  readonly subjectId: string;
  readonly signalId: string;
  readonly askId: string;
  readonly status: string;
  readonly isMerged: boolean;
  readonly isTold: boolean;
  readonly outcome: RoutingOutcome | null;
  readonly helped: boolean;
}

/** Whom the rows of a kind are about: a routing, an ask or a reply. */
const tables: Readonly<Record<AskedMailKind, 'routing' | 'ask' | 'reply'>> = {
  'signals.asked': 'routing',
  'signals.asked-nudge': 'routing',
  'signals.unanswered': 'ask',
  'signals.replied': 'reply',
  'signals.helped': 'reply',
};

const isOpen = ({ status, isMerged }: Row): boolean => status === 'OPEN' && !isMerged;

/** Until when each is news (P7). */
const holds: Readonly<Record<AskedMailKind, (row: Row) => boolean>> = {
  'signals.asked': (row) => isOpen(row) && row.outcome === 'WAITING',
  'signals.asked-nudge': (row) => isOpen(row) && row.outcome === 'WAITING',
  'signals.unanswered': (row) => isOpen(row) && row.replies === 0,
  'signals.replied': ({ status }) => status !== 'CLOSED',
  'signals.helped': ({ isTold, helped }) => isTold && helped,
};

/** Writes the mails about questions that were laid before members. Who is asked can leave that for ever with one click. */
@Injectable()
export class AskedMails {
  constructor(
    private readonly db: DataSource,
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  kinds(): MailKind[] {
    return (Object.keys(tables) as AskedMailKind[]).map((name) => ({
      name,
      ...(tables[name] === 'routing'
        ? { necessary: false, group: askedMailGroup, digest: subjectLine }
        : { necessary: true }),
      urgent: false,
      compose: (mails) => this.compose(name, mails),
    }));
  }

  private async compose(
    kind: AskedMailKind,
    mails: readonly PlannedMail[],
  ): Promise<Map<string, MailAnswer>> {
    const rows = groupedBy(
      await this.read(
        tables[kind],
        mails.map(({ subjectId }) => subjectId),
      ),
      ({ subjectId }) => subjectId,
    );
    return new Map(
      mails.map((mail): [string, MailAnswer] => {
        const row = rows.get(mail.subjectId)?.[0];
        return [mail.id, row && holds[kind](row) ? this.write(kind, row, mail) : droppedBecause('MOVED_ON')];
      }),
    );
  }

  private write(kind: AskedMailKind, row: Row, { locale, toName }: PlannedMail): MailAnswer {
    const words = askedWords[kind](row);
    const url = (path: string) => `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`;
    const own = `/gevraagd/${this.links.token('asked', row.subjectId)}`;
    const isAsked = tables[kind] === 'routing';
    const place = isAsked
      ? own
      : kind === 'signals.helped'
        ? answerPath(row.askId)
        : `/signalen/${row.signalId}`;
    return {
      subject: words.subject[locale],
      preheader: words.paragraphs[0]![locale],
      greeting: greetingFor(toName, locale),
      news: words.news[locale],
      facts: [],
      paragraphs: words.paragraphs.map((each) => each[locale]),
      button: { label: words.button[locale], url: url(place) },
      ...(isAsked ? { links: [{ label: leave[locale], url: url(`${own}/niet-meer`) }] } : {}),
      signoff: signoff[locale],
    };
  }

  /** One statement, however many mails. */
  private read(table: 'routing' | 'ask' | 'reply', ids: readonly string[]): Promise<Row[]> {
    const names = { routing: 'signal_routings', ask: 'signal_asks', reply: 'signal_replies' };
    const own = (column: string, of: typeof table, absent: string) =>
      table === of ? `own.${column}` : absent;
    return this.db.query(
      `SELECT own.id AS "subjectId", signal.id AS "signalId", ask.id AS "askId", signal.status,
              signal.merged_into_id IS NOT NULL AS "isMerged", ask.closed_at IS NOT NULL AS "isTold",
              signal.title, signal.body, asker.name AS asker, ask.for_everybody AS "forEverybody",
              ${own('outcome', 'routing', 'NULL')} AS outcome, ${own('reasons', 'routing', `'{}'::text[]`)} AS reasons,
              ${own('helped', 'reply', 'false')} AS helped,
              (SELECT count(*)::int FROM signal_replies given WHERE given.signal_id = signal.id) AS replies,
              ${
                table === 'routing'
                  ? `(SELECT person.name FROM signal_routings passed JOIN persons person ON person.id = passed.person_id
                      WHERE passed.signal_id = signal.id AND passed.passed_to_id = own.person_id LIMIT 1)`
                  : 'NULL'
              } AS "passedOnBy",
              ${
                table === 'reply'
                  ? `json_build_object('body', own.body, 'showName', own.show_name, 'name',
                       CASE WHEN own.show_name THEN (SELECT name FROM persons WHERE id = own.person_id) END)`
                  : 'NULL'
              } AS reply
       FROM ${names[table]} own
         JOIN signals signal ON signal.id = own.signal_id
         JOIN signal_asks ask ON ask.signal_id = signal.id
         LEFT JOIN persons asker ON asker.id = signal.raised_by_id
       WHERE own.id = ANY ($1)`,
      [ids],
    );
  }
}

const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');
const leave = text('Vraag mij niets meer', 'Do not ask me anything any more');
