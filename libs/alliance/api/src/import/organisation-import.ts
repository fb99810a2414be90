import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type GivenRow,
  type ImportedRow,
  type ImportKind,
  ImportKinds,
  type ImportOptions,
  inBatches,
  type NumberedRow,
  type ImportProblem,
  problem,
  takeTogether,
  textUnder,
  wrongRow,
} from '@verbonden/imports/api';
import { InvitationService } from '@verbonden/people/api';
import { type Clock, looksAfterNetwork, text, type Text, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { lockNewOrganisations } from '../organisation/organisation-lock';
import { today } from '../partnership/partnership-dates';
import { beginning } from '../partnership/partnership.service';
import { partnershipStep } from '../partnership/partnership-step';
import { NetworkWords } from './network-words';
import { fieldName, labelOf, organisationFields } from './organisation-columns';
import { type OrganisationRow, readOrganisationRow, type RowRole } from './organisation-row';
import { OrganisationShelf } from './organisation-shelf';

const batchSize = 500;
const invite = 'invite';

type Numbered = NumberedRow<OrganisationRow>;

/** What rows are held against: what is there, and which editors it has. */
interface Standing {
  readonly shelf: OrganisationShelf;
  readonly words: NetworkWords;
  readonly editors: Set<string>;
}

/** Somebody who is to edit for an organisation. */
interface ComingEditor {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
}

/**
 * Takes a list of members in: organisations, their roles, and who edits for them. A row is about the organisation with
 * its number, its address or exactly its name; where a name is nearly equal somebody says first whether it is the same.
 */
@Injectable()
export class OrganisationImport implements ImportKind, OnModuleInit {
  readonly code = 'ORGANISATIONS';
  readonly address = 'organisaties';
  readonly name = text('Leden', 'Members');
  readonly about = text(
    'Elke rij is één organisatie, met een rol die ze heeft en wie haar redacteur wordt. Een rol krijgt een begin en een eind; wat al vaststaat, overschrijven we niet. Lijkt een naam op een organisatie die er al is, dan vragen we of het dezelfde is.',
    'Each row is one organisation, with a role it has and who will be its editor. A role has a beginning and an end; what is settled is not overwritten. Where a name looks like an organisation that is there already, we ask whether it is the same.',
  );
  readonly exportPath = null;
  readonly fields = organisationFields;
  readonly fieldName = fieldName;
  readonly needs = ['name'];
  readonly ticks = [
    {
      code: invite,
      label: text('Nodig de redacteuren uit', 'Invite the editors'),
      hint: text(
        'Wie nog geen account heeft, krijgt een mail met een uitnodiging. Wie er al een heeft, wordt meteen redacteur. Zonder vinkje gebeurt met deze namen niets.',
        'Who has no account yet gets an invitation by mail. Who has one becomes an editor at once. Without a tick nothing is done with these names.',
      ),
    },
  ];

  constructor(
    private readonly db: DataSource,
    private readonly kinds: ImportKinds,
    private readonly documents: OrganisationDocuments,
    private readonly invitations: InvitationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  labelOf(field: string): Text {
    return labelOf(field);
  }

  async rowKinds(): Promise<{ code: string; label: Text }[]> {
    return (await NetworkWords.read(this.db.manager)).kinds();
  }

  /** Who is a member is for who looks after the network. */
  mayImport(viewer: Viewer): boolean {
    return looksAfterNetwork(viewer);
  }

  mayTick(viewer: Viewer): boolean {
    return looksAfterNetwork(viewer);
  }

  async rows(
    rows: readonly GivenRow[],
    options: ImportOptions,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    const db = within ?? this.db.manager;
    // A dry run remembers from batch to batch what it would have written.
    const imagined = options.dryRun ? await this.standing(db, rows) : null;
    return inBatches<OrganisationRow>(rows, {
      size: batchSize,
      read: readOrganisationRow,
      titleOf: (raw) => textUnder(raw, 'name', fieldName),
      take: async (batch) =>
        imagined
          ? batch.map((each) => this.judge(each, imagined, options, []))
          : takeTogether(
              db,
              batch,
              (tx, taken) => this.write(tx, taken, options),
              ({ given }) => given.name,
            ),
      onProgress: options.onProgress,
    });
  }

  async paths(_viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.db.manager.find(Organisation, {
      select: { id: true, slug: true },
      where: { id: In([...ids]) },
    });
    return new Map(found.map(({ id, slug }) => [id, `/organisaties/${slug}`]));
  }

  private async standing(tx: EntityManager, rows: readonly GivenRow[]): Promise<Standing> {
    const addresses = rows.flatMap(({ raw }) => {
      const given = readOrganisationRow(raw);
      return 'name' in given && given.editor ? given.editor.email : [];
    });
    return {
      shelf: await OrganisationShelf.read(tx),
      words: await NetworkWords.read(tx),
      editors: await this.invitations.editorsAmong(tx, addresses),
    };
  }

  private async write(
    tx: EntityManager,
    batch: readonly Numbered[],
    options: ImportOptions,
  ): Promise<ImportedRow[]> {
    await lockNewOrganisations(tx);
    const standing: Standing = {
      shelf: await OrganisationShelf.read(tx),
      words: await NetworkWords.read(tx),
      editors: await this.invitations.editorsAmong(
        tx,
        batch.flatMap(({ given }) => given.editor?.email ?? []),
      ),
    };
    const coming: ComingEditor[] = [];
    const rows = batch.map((each) => this.judge(each, standing, options, coming));
    await this.documents.write(tx, await standing.shelf.save(tx));
    for (const editor of coming) await this.invitations.makeEditor(tx, options.viewer!, editor);
    return rows;
  }

  /** What a row does with what is there; the shelf remembers it, for the rows after it and to be written. */
  private judge(
    { row, given, choice, expectedVersion }: Numbered,
    { shelf, words, editors }: Standing,
    { viewer, ticked = [], dryRun = false }: ImportOptions,
    coming: ComingEditor[],
  ): ImportedRow {
    const wrong = (...reasons: readonly ImportProblem[]) => wrongRow(row, given.name, ...reasons);
    const coded = codesOf(given, words);
    if ('problems' in coded) return wrong(...coded.problems);
    const exact = shelf.find(given.externalId, given.slug, given.name);
    const alike = exact ? [] : shelf.alike(given.name);
    if (choice !== null && choice !== '' && !exact && !alike.includes(choice)) return wrong(chosenIsGone);
    if (!exact && alike.length > 0 && choice === null) {
      return { ...wrong(), outcome: 'ALIKE', alike };
    }
    const known = exact ?? (choice ? shelf.named(choice) : null);
    if (!known && !coded.kind) return wrong(problem('kind', 'ontbreekt', 'is missing'));
    const isExpected = expectedVersion === null || expectedVersion === (known?.version ?? 0);

    const change = changeOf(given, coded, known);
    const fields = Object.keys(change).map((field) => (field === 'descriptionNl' ? 'description' : field));
    const steps = stepsOf(coded.roles, known ? shelf.rolesOf(known.id) : [], words, today(this.clock));
    if ('problems' in steps) return wrong(...steps.problems);
    if (steps.length > 0) fields.push('role');
    const editor = ticked.includes(invite) && viewer ? given.editor : null;
    const isNewEditor = editor !== null && !(known && editors.has(`${editor.email} ${known.id}`));
    if (isNewEditor) fields.push('editorEmail');

    const told = { row, title: given.name, reasons: [], alike, version: known?.version ?? 0 };
    if (known && fields.length === 0)
      return { ...told, outcome: 'SAME', fields: [], itemId: dryRun && !known.createdAt ? null : known.id };
    if (!isExpected) return wrong(changedMeanwhile);
    const isStored = known?.createdAt !== undefined;
    const after = known && Object.keys(change).length === 0 ? known : shelf.change(known, change, given.slug);
    for (const { step, role } of steps) {
      if (step.step === 'END') shelf.end(step.held, step.until);
      else
        shelf.begin(
          Object.assign(
            beginning(
              { ...role, organisationId: after.id, bodyId: words.bodyId(role.body) },
              today(this.clock),
            ),
            { until: role.until },
          ),
        );
    }
    if (isNewEditor) {
      editors.add(`${editor.email} ${after.id}`);
      coming.push({ ...editor, organisationId: after.id });
    }
    return {
      ...told,
      outcome: known ? 'CHANGED' : 'NEW',
      fields,
      itemId: dryRun && !isStored ? null : after.id,
    };
  }
}

interface Coded {
  readonly kind?: string;
  readonly sector?: string;
  readonly roles: readonly RowRole[];
}

/** A row with codes for its words, or which of them are none of ours. */
function codesOf(
  given: OrganisationRow,
  words: NetworkWords,
): Coded | { readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const coded = (field: 'kind' | 'sector' | 'role' | 'body', written: string): string => {
    const found = words.codeOf(field, written);
    if ('code' in found) return found.code;
    problems.push(found);
    return '';
  };
  const roles = given.roles.map((role) => ({
    ...role,
    body: coded('body', role.body),
    role: coded('role', role.role),
  }));
  const result: Coded = {
    ...(given.kind ? { kind: coded('kind', given.kind) } : {}),
    ...(given.sector ? { sector: coded('sector', given.sector) } : {}),
    roles,
  };
  return problems.length > 0 ? { problems } : result;
}

/** What of an organisation becomes something else. One that somebody said is this one keeps its name and has another beside it. */
function changeOf(given: OrganisationRow, coded: Coded, known: Organisation | null): Partial<Organisation> {
  const isNamed = known !== null && (known.name === given.name || known.otherNames.includes(given.name));
  const isOtherName = known !== null && !isNamed && !isFoundBy(given, known);
  const wanted: Partial<Organisation> = {
    ...(isNamed || isOtherName ? {} : { name: given.name }),
    ...(isOtherName ? { otherNames: [...known.otherNames, given.name] } : {}),
    ...(given.externalId === null || known?.externalId ? {} : { externalId: given.externalId }),
    ...(coded.kind ? { kind: coded.kind } : {}),
    ...(coded.sector ? { sector: coded.sector } : {}),
    ...given.facts,
  };
  const before: Partial<Organisation> = known ?? {};
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => {
      const standing = before[key as keyof Organisation] ?? null;
      return JSON.stringify(standing) !== JSON.stringify(value ?? null);
    }),
  );
}

