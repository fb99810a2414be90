import { Injectable } from '@nestjs/common';
import type { ActivityKind, Setting, Theme } from '@verbonden/knowledge/api';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { LabClaim } from '../claim/lab-claim.entity';
import { LabEvent, type LabHappening } from '../event/lab-event.entity';
import { LabGround } from '../ground/lab-ground.entity';
import { LabLogEntry } from '../log/lab-log-entry.entity';
import { type LabOutcome, LabProject } from '../project/lab-project.entity';
import { documentOf } from '../project/lab-project-document';
import type { LabStage } from '../project/lab-project.states';
import { LabSite, type LabSiteStatus } from '../site/lab-site.entity';
import { LabYouthRecord } from '../youth/lab-youth-record.entity';
import type { YouthStage } from '../youth/made-with';
import described from './lab.json' with { type: 'json' };

/** A project as `lab.json` describes it; moments are so many days ago, and everybody is invented. */
interface DescribedProject {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly signal?: string;
  readonly search?: string;
  readonly theme: Theme;
  readonly setting: Setting;
  readonly by: string;
  readonly daysAgo: number;
  readonly plan?: string;
  readonly forWhom?: string;
  readonly steps?: string[];
  readonly activityKinds?: ActivityKind[];
  readonly people?: string;
  readonly time?: string;
  readonly stages: readonly (readonly [LabStage, number])[];
  readonly published?: number;
  /** The item that it is described in, by what the importer calls it. */
  readonly item?: string;
  readonly alliance?: boolean;
  readonly stopped?: number;
  readonly seeksSite?: boolean;
  readonly siteWish?: string;
  readonly outcome?: LabOutcome;
  readonly findings?: string;
  readonly differently?: string;
  readonly nextStep?: string;
  readonly sites?: readonly {
    readonly organisation: string;
    readonly place: string;
    readonly from: number;
    readonly until?: number;
    readonly status?: LabSiteStatus;
  }[];
  readonly youth?: readonly {
    readonly stage: YouthStage;
    readonly number: number;
    readonly role: string;
    readonly daysAgo: number;
  }[];
  readonly log?: readonly { readonly daysAgo: number; readonly body: string }[];
  readonly claims?: readonly (Pick<LabClaim, 'claim' | 'source' | 'year' | 'place' | 'outcome' | 'result'> & {
    readonly item: string;
  })[];
  readonly grounds?: readonly string[];
}

const day = 86_400_000;

/** The projects that the demo network starts with, one in each stage and one that was stopped. */
@Injectable()
export class DemoLab {
  constructor(private readonly search: SearchIndex) {}

  /** Loads what is not there yet. @returns how many were added */
  async load(tx: EntityManager, people: ReadonlyMap<string, string>, now: Date): Promise<number> {
    const projects = (described as unknown as readonly DescribedProject[]).toSorted(
      (one, other) => other.daysAgo - one.daysAgo,
    );
    const around: Around = {
      people,
      now,
      organisations: await named(tx, 'SELECT slug AS name, id AS value FROM organisations'),
      items: await named(tx, 'SELECT external_id AS name, id AS value FROM knowledge_items'),
      signals: await named(tx, 'SELECT title AS name, id AS value FROM signals'),
      works: await named(
        tx,
        `SELECT person_id::text AS name, organisation_id AS value FROM memberships WHERE organisation_id IS NOT NULL`,
      ),
    };
    let added = 0;
    for (const given of projects) {
      if (await tx.existsBy(LabProject, { slug: given.slug })) continue;
      await this.add(tx, given, around);
      added += 1;
    }
    return added;
  }

