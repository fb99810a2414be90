import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  badInput,
  type Clock,
  conflict,
  notFound,
  type SignedInViewer,
  text,
  visitor,
} from '@verbonden/shared/kernel';
import { CLOCK, FILE_STORE, type FileStore, LiveNotes, loader, Queues } from '@verbonden/shared/server';
import { type Zippable, zipSync } from 'fflate';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { fillText } from './drawing/fill-text';
import type { AgendaLine } from './drawing/agenda';
import { isDrawn, showsAgenda } from './drawing/format';
import { MaterialDrawer } from './material-drawer';
import { MaterialPack, packKey, PackState } from './material-pack.entity';
import { MaterialService } from './material.service';
import { editionWords, ownWords } from './material-words';
import { packContents, type PackFile } from './pack-contents';
import { PersonalisedMaterial } from './personalised-material.entity';
import type { MakeMaterialPackInput } from './personalised-material.input';
import { PersonalisedMaterialService } from './personalised-material.service';

export const packQueue = 'material-packs';
export const packTopic = (id: string): string => `material-pack.${id}`;

const keptDays = 7;
const mostAttempts = 3;
/** Who began and did not end is taken over after this. */
const tooLong = 3 * 60_000;

interface PackContents {
  readonly files: readonly PackFile[];
  /** What its posters say; null when none of them shows an agenda. */
  readonly agenda: readonly AgendaLine[] | null;
}

/** The zip of what an organisation made: asked for in the API, drawn by a worker that says how far it is. */
@Injectable()
export class MaterialPackService {
  private readonly log = new Logger('Materials');

