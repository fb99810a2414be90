import { Inject, Injectable } from '@nestjs/common';
import { greetingFor, type MailContent, type MailKind, type PlannedMail } from '@verbonden/notifications/api';
import { SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';

export const colleagueLeft = 'people.colleague-left';

interface Names {
  readonly who: string;
  readonly where: string;
}

/** "Samira left De Brug": to who follows, to the editors, or to the coordinators when nobody keeps the pages any more. */
@Injectable()
export class ColleagueLeftMail implements MailKind {
  readonly name = colleagueLeft;
  readonly necessary = true;
  readonly urgent = false;

  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async compose(mails: readonly PlannedMail[]): Promise<Map<string, MailContent>> {
    const ids = mails.flatMap(({ subjectId, contextId }) => [subjectId, contextId]);
    const rows = await this.db.query<{ id: string; name: string; slug: string | null }[]>(
      `SELECT id, name, NULL AS slug FROM persons WHERE id = ANY ($1)
       UNION ALL SELECT id, name, slug FROM organisations WHERE id = ANY ($1)`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      mails.map((mail) => {
        const organisation = found.get(mail.contextId ?? '');
        const names = {
          who: found.get(mail.subjectId)?.name ?? 'Iemand',
          where: organisation?.name ?? 'Verbonden',
        };
        const path = organisation?.slug ? `/organisaties/${organisation.slug}/mensen` : null;
        return [mail.id, this.write(mail, names, path)];
      }),
    );
  }

  private write(mail: PlannedMail, names: Names, path: string | null): MailContent {
    const { locale, toName } = mail;
    const { button, ...words } = wordsFor(mail, names);
    const site = `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}`;
    return {
      ...{ ...words, facts: [], greeting: greetingFor(toName, locale) },
      ...(path ? { button: { label: button, url: `${site}${path}` } } : {}),
      signoff: locale === 'nl' ? 'Groet, het team van Verbonden' : 'Regards, the Verbonden team',
    };
  }
}

function wordsFor({ locale, payload }: PlannedMail, { who, where }: Names) {
  const as = payload['as'];
  if (locale === 'nl') {
    const subject = `${who} is weg bij ${where}`;
    const back = `Wil ${who} terugkomen? Dan nodigt een redacteur opnieuw uit.`;
    if (as === 'COORDINATOR') {
      return {
        subject: `${where} heeft geen redacteur meer`,
        preheader: `${who} ging weg en was de laatste.`,
        news: `${who} is weggegaan bij ${where}, en was daar de laatste redacteur.`,
        paragraphs: [
          'Niemand houdt de pagina nu bij. Zoek iemand die het wil doen, en nodig die uit als redacteur.',
          'Stond er nog iets op naam van wie wegging? Dat draag je over bij ‘Werk overdragen’ op je bureau.',
        ],
        button: 'Nodig een redacteur uit',
      };
    }
    return {
      subject,
      preheader: as === 'FOLLOWER' ? 'Jij neemt het over.' : 'De rollen daar zijn beëindigd.',
      news:
        as === 'FOLLOWER'
          ? `${who} is weggegaan bij ${where}, en koos jou om het over te nemen.`
          : `${who} is zelf weggegaan bij ${where}.`,
      paragraphs:
        as === 'FOLLOWER'
          ? [
              'Wat daar op naam van je collega stond, staat nu op jouw naam. Was er geen andere redacteur, dan ben jij het nu.',
              back,
            ]
          : ['Wat gedeeld is, blijft staan.', back],
      button: 'Bekijk wie er werkt',
    };
  }
  const back = `Does ${who} want to come back? Then an editor invites them anew.`;
  if (as === 'COORDINATOR') {
    return {
      subject: `${where} has no editor any more`,
      preheader: `${who} left and was the last one.`,
      news: `${who} left ${where}, and was the last editor there.`,
      paragraphs: [
        'Nobody keeps the page now. Look for somebody who wants to, and invite them as an editor.',
        'Was something still in the name of who left? You hand it over at ‘Handing work over’ on your desk.',
      ],
      button: 'Invite an editor',
    };
  }
  return {
    subject: `${who} left ${where}`,
    preheader: as === 'FOLLOWER' ? 'You take over.' : 'The roles there have ended.',
    news:
      as === 'FOLLOWER'
        ? `${who} left ${where}, and chose you to take over.`
        : `${who} left ${where} by themselves.`,
    paragraphs:
      as === 'FOLLOWER'
        ? [
            'What was in the name of your colleague there is in your name now. If there was no other editor, you are it now.',
            back,
          ]
        : ['What was shared stays.', back],
    button: 'See who works there',
  };
}