  private async add(tx: EntityManager, given: DescribedProject, around: Around): Promise<void> {
    const { items, organisations } = around;
    const ago = (days: number) => new Date(around.now.getTime() - days * day);
    const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10);
    const project = projectOf(given, around, ago);
    const projectId = project.id;
    await tx.insert(LabProject, project);
    const happened: [LabHappening, LabStage, number][] = [
      ['STARTED', 'QUESTION', given.daysAgo],
      ...given.stages.map(([stage, days]): [LabHappening, LabStage, number] => ['FORWARD', stage, days]),
      ...(given.stopped
        ? [['STOPPED', project.stage, given.stopped] as [LabHappening, LabStage, number]]
        : []),
      ...(given.published
        ? [['PUBLISHED', 'PUBLISHED', given.published] as [LabHappening, LabStage, number]]
        : []),
    ];
    for (const [what, stage, days] of happened) {
      const note = what === 'STOPPED' ? project.findings : null;
      await tx.insert(LabEvent, {
        id: newId(),
        projectId,
        what,
        stage,
        at: ago(days),
        personId: project.leadId,
        note,
      });
    }
    for (const { organisation, place, from, until, status } of given.sites ?? []) {
      const organisationId = organisations.get(organisation);
      if (!organisationId) continue;
      await tx.insert(LabSite, {
        ...{ id: newId(), projectId, organisationId, place, note: '', answer: '', offeredById: null },
        status: status ?? (until === undefined ? 'TRYING' : 'DONE'),
        fromDay: dayAgo(from),
        untilDay: until === undefined ? null : dayAgo(until),
      });
    }
    for (const { daysAgo, ...record } of given.youth ?? []) {
      await tx.insert(LabYouthRecord, { id: newId(), projectId, ...record, onDay: dayAgo(daysAgo) });
    }
    for (const { daysAgo, body } of given.log ?? []) {
      const written = { body, onDay: dayAgo(daysAgo), fileId: null, alt: '', authorId: project.leadId };
      await tx.insert(LabLogEntry, { id: newId(), projectId, ...written });
    }
    for (const { item, ...claim } of given.claims ?? []) {
      await tx.insert(LabClaim, { id: newId(), projectId, ...claim, sourceItemId: items.get(item) ?? null });
    }
    for (const ground of given.grounds ?? []) {
      const itemId = items.get(ground);
      if (itemId) await tx.insert(LabGround, { projectId, itemId, addedAt: ago(given.daysAgo) });
    }
    if (given.published && project.itemId) {
      await tx.query('UPDATE knowledge_items SET tested_by_lab = true WHERE id = $1', [project.itemId]);
    }
    await this.search.put(tx, [documentOf(project)]);
  }
}

/** What projects name in other domains, by what it is called there. */
interface Around {
  readonly people: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
  readonly signals: ReadonlyMap<string, string>;
  /** Where people work, by their id. */
  readonly works: ReadonlyMap<string, string>;
  readonly now: Date;
}

function projectOf(
  given: DescribedProject,
  { people, items, signals, works }: Around,
  ago: (days: number) => Date,
): LabProject {
  const leadId = people.get(given.by);
  if (!leadId) throw new Error(`"${given.title}" names "${given.by}", who is not in the demo network.`);
  const signalId = given.signal ? (signals.get(given.signal) ?? null) : null;
  return Object.assign(new LabProject(), {
    id: newId(),
    slug: given.slug,
    title: given.title,
    question: given.question,
    originKind: signalId ? 'SIGNAL' : given.search ? 'SEARCH' : 'IDEA',
    signalId,
    searchWords: given.search ?? null,
    theme: given.theme,
    setting: given.setting,
    organisationId: works.get(leadId) ?? null,
    leadId,
    stage: given.published ? 'PUBLISHED' : (given.stages.at(-1)?.[0] ?? 'QUESTION'),
    stoppedAt: given.stopped ? ago(given.stopped) : null,
    plan: given.plan ?? '',
    forWhom: given.forWhom ?? '',
    steps: given.steps ?? [],
    activityKinds: given.activityKinds ?? [],
    people: given.people ?? '',
    time: given.time ?? '',
    seeksSite: given.seeksSite ?? false,
    siteWish: given.siteWish ?? '',
    outcome: given.outcome ?? null,
    findings: given.findings ?? '',
    differently: given.differently ?? '',
    nextStep: given.nextStep ?? '',
    itemId: given.item ? (items.get(given.item) ?? null) : null,
    isAllianceProduct: given.alliance ?? false,
    withoutYouthReason: null,
    version: 1,
    createdAt: ago(given.daysAgo),
  });
}

async function named(tx: EntityManager, statement: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ name: string; value: string }[]>(statement);
  return new Map(rows.map(({ name, value }) => [name, value]));
}
