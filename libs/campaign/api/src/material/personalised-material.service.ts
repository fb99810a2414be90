import { Inject, Injectable } from '@nestjs/common';
import { Organisation } from '@verbonden/alliance/api';
import {
  badInput,
  type Clock,
  conflict,
  DomainError,
  type FieldProblem,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
  type Text,
} from '@verbonden/shared/kernel';
import { Attempts, CLOCK, Files, sheetPng } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { altText } from './drawing/alt-text';
import { readableOn } from './drawing/contrast';
import { drawnFormats, isDrawn } from './drawing/format';
import { type EditionSet, MaterialDrawer } from './material-drawer';
import { MaterialPack } from './material-pack.entity';
import { changedElsewhere, MaterialService } from './material.service';
import { canKeepMaterial, canMakeMaterialsFor, makesMaterialsFor } from './material.policy';
import { editionWords, type OwnParts, ownWords, wordsOn, type Written } from './material-words';
import { OwnAgendas } from './own-agenda';
import { PersonalisedMaterial } from './personalised-material.entity';
import type { PreviewMaterialInput, SavePersonalisedMaterialInput } from './personalised-material.input';

const mostOwn = 30;
const previewPixels = 480;
const previews = {
  name: 'campaign.preview',
  allowed: 1200,
  minutes: 60,
  refusal: text(
    'Dit waren veel voorbeelden in een uur. Bewaar wat je hebt, en ga straks verder.',
    'These were many previews in an hour. Save what you have, and go on later.',
  ),
};

/** A drawing as it would be, and what is to be said about it. */
export interface DrawnPreview {
  readonly image: string | null;
  readonly alt: string;
  readonly problems: readonly FieldProblem[];
  readonly notes: readonly Text[];
}

/** What organisations make their own: looked at while typing, kept, and taken away. */
@Injectable()
export class PersonalisedMaterialService {
  constructor(
    private readonly db: DataSource,
    private readonly materials: MaterialService,
    private readonly drawer: MaterialDrawer,
    private readonly agendas: OwnAgendas,
    private readonly files: Files,
    private readonly attempts: Attempts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the organisations of this viewer made of a set, the latest first. */
  async mine(viewer: SignedInViewer, setId: string): Promise<PersonalisedMaterial[]> {
    const places = makesMaterialsFor(viewer);
    if (places.length === 0) return [];
    return this.db.manager.find(PersonalisedMaterial, {
      where: { setId, organisationId: In(places) },
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: mostOwn,
    });
  }

  /** @throws DomainError NOT_FOUND, also for one of another organisation */
  async get(
    viewer: SignedInViewer,
    id: string,
    tx: EntityManager = this.db.manager,
  ): Promise<PersonalisedMaterial> {
    const material = await tx.findOneBy(PersonalisedMaterial, { id });
    if (!material || !canKeepMaterial(viewer, material)) throw notFound();
    return material;
  }

  /** Draws what somebody is typing; what is wrong is said beside it. @throws DomainError FORBIDDEN, NOT_FOUND */
  async preview(viewer: SignedInViewer, input: PreviewMaterialInput): Promise<DrawnPreview> {
    assertMakes(viewer, input.organisationId);
    await this.attempts.take(previews, viewer.personId);
    const { template, ...of } = await this.materials.open(viewer, input.templateId);
    const { format } = template;
    if (!isDrawn(format)) throw notFound();
    const logoId = await this.seenLogo(viewer, input);
    const logo = await this.drawer.logoOf(logoId).catch(asProblems);
    const own = ownWords({ ...input, logoId }, await this.organisation(input.organisationId), {
      logo: isLogo(logo) ? logo : null,
      ...(await this.agenda(of, input.organisationId)),
    });
    const problems = [...(isLogo(logo) ? [] : logo), ...this.drawer.problemsOf([template], of, own)];
    const fits = problems.every(({ field }) => field === 'logoId');
    const png = fits ? await sheetPng(this.drawer.sheet(template, of, own), previewPixelsOf(format)) : null;
    return {
      image: png && `data:image/png;base64,${png.toString('base64')}`,
      alt: altText(format, editionWords(of.edition), wordsOn(template, own)),
      problems,
      notes: notesOn(input.colour),
    };
  }

  /**
   * Keeps it, when it fits everything that is out of its set.
   * @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT; CONFLICT when somebody else changed it meanwhile
   */
  async save(
    viewer: SignedInViewer,
    { id, version, ...written }: SavePersonalisedMaterialInput,
  ): Promise<PersonalisedMaterial> {
    assertMakes(viewer, written.organisationId);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOne(PersonalisedMaterial, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (known && !canKeepMaterial(viewer, known)) throw notFound();
      if (known && version != null && known.version !== version) throw conflict(changedElsewhere);
      const of = await this.materials.editionSet(tx, known?.setId ?? written.setId);
      await this.holdLogo(tx, viewer, known?.logoId ?? null, written.logoId ?? null);
      await this.assertFits(tx, viewer, of.set.id, { ...written, logoId: written.logoId ?? null });
      const { organisationId, ...rest } = written;
      const former = known?.logoId ?? null;
      const saved = await tx.save(
        Object.assign(known ?? new PersonalisedMaterial(), {
          ...rest,
          ...{ id, setId: of.set.id, logoId: written.logoId ?? null, authorId: viewer.personId },
          organisationId: known?.organisationId ?? organisationId,
          version: (known?.version ?? 0) + 1,
        }),
      );
      if (former !== saved.logoId) await releaseUnused(tx, this.files, former);
      return saved;
    });
  }