  constructor(
    private readonly db: DataSource,
    private readonly materials: MaterialService,
    private readonly own: PersonalisedMaterialService,
    private readonly drawer: MaterialDrawer,
    private readonly notes: LiveNotes,
    private readonly queues: Queues,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for the zip. Nothing goes out with an open place in it.
   * @throws DomainError NOT_FOUND; BAD_USER_INPUT for a field that a text asks for; CONFLICT when nothing is out yet
   */
  async ask(viewer: SignedInViewer, { id, materialId }: MakeMaterialPackInput): Promise<MaterialPack> {
    const pack = await this.db.transaction(async (tx) => {
      const material = await this.own.get(viewer, materialId, tx);
      const known = await tx.findOneBy(MaterialPack, { id });
      if (known) {
        if (known.materialId !== materialId) throw notFound();
        return known;
      }
      // A logo that is no good is told now, and not by a zip that fails.
      await this.drawer.logoOf(material.logoId);
      const { files } = await this.contentsOf(tx, material, null);
      const eraseAt = new Date(this.clock.now().getTime() + keptDays * 86_400_000);
      const fresh = { id, materialId, state: PackState.WAITING, done: 0, total: files.length, attempts: 0 };
      return tx.save(Object.assign(new MaterialPack(), fresh, { takenAt: null, eraseAt }));
    });
    await this.wake(pack.id);
    return pack;
  }

  /** @throws DomainError NOT_FOUND, also for one of another organisation */
  async get(
    viewer: SignedInViewer,
    id: string,
  ): Promise<{ pack: MaterialPack; material: PersonalisedMaterial }> {
    const pack = await this.db.manager.findOneBy(MaterialPack, { id });
    if (!pack?.materialId || pack.eraseAt <= this.clock.now()) throw notFound();
    return { pack, material: await this.own.get(viewer, pack.materialId) };
  }

  /** The last zip of each material that can still be had. */
  readonly latestOf = loader<string, MaterialPack | null>(async (materialIds) => {
    const packs = await this.db
      .createQueryBuilder(MaterialPack, 'pack')
      .distinctOn(['pack.materialId'])
      .where('pack.materialId IN (:...materialIds) AND pack.eraseAt > :now', {
        materialIds: [...materialIds],
        now: this.clock.now(),
      })
      .orderBy('pack.materialId')
      .addOrderBy('pack.createdAt', 'DESC')
      .getMany();
    return new Map(packs.flatMap((pack) => (pack.materialId ? [[pack.materialId, pack] as const] : [])));
  }, null);

  /** Tells the worker. When that fails, its sweep finds the pack within a minute. */
  async wake(id: string): Promise<void> {
    try {
      const queue = await this.queues.queue<{ id: string }>(packQueue);
      await queue.add('draw', { id }, { jobId: id, removeOnComplete: true, removeOnFail: true });
    } catch (fault) {
      this.log.warn(`the queue was not told: ${(fault as Error).message}`);
    }
  }

  async waiting(): Promise<string[]> {
    const packs = await this.db.manager.find(MaterialPack, {
      select: { id: true },
      where: { state: PackState.WAITING },
      take: 100,
    });
    return packs.map(({ id }) => id);
  }

  /** Draws a pack, unless another worker is at it. What fails again and again is given up (P17). */
  async draw(id: string): Promise<void> {
    const pack = await this.take(id);
    if (!pack) return;
    try {
      const { zip, agenda } = await this.zipped(pack);
      await this.keep(pack, zip);
      await this.noteAgenda(pack, agenda);
      const isThere = await this.step(pack, { state: PackState.READY });
      // Erased while it was drawn: nothing else would ever erase what was just put there.
      if (!isThere) await this.store.remove(packKey(id));
    } catch (fault) {
      this.log.error(`${id}: ${fault instanceof Error ? fault.message : String(fault)}`);
      const state = pack.attempts >= mostAttempts ? PackState.FAILED : PackState.WAITING;
      await this.step(pack, { state, takenAt: null });
    }
  }

  /** Erases what could be fetched long enough. */
  async erase(): Promise<void> {
    const over = await this.db.manager.find(MaterialPack, {
      where: { eraseAt: LessThanOrEqual(this.clock.now()) },
      take: 200,
    });
    for (const { id } of over) {
      // The row is locked first: a worker that is still drawing it waits, and finds it gone.
      await this.db.transaction(async (tx) => {
        await tx.delete(MaterialPack, { id });
        await this.store.remove(packKey(id));
      });
    }
  }

  private async take(id: string): Promise<MaterialPack | null> {
    const now = this.clock.now();
    const [rows] = await this.db.query<[{ id: string }[], number]>(
      `UPDATE material_packs SET taken_at = $2, attempts = attempts + 1
       WHERE id = $1 AND state = 'WAITING' AND material_id IS NOT NULL AND (taken_at IS NULL OR taken_at < $3) RETURNING id`,
      [id, now, new Date(now.getTime() - tooLong)],
    );
    return rows[0] ? this.db.manager.findOneBy(MaterialPack, { id }) : null;
  }

  private async zipped(pack: MaterialPack): Promise<{ zip: Uint8Array; agenda: PackContents['agenda'] }> {
    const id = pack.materialId ?? '';
    const material = await this.db.manager.findOneByOrFail(PersonalisedMaterial, { id });
    const logo = await this.drawer.settledLogo(material.logoId);
    const { files, agenda } = await this.contentsOf(this.db.manager, material, logo);
    const zip: Zippable = {};
    for (const [place, { name, make }] of files.entries()) {
      // Pictures are packed already.
      zip[name] = [await make(), { level: /\.(png|pdf)$/.test(name) ? 0 : 6, mtime: material.updatedAt }];
      await this.step(pack, { done: place + 1, total: files.length });
    }
    return { zip: zipSync(zip), agenda };
  }

  /** Only what is out for everybody, whoever asks. */
  private async contentsOf(
    tx: EntityManager,
    material: PersonalisedMaterial,
    logo: Awaited<ReturnType<MaterialDrawer['logoOf']>>,
  ): Promise<PackContents> {
    const of = await this.materials.editionSet(tx, material.setId);
    const templates = await this.materials.openIn(tx, visitor(), material.setId);
    if (templates.length === 0) throw conflict(nothingYet);
    const organisation = await tx.findOneByOrFail(Organisation, { id: material.organisationId });
    const agenda = await this.own.agenda(of, material.organisationId);
    const own = ownWords(material, organisation, { logo, ...agenda });
    const texts = templates.filter(({ format }) => !isDrawn(format));
    const missing = new Set(
      texts.flatMap(({ words }) => fillText(words, editionWords(of.edition), own).missing),
    );
    if (missing.size > 0) throw badInput(...[...missing].map(toFill));
    const files = packContents(templates, of, own, this.drawer);
    return { files, agenda: templates.some(({ format }) => showsAgenda(format)) ? agenda.lines : null };
  }

  /** What its posters say now, so that it can be told when the agenda is another one. It is no change of who made it. */
  private async noteAgenda({ materialId }: MaterialPack, agenda: PackContents['agenda']): Promise<void> {
    await this.db.query('UPDATE personalised_materials SET made_agenda = $2 WHERE id = $1', [
      materialId,
      agenda && JSON.stringify(agenda),
    ]);
  }

  private async keep({ id }: MaterialPack, zip: Uint8Array): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'pack-'));
    try {
      const path = join(folder, 'zip');
      await writeFile(path, zip);
      await this.store.put(packKey(id), path, 'application/zip');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** False when the pack is there no more. */
  private async step({ id }: MaterialPack, change: Partial<MaterialPack>): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const { affected } = await tx.update(MaterialPack, { id }, change);
      await this.notes.publish(tx, packTopic(id));
      return affected === 1;
    });
  }
}

const fieldOf: Readonly<Record<string, string>> = {
  activiteit: 'heading',
  tekst: 'words',
  wanneer: 'when',
  waar: 'place',
  contact: 'contact',
};

function toFill(name: string) {
  return {
    field: fieldOf[name] ?? 'heading',
    code: 'EMPTY',
    text: text(
      'Vul dit nog in: het staat in het nieuwsbericht of het persbericht.',
      'Fill this in first: it stands in the news text or the press release.',
    ),
  };
}

const nothingYet = text(
  'Er is nog niets uit van dit materiaal. Kijk bij de data wanneer het komt.',
  'Nothing of these materials is out yet. See the dates for when it comes.',
);
