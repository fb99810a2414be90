import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MediaAnswerState } from '../media/media-answer.entity';
import { Today } from '../today';
import { ageBandOf, type Load, standingOf } from './availability';
import { usualMost } from './board-member.entity';
import type { BoardMember } from './board-member';

const most = 200;

interface Row extends Load {
  readonly id: string;
  readonly name: string;
  readonly realName: string | null;
}

/** What counts of the media where a coordinator looks: those the desk knows by name, so that no count betrays a no. */
const knownByName: readonly MediaAnswerState[] = ['YES', 'WITHDRAWN'];
/** And for the member: what they still think about takes their room too. */
const ownLoad: readonly MediaAnswerState[] = [...knownByName, 'ASKED'];

/** Who is on the board now, with what they can take on today. */
@Injectable()
export class BoardMembers {
  constructor(private readonly today: Today) {}

  /** All of them, by chosen name. */
  all(tx: EntityManager): Promise<BoardMember[]> {
    return this.read(tx, knownByName, 'TRUE', []);
  }

  async find(tx: EntityManager, personId: string): Promise<BoardMember | null> {
    const [member] = await this.read(tx, knownByName, 'person.id = $3', [personId]);
    return member ?? null;
  }

  /** As the member sees themselves: with what the media ask and nobody else may see them weigh. */
  async findOwn(tx: EntityManager, personId: string): Promise<BoardMember | null> {
    const [member] = await this.read(tx, ownLoad, 'person.id = $3', [personId]);
    return member ?? null;
  }

  /** Who can be asked today and was not asked about this yet: those who were asked least first. */
  async whoElse(tx: EntityManager, requestId: string): Promise<BoardMember[]> {
    const members = await this.read(
      tx,
      knownByName,
      'NOT EXISTS (SELECT FROM advice_participants asked WHERE asked.person_id = person.id AND asked.request_id = $3)',
      [requestId],
    );
    return members
      .filter(({ standing }) => standing === 'FREE')
      .sort((one, other) => one.askedThisMonth - other.askedThisMonth);
  }

  /** Who is ready for the media, can be asked today and was not asked about this one yet. Given out to nobody by name. */
  async readyForMedia(tx: EntityManager, mediaRequestId: string): Promise<BoardMember[]> {
    const members = await this.read(
      tx,
      ownLoad,
      `choice.media_ready AND NOT EXISTS (
         SELECT FROM media_answers asked WHERE asked.person_id = person.id AND asked.request_id = $3)`,
      [mediaRequestId],
    );
    return members.filter(({ standing }) => standing === 'FREE');
  }

  /** The one place where real names are read; what comes out of here goes to a coordinator. */
  private async read(
    tx: EntityManager,
    ofTheMedia: readonly MediaAnswerState[],
    which: string,
    values: unknown[],
  ): Promise<BoardMember[]> {
    const today = this.today.day();
    const rows = await tx.query<Row[]>(
      `SELECT person.id, person.name, person.legal_name AS "realName", choice.birth_year AS "birthYear",
              choice.guardian_agreed_on::text AS "guardianAgreedOn",
              coalesce(choice.monthly_most, ${usualMost}) AS "monthlyMost",
              (SELECT count(*)::int FROM (
                 SELECT invited_at AS at FROM advice_participants
                 WHERE person_id = person.id AND state <> 'DECLINED'
                 UNION ALL
                 SELECT asked_at FROM media_answers WHERE person_id = person.id AND state = ANY ($2)) asked
               WHERE date_trunc('month', asked.at AT TIME ZONE 'Europe/Amsterdam')
                     = date_trunc('month', $1::date::timestamp)) AS "askedThisMonth",
              (SELECT max(pause.until_day)::text FROM board_pauses pause
               WHERE pause.person_id = person.id AND $1::date BETWEEN pause.from_day AND pause.until_day) AS "pausedUntil"
       FROM persons person LEFT JOIN board_members choice ON choice.person_id = person.id
       WHERE EXISTS (SELECT FROM memberships role
                     WHERE role.person_id = person.id AND role.role = 'SOUNDING_BOARD' AND role.until IS NULL)
         AND ${which}
       ORDER BY person.name COLLATE "nl-x-icu", person.id LIMIT ${most}`,
      [today, ofTheMedia, ...values],
    );
    return rows.map((row) => ({
      ...row,
      ageBand: row.birthYear === null ? null : ageBandOf(row.birthYear, today),
      standing: standingOf(row, today),
    }));
  }
}
