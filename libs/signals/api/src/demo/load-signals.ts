import { Injectable } from '@nestjs/common';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { AnsweredDocuments } from '../ask/answered-documents';
import { SignalHistory, type Happened } from '../history/signal-history';
import { Recognition } from '../recognition/recognition.entity';
import { documentOf } from '../signal/signal-document';
import { Signal } from '../signal/signal.entity';
import { addAsk, type DescribedAsk } from './load-ask';
import described from './signals.json' with { type: 'json' };

interface DescribedStep {
  readonly by: string;
  readonly daysAgo: number;
}

/** A signal as `signals.json` describes it; nobody in it can be recognised, and everybody is invented. */
interface DescribedSignal extends DescribedStep {
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  readonly setting: string | null;
  readonly sector: string | null;
  readonly region: string | null;
  /** The meeting it was raised at, by its slug. */
  readonly meeting?: string;
  /** True when somebody searched for it in vain. */
  readonly search?: boolean;
  /** Who recognises it, and whether others may see where. */
  readonly known: readonly (readonly [person: string, shows: boolean])[];
  /** The members who were asked. */
  readonly asked?: DescribedAsk;
  readonly takenUp?: DescribedStep & { readonly plan: string; readonly days: number; readonly lab?: boolean };
  readonly answered?: DescribedStep & { readonly answer: string; readonly url: string };
  readonly closed?: DescribedStep & { readonly note: string };
}

const day = 86_400_000;

/** What the signals of the demo network name in other domains, which signals does not know. */
export interface DemoSurroundings {
  /** The ids of the persons by their key. */
  readonly people: ReadonlyMap<string, string>;
  /** The ids of the meetings by their slug. */
  readonly meetings: ReadonlyMap<string, string>;
  /** The addresses of knowledge by what the importer calls it. */
  readonly knowledge: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** The signals that the demo network starts with, in several states; nobody is mailed about something of before. */
@Injectable()
export class DemoSignals {
  constructor(
    private readonly history: SignalHistory,
    private readonly search: SearchIndex,
    private readonly answers: AnsweredDocuments,
  ) {}

  /** Loads what is not there yet; a signal that is there stays as it is. @returns how many were added */
  async load(tx: EntityManager, around: DemoSurroundings): Promise<number> {
    const oldestFirst = (described as unknown as readonly DescribedSignal[]).toSorted(
      (one, other) => other.daysAgo - one.daysAgo,
    );
    const works = await this.whereTheyWork(tx);
    let added = 0;
    for (const given of oldestFirst) {
      if (await tx.existsBy(Signal, { title: given.title })) continue;
      await this.add(tx, given, around, works);
      added += 1;
    }
    return added;
  }

  private async add(
    tx: EntityManager,
    given: DescribedSignal,
    { people, meetings, knowledge, now }: DemoSurroundings,
    works: ReadonlyMap<string, string>,
  ): Promise<void> {
    const ago = (days: number) => new Date(now.getTime() - days * day);
    const person = (key: string) => {
      const id = people.get(key);
      if (!id) throw new Error(`The signal "${given.title}" names "${key}", who is not in the demo network.`);
      return id;
    };
    const placeOf = (key: string) => works.get(person(key)) ?? null;
    const { asked, takenUp, answered } = given;
    const closed =
      given.closed ?? (asked?.helped && { ...asked.helped, by: given.by, note: asked.helped.text });
    const originId = given.meeting ? (meetings.get(given.meeting) ?? null) : null;
    const byLab = takenUp?.lab === true;
    const owner = takenUp && !byLab ? placeOf(takenUp.by) : null;
    const signal = Object.assign(new Signal(), {
      id: newId(),
      title: given.title,
      body: given.body,
      theme: given.theme,
      setting: given.setting,
      sector: given.sector,
      region: given.region,
      originKind: originId ? 'MEETING' : given.search ? 'SEARCH' : 'WORK',
      originId,
      status: closed ? 'CLOSED' : answered ? 'ANSWERED' : takenUp ? 'TAKEN_UP' : 'OPEN',
      raisedById: person(given.by),
      organisationId: placeOf(given.by),
      ownerKind: takenUp ? (byLab ? 'LAB' : 'ORGANISATION') : null,
      ownerOrganisationId: owner,
      takenUpById: takenUp ? person(takenUp.by) : null,
      plan: takenUp?.plan ?? null,
      planUntil: takenUp
        ? new Date(ago(takenUp.daysAgo).getTime() + takenUp.days * day).toISOString().slice(0, 10)
        : null,
      answer: answered?.answer ?? null,
      answerUrl: answered ? addressOf(answered.url, knowledge) : null,
      mergedIntoId: null,
      createdAt: ago(given.daysAgo),
    });
    await tx.insert(Signal, signal);
    const note = (step: DescribedStep, what: Happened['what'], more: Partial<Happened> = {}) =>
      this.history.note(tx, signal.id, {
        what,
        at: ago(step.daysAgo),
        personId: person(step.by),
        organisationId: placeOf(step.by),
        ...more,
      });
    await note(given, 'RAISED');
    if (asked) await note({ by: given.by, daysAgo: asked.daysAgo }, 'ASKED');
    if (takenUp) await note(takenUp, 'TAKEN_UP', { note: takenUp.plan, organisationId: owner, byLab });
    if (answered) await note(answered, 'ANSWERED', { note: answered.answer, organisationId: owner, byLab });
    if (closed) await note(closed, 'CLOSED', { note: closed.note });
    for (const [key, shows] of given.known) {
      await tx.insert(Recognition, {
        id: newId(),
        signalId: signal.id,
        personId: person(key),
        organisationId: shows ? placeOf(key) : null,
        wantsMail: true,
      });
    }
    await this.search.put(tx, [documentOf(signal)]);
    if (!asked) return;
    await addAsk(tx, signal, asked, { person, placeOf, ago, now });
    await this.answers.write(tx, signal.id);
  }

  /** The organisation of each person, by their id. */
  private async whereTheyWork(tx: EntityManager): Promise<Map<string, string>> {
    const rows = await tx.query<{ person: string; organisation: string }[]>(
      `SELECT person_id AS person, organisation_id AS organisation FROM memberships WHERE organisation_id IS NOT NULL`,
    );
    return new Map(rows.map(({ person, organisation }) => [person, organisation]));
  }
}

function addressOf(written: string, knowledge: ReadonlyMap<string, string>): string {
  const [kind, name = ''] = written.split(':');
  return kind === 'knowledge' ? `/kennis/${knowledge.get(name) ?? name}` : `/bijeenkomsten/${name}`;
}
