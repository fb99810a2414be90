import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { SearchIndex } from '@verbonden/search/api';
import { CLOCK, Files } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { OrganisationLeaving } from '../leaving/leaving.entity';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { Organisation } from '../organisation/organisation.entity';
import { lockNewOrganisations } from '../organisation/organisation-lock';
import { OrganisationService } from '../organisation/organisation.service';
import type { MergeOrganisationsInput, MergePreview } from './merge.input';
import { MergeFollowers } from './merge-followers';
import { canMergeOrganisations } from './merge.policy';
import { OrganisationMerge, type Undo, undoDays } from './organisation-merge.entity';
import { referenceWord } from './reference-words';
import { ReferenceMover } from './reference-mover';
import { countReferences, referringTables } from './references';

/** What the one that stays takes over where it has nothing itself. */
const facts = [
  'website',
  'contact_email',
  'region',
  'city',
  'sector',
  'external_id',
  'description_nl',
  'description_en',
  'note',
];

/** Bringing two organisations together that are one, and undoing it. */
@Injectable()
export class OrganisationMerging {
  constructor(
    private readonly db: DataSource,
    private readonly organisations: OrganisationService,
    private readonly documents: OrganisationDocuments,
    private readonly index: SearchIndex,
    private readonly mover: ReferenceMover,
    private readonly followers: MergeFollowers,
    private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What would go along. @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `into` for one and the same */
  async preview(viewer: Viewer, fromSlug: string, intoSlug: string): Promise<MergePreview> {
    const from = await this.organisations.getBySlug(fromSlug);
    const into = await this.organisations.getBySlug(intoSlug);
    if (!canMergeOrganisations(viewer)) throw forbidden(coordinator);
    if (from.id === into.id) throw badInput({ ...sameOne, field: 'into' });
    const { manager } = this.db;
    const counts = await countReferences(manager, await referringTables(manager), from.id);
    const moves = new Map<string, number>();
    for (const [table, count] of counts) {
      const label = referenceWord(table)[viewer.locale];
      moves.set(label, (moves.get(label) ?? 0) + count);
    }
    return { from, into, moves: [...moves].map(([label, count]) => ({ label, count })) };
  }

  /** What was brought together into this one and can still be undone, the newest first. @throws DomainError FORBIDDEN */
  async undoable(viewer: Viewer, slug: string): Promise<OrganisationMerge[]> {
    const { id: survivorId } = await this.organisations.getBySlug(slug);
    if (!canMergeOrganisations(viewer)) throw forbidden(coordinator);
    const mergedAt = MoreThan(this.firstUndoable());
    return this.db.getRepository(OrganisationMerge).find({
      where: { survivorId, mergedAt, undoneAt: IsNull(), undo: Not(IsNull()) },
      order: { mergedAt: 'DESC' },
      take: 100,
    });
  }

  /**
   * One organisation becomes part of another: all that names it names the other, its address leads on, and its names are
   * known as the other's.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `intoId`
   */
  async merge(viewer: SignedInViewer, { fromId, intoId }: MergeOrganisationsInput): Promise<Organisation> {
    if (!canMergeOrganisations(viewer)) throw forbidden(coordinator);
    if (fromId === intoId) throw badInput({ ...sameOne, field: 'intoId' });
    return this.db.transaction(async (tx) => {
      const both = await this.locked(tx, [fromId, intoId]);
      const [from, into] = [both.get(fromId), both.get(intoId)];
      if (!from || !into) throw notFound();
      await this.dropPlannedLeaving(tx, fromId);
      const moved = await this.mover.move(tx, fromId, intoId);
      const [{ organisation }] = await tx.query<[Pick<Undo, 'organisation'>]>(
        'SELECT to_jsonb(o) AS organisation FROM organisations o WHERE id = $1',
        [fromId],
      );
      await tx.delete(Organisation, { id: fromId });
      const names = [from.name, ...from.otherNames].filter(
        (name) => name !== into.name && !into.otherNames.includes(name),
      );
      const filled = await this.fill(tx, intoId, organisation, [...into.otherNames, ...names]);
      await tx.save(
        Object.assign(new OrganisationMerge(), {
          slug: from.slug,
          name: from.name,
          survivorId: intoId,
          mergedById: viewer.personId,
          mergedAt: this.clock.now(),
          undoneAt: null,
          undo: { organisation, moved, filled, names },
        }),
      );
      await this.index.remove(tx, [fromId]);
      await this.followers.afterMoving(tx, [intoId]);
      await this.documents.write(tx, [intoId]);
      return tx.findOneByOrFail(Organisation, { id: intoId });
    });
  }

  /**
   * Makes two of them again: what was moved and was not changed since goes back.
   * @throws DomainError FORBIDDEN; NOT_FOUND when it was undone or is too long ago; CONFLICT when its address was given away
   */
  async undo(viewer: SignedInViewer, mergeId: string): Promise<Organisation> {
    if (!canMergeOrganisations(viewer)) throw forbidden(coordinator);
    return this.db.transaction(async (tx) => {
      await lockNewOrganisations(tx);
      const merge = await tx.findOne(OrganisationMerge, {
        where: { id: mergeId, undoneAt: IsNull(), mergedAt: MoreThan(this.firstUndoable()) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!merge?.undo) throw notFound();
      const { organisation, moved, filled, names } = merge.undo;
      if (await tx.existsBy(Organisation, { slug: merge.slug })) throw conflict(givenAway);
      const into = (await this.locked(tx, [merge.survivorId])).get(merge.survivorId);
      if (!into) throw notFound();
      for (const [column, value] of Object.entries(filled)) {
        await tx.query(`UPDATE organisations SET ${column} = NULL WHERE id = $1 AND ${column} = $2`, [
          into.id,
          value,
        ]);
      }
      const otherNames = into.otherNames.filter((name) => !names.includes(name));
      await tx.update(Organisation, { id: into.id }, { otherNames, version: into.version + 1 });
      await tx.query(
        'INSERT INTO organisations SELECT * FROM jsonb_populate_record(NULL::organisations, $1::jsonb)',
        [JSON.stringify(organisation)],
      );
      await this.mover.moveBack(tx, moved, organisation.id, into.id);
      await this.followers.afterMoving(tx, [organisation.id, into.id]);
      await tx.update(OrganisationMerge, { id: merge.id }, { undoneAt: this.clock.now(), undo: null });
      await this.documents.write(tx, [organisation.id, into.id]);
      return tx.findOneByOrFail(Organisation, { id: organisation.id });
    });
  }

  /** Forgets what can be undone no more, and lets go of its logo; where the old address leads stays. */
  async forgetOld(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [forgotten] = await tx.query<[{ logo: string | null }[], number]>(
        `WITH old AS (
           SELECT id, undo->'organisation'->>'logo_file_id' AS logo FROM organisation_merges
           WHERE undo IS NOT NULL AND merged_at <= $1 FOR UPDATE)
         UPDATE organisation_merges m SET undo = NULL FROM old WHERE m.id = old.id RETURNING old.logo`,
        [this.firstUndoable()],
      );
      await this.files.release(
        tx,
        forgotten.flatMap(({ logo }) => logo ?? []),
      );
    });
  }

  /** It ends by becoming part of the other: what was planned for it would end the other on its day. */
  private async dropPlannedLeaving(tx: EntityManager, organisationId: string): Promise<void> {
    await tx.update(
      OrganisationLeaving,
      { organisationId, doneAt: IsNull(), withdrawnAt: IsNull() },
      { withdrawnAt: this.clock.now() },
    );
  }

  private firstUndoable(): Date {
    return new Date(this.clock.now().getTime() - undoDays * 86_400_000);
  }

  /** In the order of ids, so that two of these wait for each other instead of locking each other out. */
  private async locked(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Organisation>> {
    const found = await tx.find(Organisation, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(found.map((each) => [each.id, each]));
  }

  private async fill(
    tx: EntityManager,
    id: string,
    from: Readonly<Record<string, unknown>>,
    otherNames: string[],
  ): Promise<Record<string, unknown>> {
    const filled: Record<string, unknown> = {};
    for (const column of facts.filter((each) => from[each] !== null)) {
      const [, count] = await tx.query<[unknown, number]>(
        `UPDATE organisations SET ${column} = $2 WHERE id = $1 AND ${column} IS NULL`,
        [id, from[column]],
      );
      if (count > 0) filled[column] = from[column];
    }
    await tx.query('UPDATE organisations SET other_names = $2, version = version + 1 WHERE id = $1', [
      id,
      otherNames,
    ]);
    return filled;
  }
}

const coordinator = text('een coördinator', 'a coordinator');
const sameOne = {
  code: 'SAME',
  text: text('Kies een andere organisatie dan deze.', 'Choose another organisation than this one.'),
};
const givenAway = text(
  'Een andere organisatie heeft dit adres nu. Geef die eerst een ander adres.',
  'Another organisation has this address now. Give that one another address first.',
);