  /** With its zips, which the sweep finds. Gone already is fine. @throws DomainError NOT_FOUND for one of another organisation */
  async remove(viewer: SignedInViewer, id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const material = await tx.findOneBy(PersonalisedMaterial, { id });
      if (!material) return true;
      if (!canKeepMaterial(viewer, material)) throw notFound();
      await tx.update(MaterialPack, { materialId: id }, { eraseAt: this.clock.now() });
      await tx.delete(PersonalisedMaterial, { id });
      await releaseUnused(tx, this.files, material.logoId);
      return true;
    });
  }

  private async assertFits(
    tx: EntityManager,
    viewer: SignedInViewer,
    setId: string,
    written: Written & { organisationId: string },
  ): Promise<void> {
    const of = await this.materials.editionSet(tx, setId);
    const templates = await this.materials.openIn(tx, viewer, setId);
    const logo = await this.drawer.logoOf(written.logoId);
    const parts = { logo, ...(await this.agenda(of, written.organisationId)) };
    const own = ownWords(written, await this.organisation(written.organisationId), parts);
    const problems = this.drawer.problemsOf(templates, of, own);
    if (problems.length > 0) throw badInput(...problems);
  }

  private async holdLogo(
    tx: EntityManager,
    viewer: SignedInViewer,
    held: string | null,
    logoId: string | null,
  ): Promise<void> {
    if (logoId === held) return;
    if (logoId && !(await this.isOfOwnPlace(tx, viewer, logoId))) {
      await this.files.hold(tx, viewer, [logoId], 'logoId');
    }
  }

  /** A colleague's logo, or one from before, may stand on the next material too. */
  private async isOfOwnPlace(tx: EntityManager, viewer: SignedInViewer, logoId: string): Promise<boolean> {
    return tx.existsBy(PersonalisedMaterial, { logoId, organisationId: In(makesMaterialsFor(viewer)) });
  }

  /** In a preview a logo counts only when this viewer sent it or may use it. */
  private async seenLogo(viewer: SignedInViewer, { logoId }: PreviewMaterialInput): Promise<string | null> {
    if (!logoId) return null;
    if (await this.isOfOwnPlace(this.db.manager, viewer, logoId)) return logoId;
    return (await this.files.ownOf(viewer, [logoId])).length > 0 ? logoId : null;
  }

  /** What an organisation does, as it stands on a poster. */
  async agenda(
    { edition, set }: EditionSet,
    organisationId: string,
  ): Promise<Pick<OwnParts, 'lines' | 'elsewhere'>> {
    return { lines: await this.agendas.of(edition.id, organisationId), elsewhere: set.contact };
  }

  private organisation(id: string): Promise<Organisation> {
    return this.db.manager.findOneByOrFail(Organisation, { id });
  }
}

/** Lets go of a logo that stands on nothing any more. */
async function releaseUnused(tx: EntityManager, files: Files, logoId: string | null): Promise<void> {
  if (logoId && !(await tx.existsBy(PersonalisedMaterial, { logoId }))) await files.release(tx, [logoId]);
}

function assertMakes(viewer: SignedInViewer, organisationId: string): void {
  if (!canMakeMaterialsFor(viewer, organisationId)) {
    throw forbidden(text('een redacteur van de organisatie', 'an editor of the organisation'));
  }
}

function previewPixelsOf(format: keyof typeof drawnFormats): number {
  const { width, height } = drawnFormats[format];
  return Math.round(previewPixels * Math.min(1.6, Math.max(1, width / height)));
}

/** What is said about a colour that was made a little darker. */
export function notesOn(colour: string): Text[] {
  const { nudged, ground } = readableOn(colour);
  if (!nudged) return [];
  return [
    text(
      `Op deze kleur is geen tekst goed te lezen. We maken hem iets donkerder: ${ground}.`,
      `No text reads well on this colour. We make it a little darker: ${ground}.`,
    ),
  ];
}

type ReadLogo = Awaited<ReturnType<MaterialDrawer['logoOf']>>;
function isLogo(found: ReadLogo | readonly FieldProblem[]): found is ReadLogo {
  return !Array.isArray(found);
}

function asProblems(fault: unknown): readonly FieldProblem[] {
  if (fault instanceof DomainError && fault.fields.length > 0) return fault.fields;
  throw fault;
}