/** Who is found by number or address may get another name. */
function isFoundBy({ externalId, slug }: OrganisationRow, known: Organisation): boolean {
  return (externalId !== null && known.externalId === externalId) || (slug !== null && known.slug === slug);
}

interface RoleStep {
  readonly step: Extract<ReturnType<typeof partnershipStep<Held>>, { step: 'BEGIN' | 'END' }>;
  readonly role: RowRole;
}
type Held = ReturnType<OrganisationShelf['rolesOf']>[number];

/** What becomes of the roles of a row; what stays the same is not among it. */
function stepsOf(
  roles: readonly RowRole[],
  held: readonly Held[],
  words: NetworkWords,
  day: string,
): readonly RoleStep[] | { readonly problems: readonly ImportProblem[] } {
  const steps: RoleStep[] = [];
  const problems: ImportProblem[] = [];
  for (const role of roles) {
    const bodyId = words.bodyId(role.body);
    const had = held.filter((each) => each.bodyId === bodyId && each.role === role.role);
    const step = partnershipStep(role, had, role.knownFrom ?? day);
    if (step.step === 'REFUSED') problems.push(refusals[step.because](step.held ?? null));
    else if (step.step !== 'SAME') steps.push({ step, role });
  }
  return problems.length > 0 ? { problems } : steps;
}

const refusals = {
  ENDED_OTHERWISE: (held: Held | null) =>
    problem(
      'until',
      `staat hier al vast op ${held?.until}; die laten we zo`,
      `is settled here as ${held?.until}; left alone`,
    ),
  OVERLAPS: (held: Held | null) =>
    problem(
      'since',
      `deze rol is er al sinds ${held?.since ?? held?.knownFrom}; die overschrijven we niet`,
      `this role is there since ${held?.since ?? held?.knownFrom}; it is not overwritten`,
    ),
  ENDS_BEFORE_START: () =>
    problem(
      'until',
      'ligt niet na het begin. Is “Sinds” bekend? Vul dat dan in',
      'is not after the beginning. Is “Since” known? Then fill it in',
    ),
};

const chosenIsGone = problem(
  null,
  'wat je koos is er niet meer. Lees het bestand opnieuw in',
  'what you chose is gone. Read the file in again',
);
const changedMeanwhile = problem(
  null,
  'iemand heeft deze organisatie na de controle veranderd; we laten haar zo. Lees het bestand opnieuw in om te vergelijken',
  'somebody changed this organisation after the check; left alone. Read the file in again to compare',
);
