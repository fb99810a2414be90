import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  encodeCursor,
  forbidden,
  groupedBy,
  isSlug,
  notFound,
  ownSlug,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, newId } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { unknownFields } from './local-fields';
import { PressReleaseVersion } from './press-release-version.entity';
import type { PressReleaseConnection } from './press-release.connection';
import { PressRelease } from './press-release.entity';
import type { SavePressReleaseInput } from './press-release.input';
import { canKeepReleases, canSeeRelease } from './press-release.policy';

/** Releases for the press: read when their moment has come, and kept by who looks after the network. */
@Injectable()
export class PressReleaseService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The texts that were released, the newest first. */
  readonly versionsOf = loader<string, PressReleaseVersion[]>(async (ids) => {
    const found = await this.db.manager.find(PressReleaseVersion, {
      where: { releaseId: In([...ids]) },
      order: { number: 'DESC' },
    });
    return groupedBy(found, ({ releaseId }) => releaseId);
  }, []);

  /** @throws DomainError NOT_FOUND, also before its moment: nobody learns that it is coming */
  async get(viewer: Viewer, slug: string): Promise<PressRelease> {
    const release = isSlug(slug) ? await this.db.manager.findOneBy(PressRelease, { slug }) : null;
    if (!release || !canSeeRelease(viewer, release, this.now())) throw notFound();
    return release;
  }

  /** What this viewer may see of an edition, the newest first. */
  async list(
    viewer: Viewer,
    editionSlug: string,
    { first, after }: PageRequest,
  ): Promise<PressReleaseConnection> {
    const all = this.db
      .getRepository(PressRelease)
      .createQueryBuilder('release')
      .where('release.edition_id = (SELECT id FROM campaign_editions WHERE slug = :editionSlug)', {
        editionSlug,
      });
    // The same as `canSeeRelease`, asked of the database: what is true of a draft and of an embargo for this viewer.
    const now = this.now();
    const sees = (status: PressRelease['status'], embargoUntil: Date | null) =>
      canSeeRelease(viewer, { status, embargoUntil }, now);
    if (!sees('DRAFT', null)) all.andWhere(`release.status = 'RELEASED'`);
    if (!sees('RELEASED', new Date(now.getTime() + 1))) {
      all.andWhere('(release.embargo_until IS NULL OR release.embargo_until <= :now)', { now });
    }
    // Ids are UUIDv7: who sorts by id sorts by age.
    const page = all
      .clone()
      .orderBy('release.id', 'DESC')
      .limit(first + 1);
    if (after) page.andWhere('release.id < :id::uuid', { id: decodeCursor(after, 1)[0] });
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, (release) => encodeCursor(release.id));
  }

  /**
   * Keeps it as it is now written. Of a text that is out the change is a new number, with what is different.
   * @throws DomainError FORBIDDEN, BAD_USER_INPUT; CONFLICT when somebody else changed it meanwhile
   */
  async save(viewer: SignedInViewer, input: SavePressReleaseInput): Promise<PressRelease> {
    assertKeeps(viewer);
    const { id, editionId, title, body, embargoUntil = null, note = null } = input;
    const holes = unknownFields(`${title}\n${body}`);
    if (holes.length > 0) throw badInput(unknownField(holes));
    return this.db.transaction(async (tx) => {
      const known = await locked(tx, id);
      const isSame = known?.title === title && known.body === body && known.editionId === editionId;
      const hasSameMoment = known?.embargoUntil?.getTime() === embargoUntil?.getTime();
      if (known && isSame && hasSameMoment) return known;
      if ((known?.version ?? null) !== (input.expectedVersion ?? null)) throw conflict(changedElsewhere);
      if (!(await tx.existsBy(CampaignEdition, { id: editionId }))) throw badInput(noEdition);
      const textChanged = known?.title !== title || known.body !== body;
      const release = Object.assign(
        known ??
          Object.assign(new PressRelease(), {
            ...{ id, slug: ownSlug(title, id, 'persbericht'), status: 'DRAFT', number: 0, version: 0 },
            authorId: viewer.personId,
          }),
        { editionId, title, body, embargoUntil },
      );
      release.version += 1;
      if (release.status === 'RELEASED' && textChanged) {
        if (note === null) throw badInput(noNote);
        await this.number(tx, release, note);
      }
      return tx.save(release);
    });
  }

  /** Lets it out: to editors at once, to everybody when its moment has come. @throws DomainError FORBIDDEN, NOT_FOUND */
  release(viewer: SignedInViewer, id: string): Promise<PressRelease> {
    return this.step(viewer, id, async (tx, release) => {
      if (release.status === 'RELEASED') return;
      release.status = 'RELEASED';
      await this.number(tx, release, '');
    });
  }

  /** Takes it offline, back to its coordinators. @throws DomainError FORBIDDEN, NOT_FOUND */
  withdraw(viewer: SignedInViewer, id: string): Promise<PressRelease> {
    return this.step(viewer, id, (_, release) => {
      release.status = 'DRAFT';
      return Promise.resolve();
    });
  }

  now(): Date {
    return this.clock.now();
  }

  private async step(
    viewer: SignedInViewer,
    id: string,
    change: (tx: EntityManager, release: PressRelease) => Promise<void>,
  ): Promise<PressRelease> {
    assertKeeps(viewer);
    return this.db.transaction(async (tx) => {
      const release = await locked(tx, id);
      if (!release) throw notFound();
      await change(tx, release);
      return tx.save(Object.assign(release, { version: release.version + 1 }));
    });
  }

  /** Keeps the text under the next number; the same text twice has one. */
  private async number(tx: EntityManager, release: PressRelease, note: string): Promise<void> {
    const { id: releaseId, title, body } = release;
    const last = await tx.findOneBy(PressReleaseVersion, { releaseId, number: release.number });
    if (last?.title === title && last.body === body) return;
    release.number += 1;
    const { number } = release;
    await tx.insert(PressReleaseVersion, {
      ...{ id: newId(), releaseId, number, title, body, note, releasedAt: this.now() },
    });
  }
}

function locked(tx: EntityManager, id: string): Promise<PressRelease | null> {
  return tx.findOne(PressRelease, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

function assertKeeps(viewer: Viewer): void {
  if (!canKeepReleases(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

const unknownField = (names: readonly string[]) => ({
  field: 'body',
  code: 'UNKNOWN_FIELD',
  text: text(
    `Dit veld kennen we niet: {${names.join('}, {')}}. Gebruik {gemeente}, {organisatie}, {woordvoerder} of {aantal}.`,
    `We do not know this field: {${names.join('}, {')}}. Use {gemeente}, {organisatie}, {woordvoerder} or {aantal}.`,
  ),
});
const noEdition = {
  field: 'editionId',
  code: 'UNKNOWN',
  text: text('Kies bij welke Week dit bericht hoort.', 'Choose to which Week this release belongs.'),
};
const noNote = {
  field: 'note',
  code: 'MISSING',
  text: text(
    'Dit bericht is al uit. Schrijf in een paar woorden wat er nu anders is.',
    'This release is out already. Write in a few words what is different now.',
  ),
};
const changedElsewhere = text(
  'Iemand anders heeft dit bericht intussen veranderd. Bekijk wat er nu staat; wat je typte staat er nog.',
  'Somebody else changed this release meanwhile. Look at what is there now; what you typed is still there.',
);
