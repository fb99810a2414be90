import { dayAfter } from '@verbonden/shared/kernel';
import { Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { documentOf } from '../advice/advice-document';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { BoardMemberChoice } from '../board-member/board-member.entity';
import { BoardPause } from '../board-member/board-pause.entity';
import { Message } from '../room/message.entity';
import { Participant, type ParticipantState } from '../room/participant.entity';
import { chooseMedia, loadMedia } from './load-media';
import described from './board.json' with { type: 'json' };

/** A request as `board.json` describes it; everybody in it is invented. */
interface DescribedRequest {
  readonly title: string;
  readonly question: string;
  /** What the importer calls the practice it is about; else it is told in words. */
  readonly knowledge?: string;
  readonly about?: string;
  readonly campaign?: boolean;
  readonly daysAgo: number;
  readonly inRoom: readonly string[];
  readonly invited?: readonly string[];
  readonly messages?: readonly (readonly [who: string, daysAgo: number, body: string])[];
  readonly thanks?: string;
  readonly thanked?: boolean;
  readonly advisedDaysAgo?: number;
  readonly agreed?: number;
  readonly advice?: string;
  readonly outcome?: 'ADOPTED' | 'PARTLY' | 'NOT';
  readonly reason?: string;
  readonly followedDaysAgo?: number;
}

/** The board of five, by key: how old about, and how much each takes on. */
const board = [
  { key: 'nova', age: 17, monthlyMost: 3 },
  { key: 'kiki', age: 18, monthlyMost: 2 },
  { key: 'bo', age: 20, monthlyMost: 4 },
  { key: 'yara', age: 14, monthlyMost: 2 },
  { key: 'mo', age: 23, monthlyMost: 2 },
];
const dayLength = 86_400_000;
const answerDays = 56;

/** The board of the example network with its questions at every stage. Nobody is mailed about something of before. */
@Injectable()
export class DemoBoard {
  constructor(private readonly search: SearchIndex) {}

  /** Loads what is not there yet. @returns how many requests were added */
  async load(tx: EntityManager, people: ReadonlyMap<string, string>, now: Date): Promise<number> {
    await this.members(tx, people, now);
    await loadMedia(tx, people, now);
    let added = 0;
    for (const given of described as unknown as readonly DescribedRequest[]) {
      if (await tx.existsBy(AdviceRequest, { title: given.title })) continue;
      await this.add(tx, given, people, now);
      added += 1;
    }
    return added;
  }

  private async members(tx: EntityManager, people: ReadonlyMap<string, string>, now: Date): Promise<void> {
    const today = now.toISOString().slice(0, 10);
    for (const { key, age, monthlyMost } of board) {
      const personId = people.get(key)!;
      if (await tx.existsBy(BoardMemberChoice, { personId })) continue;
      // Whose birthday is still to come counts as a year younger.
      const birthYear = now.getUTCFullYear() - age - 1;
      await tx.insert(BoardMemberChoice, {
        ...{ personId, birthYear, monthlyMost },
        guardianAgreedOn: age < 16 ? dayAfter(today, -90) : null,
      });
      await chooseMedia(tx, key, personId);
      if (key === 'mo') {
        await tx.insert(BoardPause, {
          id: newId(),
          personId,
          fromDay: dayAfter(today, -3),
          untilDay: dayAfter(today, 18),
        });
      }
    }
  }

  private async add(
    tx: EntityManager,
    given: DescribedRequest,
    people: ReadonlyMap<string, string>,
    now: Date,
  ): Promise<void> {
    const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayLength);
    const dayOf = (daysAgo: number) => at(daysAgo).toISOString().slice(0, 10);
    const askerId = people.get('samira')!;
    const [place] = await tx.query<{ id: string }[]>(
      'SELECT organisation_id AS id FROM memberships WHERE person_id = $1 AND until IS NULL LIMIT 1',
      [askerId],
    );
    const [item] = given.knowledge
      ? await tx.query<{ id: string }[]>('SELECT id FROM knowledge_items WHERE external_id = $1', [
          given.knowledge,
        ])
      : [];
    const isTaken = given.inRoom.length > 0;
    const request = Object.assign(new AdviceRequest(), {
      ...{ title: given.title, question: given.question, thanks: given.thanks ?? null },
      ...{ aboutKind: given.knowledge ? 'PRACTICE' : given.campaign ? 'CAMPAIGN' : 'POLICY' },
      ...{
        about: given.about ?? null,
        knowledgeItemId: item?.id ?? null,
        wantedBy: dayOf(given.daysAgo - 35),
      },
      ...{
        askerId,
        organisationId: place?.id ?? null,
        createdAt: at(given.daysAgo),
        updatedAt: at(given.daysAgo),
      },
      ...{ status: isTaken ? 'IN_DISCUSSION' : 'OPEN', hostId: isTaken ? people.get('marieke')! : null },
      ...{ adviceVersion: 0, advice: null },
      ...(given.advisedDaysAgo === undefined ? {} : await this.published(tx, given, dayOf)),
    });
    await tx.save(request);
    await this.talk(tx, request.id, given, people, at);
    if (request.year) await this.search.put(tx, [documentOf(request)]);
  }

  private async published(
    tx: EntityManager,
    given: DescribedRequest,
    dayOf: (daysAgo: number) => string,
  ): Promise<Partial<AdviceRequest>> {
    const advisedOn = dayOf(given.advisedDaysAgo!);
    const year = Number(advisedOn.slice(0, 4));
    const number = (await tx.countBy(AdviceRequest, { year })) + 1;
    return {
      ...{ status: given.outcome ? 'FOLLOWED_UP' : 'ADVISED', advisedOn, year, number, adviceVersion: 1 },
      ...{ advice: given.advice!, agreedCount: given.agreed!, memberCount: given.inRoom.length },
      ...{ followUpBy: dayAfter(advisedOn, answerDays), roomClosedAt: new Date(`${advisedOn}T12:00:00Z`) },
      ...(given.outcome
        ? {
            outcome: given.outcome,
            outcomeReason: given.reason!,
            followedUpOn: dayOf(given.followedDaysAgo!),
          }
        : {}),
    };
  }

  private async talk(
    tx: EntityManager,
    requestId: string,
    given: DescribedRequest,
    people: ReadonlyMap<string, string>,
    at: (daysAgo: number) => Date,
  ): Promise<void> {
    const parts: [string, ParticipantState][] = [
      ...given.inRoom.map((key): [string, ParticipantState] => [key, 'IN']),
      ...(given.invited ?? []).map((key): [string, ParticipantState] => [key, 'INVITED']),
    ];
    for (const [key, state] of parts) {
      const thankedOn = given.thanked
        ? at(given.advisedDaysAgo! - 7)
            .toISOString()
            .slice(0, 10)
        : null;
      await tx.insert(Participant, {
        ...{ id: newId(), requestId, personId: people.get(key)!, state },
        ...{ invitedAt: at(given.daysAgo - 1), agrees: null, thankedOn },
      });
    }
    for (const [key, daysAgo, body] of given.messages ?? []) {
      await tx.insert(Message, {
        ...{
          id: newId(),
          requestId,
          authorId: people.get(key)!,
          body,
          writtenAt: at(daysAgo),
          hiddenAt: null,
        },
        authorKind: key === 'marieke' ? 'HOST' : 'MEMBER',
      });
    }
  }
}
