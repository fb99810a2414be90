import { Inject, Injectable } from '@nestjs/common';
import { type Clock, groupedBy, type Locale } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { greetingFor } from '../content/greeting';
import type { MailContent } from '../content/mail-content';
import type { ProseBlock } from '../content/mail-prose';
import { type Composed, composeMails } from '../delivery/compose-mails';
import { MailGroups } from '../kind/mail-group';
import type { DroppedBecause, MailKind, PlannedMail } from '../kind/mail-kind';
import { MailKinds } from '../kind/mail-kinds';
import { overview } from '../preference/mail-leaving';
import { MailRhythm } from '../preference/mail-rhythm';
import type { DigestLine } from './digest-line';
import { nextDigest } from './digest-moment';
import { digestMail } from './digest-names';

/** A mail that waits in an overview. */
interface Gathered extends PlannedMail {
  readonly digestId: string;
  readonly waitsIn: string;
}

/** As many lines as one part shows; what is more is counted. */
const mostLines = 12;

/**
 * The overview: everything that waited, in parts by group, written by the domains at this moment, so that it holds only
 * what still holds (P7). With nothing left it is not sent.
 */
@Injectable()
export class DigestMail implements MailKind {
  readonly name = digestMail;
  readonly necessary = false;
  readonly urgent = false;
  readonly group = overview;
  readonly digest = () => [];

  constructor(
    private readonly db: DataSource,
    private readonly kinds: MailKinds,
    private readonly groups: MailGroups,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent | DroppedBecause>> {
    const inside = await this.gathered(mails.map(({ subjectId }) => subjectId));
    const composed = await composeMails(this.kinds, inside);
    const byDigest = groupedBy(inside, ({ digestId }) => digestId);
    return new Map(
      mails.map((mail) => [mail.id, this.write(mail, byDigest.get(mail.subjectId) ?? [], composed)]),
    );
  }

  private gathered(digestIds: readonly string[]): Promise<Gathered[]> {
    return this.db.query(
      `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
              subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload,
              digest_id AS "digestId", waits_in AS "waitsIn"
       FROM mail_messages WHERE digest_id = ANY ($1) AND status = 'PLANNED' ORDER BY due_at, id`,
      [digestIds],
    );
  }

  private write(
    mail: PlannedMail,
    inside: readonly Gathered[],
    composed: ReadonlyMap<string, Composed>,
  ): MailContent | DroppedBecause {
    const told = inside.filter(({ id }) => composed.get(id)?.outcome === 'written');
    const gathered = {
      told: told.map(({ id }) => id),
      dropped: inside.flatMap(({ id }) => {
        const answer = composed.get(id);
        return answer?.outcome === 'dropped' ? [{ id, reason: answer.reason }] : [];
      }),
      // What could not be written comes in the next one.
      again: nextDigest(MailRhythm.DAILY, this.clock.now()),
    };
    const { locale } = mail;
    const lines = groupedBy(
      told.flatMap((each) => linesOf(each, composed.get(each.id)!).map((line) => ({ ...line, ...each }))),
      ({ waitsIn }) => waitsIn,
    );
    const parts = [...lines].map(([group, some]) => ({
      title: this.groups.find(group)?.title[locale] ?? '',
      lines: once(some),
    }));
    const all = parts.flatMap((part) => part.lines);
    if (all.length === 0) return { dropped: 'NOTHING_NEW', gathered };
    return {
      ...wordsFor(all, locale),
      greeting: greetingFor(mail.toName, locale),
      prose: parts.flatMap(({ title, lines: some }) => part(title, some, locale)),
      facts: [],
      links: [
        {
          label: locale === 'nl' ? 'Kies hoe vaak je mail krijgt' : 'Choose how often you get mail',
          url: `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}/mijn/mail`,
        },
      ],
      gathered,
    };
  }
}

function linesOf(mail: Gathered, composed: Composed): readonly DigestLine[] {
  return composed.outcome === 'written' ? (composed.kind.digest?.(composed.content, mail) ?? []) : [];
}

/** Many mails that say the same are one line. */
function once(lines: readonly DigestLine[]): DigestLine[] {
  return [...new Map(lines.map((line) => [`${line.text} ${line.url ?? ''}`, line])).values()];
}

function part(title: string, lines: readonly DigestLine[], locale: Locale): ProseBlock[] {
  const more = lines.length - mostLines;
  const rest = locale === 'nl' ? `En nog ${more} meer.` : `And ${more} more.`;
  return [
    { type: 'heading', runs: [{ text: title }] },
    {
      type: 'list',
      ordered: false,
      items: lines
        .slice(0, mostLines)
        .map(({ text, url }) => [{ type: 'paragraph', runs: [url ? { text, url } : { text }] }]),
    },
    ...(more > 0 ? [{ type: 'paragraph', runs: [{ text: rest }] } as const] : []),
  ];
}

function wordsFor(lines: readonly DigestLine[], locale: Locale) {
  const [first] = lines;
  const others = lines.length - 1;
  return {
    nl: {
      subject: others === 0 ? `Nieuw voor jou: ${first!.text}` : `Nieuw voor jou: ${lines.length} berichten`,
      preheader: others === 0 ? first!.text : `${first!.text}, en nog ${others} meer.`,
      news: others === 0 ? 'Er is één nieuw bericht voor je.' : 'Dit is nieuw voor je.',
      paragraphs: [],
      signoff: 'Groet,\nhet team van Verbonden',
    },
    en: {
      subject: others === 0 ? `New for you: ${first!.text}` : `New for you: ${lines.length} messages`,
      preheader: others === 0 ? first!.text : `${first!.text}, and ${others} more.`,
      news: others === 0 ? 'There is one new message for you.' : 'This is new for you.',
      paragraphs: [],
      signoff: 'Kind regards,\nthe Verbonden team',
    },
  }[locale];
}
