import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { text } from '@verbonden/shared/kernel';
import { type RetentionRule, RetentionRules } from '@verbonden/shared/server';

/** When it was published or over; of what nobody closes, the end of the day it was for. */
const endedAt = `coalesce(request.closed_at, (request.takes_place_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')`;

/** A question of a journalist outlives the journalist in it; a consent is kept for as long as somebody may ask for proof. */
@Injectable()
export class MediaRetention implements OnModuleInit {
  constructor(
    private readonly rules: RetentionRules,
    private readonly mails: MailPlan,
  ) {}

  onModuleInit(): void {
    this.rules.register(this.journalists, consents);
  }

  private readonly journalists: RetentionRule = {
    name: 'media-journalists',
    what: text(
      'Naam en mailadres van journalisten die een jongere zochten, en welke jongeren gevraagd werden',
      'Name and mail address of journalists who looked for a young person, and which young people were asked',
    ),
    why: text(
      'Zo kan een coördinator antwoorden en navragen waar iets is gepubliceerd. Daarna hoeft niemand dat te weten.',
      'It lets a coordinator answer, and ask where something was published. After that nobody needs to know.',
    ),
    days: 90,
    after: text(
      'na publicatie, na het nee, of na de dag zelf als niemand besliste',
      'after it was published, after the no, or after the day itself when nobody decided',
    ),
    erase: async (tx, before) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT request.id FROM media_requests request WHERE ${endedAt} < $1 AND (journalist_email IS NOT NULL
           OR EXISTS (SELECT FROM media_answers answer WHERE answer.request_id = request.id))`,
        [before],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await this.mails.forgetSubjects(tx, ids);
      await tx.query('DELETE FROM media_answers WHERE request_id = ANY ($1)', [ids]);
      await tx.query(
        'UPDATE media_requests SET journalist_name = NULL, journalist_email = NULL WHERE id = ANY ($1)',
        [ids],
      );
      return ids.length;
    },
  };
}

const consents: RetentionRule = {
  name: 'media-consents',
  what: text(
    'Waar een jongere ja op zei voor de media: welk medium en welke dag',
    'What a young person said yes to for the media: which outlet and which day',
  ),
  why: text(
    'Zo kan een jongere later laten zien wat wel en niet was afgesproken.',
    'It lets a young person show later what was agreed and what was not.',
  ),
  days: 5 * 365,
  after: text(
    'na publicatie, nadat het niet doorging, of na de dag zelf als niemand besliste',
    'after it was published, did not go on, or after the day itself when nobody decided',
  ),
  erase: async (tx, before) => {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM media_consents USING media_requests request
       WHERE request.id = media_consents.request_id AND ${endedAt} < $1`,
      [before],
    );
    return count;
  },
};
