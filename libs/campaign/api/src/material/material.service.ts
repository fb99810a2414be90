import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  daysBefore,
  forbidden,
  groupedBy,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, SETTINGS, type Settings } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import type { OwnWords } from './drawing/draw-material';
import { fillText, unknownFields } from './drawing/fill-text';
import { isDrawn, MaterialFormat } from './drawing/format';
import { pathOf } from './material-address';
import { type EditionSet, MaterialDrawer } from './material-drawer';
import { signatureHtml, textHtml } from './material-html';
import { editionWords, plainWords } from './material-words';
import { MaterialSet } from './material-set.entity';
import { MaterialTemplate } from './material-template.entity';
import type { ChangeMaterialSetInput, ChangeMaterialTemplateInput } from './material.input';
import { canLookAfterMaterials, canOpenTemplate } from './material.policy';
import { standardColours, standardTemplates } from './standard-set';
import { ToolkitStages } from './toolkit-stages';

const order = Object.values(MaterialFormat);
const day = 86_400_000;

/** Sets of templates: begun from the one before, changed, and opened from their moment on. */
@Injectable()
export class MaterialService {
  constructor(
    private readonly db: DataSource,
    private readonly stages: ToolkitStages,
    private readonly drawer: MaterialDrawer,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The set of an edition; null while it has none. */
  readonly setOf = loader<string, MaterialSet | null>(async (editionIds) => {
    const sets = await this.db.manager.findBy(MaterialSet, { editionId: In([...editionIds]) });
    return new Map(sets.map((set) => [set.editionId, set]));
  }, null);

  readonly setById = loader<string, MaterialSet | null>(async (ids) => {
    const sets = await this.db.manager.findBy(MaterialSet, { id: In([...ids]) });
    return new Map(sets.map((set) => [set.id, set]));
  }, null);

  /** The templates of a set, in the order of the toolkit. */
  readonly templatesOf = loader<string, MaterialTemplate[]>(async (setIds) => {
    const found = await this.db.manager.findBy(MaterialTemplate, { setId: In([...setIds]) });
    return groupedBy(found.sort(byFormat), ({ setId }) => setId);
  }, []);

  /** What is out for this viewer now. */
  openOf(viewer: Viewer, templates: readonly MaterialTemplate[]): MaterialTemplate[] {
    return templates.filter((each) => canOpenTemplate(viewer, each, this.now()));
  }

  now(): Date {
    return this.clock.now();
  }

  /** A text as HTML, and the picture under a mail with its words; null for other pictures. */
  htmlOf(template: MaterialTemplate, { edition }: EditionSet, own: OwnWords): string | null {
    const { format, words } = template;
    if (format === MaterialFormat.SIGNATURE) {
      const picture = `${this.settings.PUBLIC_URL}${pathOf(template, 'png')}`;
      return signatureHtml(picture, editionWords(edition), own);
    }
    if (isDrawn(format)) return null;
    return textHtml(fillText(words, editionWords(edition), own).text, format);
  }

  /** A template that this viewer may open, with its set. @throws DomainError NOT_FOUND, also before its moment */
  async open(viewer: Viewer, id: string): Promise<EditionSet & { template: MaterialTemplate }> {
    const template = await this.db.manager.findOneBy(MaterialTemplate, { id });
    if (!template || !canOpenTemplate(viewer, template, this.now())) throw notFound();
    return { template, ...(await this.editionSet(this.db.manager, template.setId)) };
  }

  /** @throws DomainError NOT_FOUND */
  async editionSet(tx: EntityManager, setId: string): Promise<EditionSet> {
    const set = await tx.findOneBy(MaterialSet, { id: setId });
    const edition = set && (await tx.findOneBy(CampaignEdition, { id: set.editionId }));
    if (!set || !edition) throw notFound();
    return { set, edition };
  }

  /** What is out of a set for this viewer. */
  async openIn(tx: EntityManager, viewer: Viewer, setId: string): Promise<MaterialTemplate[]> {
    return this.openOf(viewer, (await tx.findBy(MaterialTemplate, { setId })).sort(byFormat));
  }

  /**
   * Gives an edition its set: what the latest edition with a set has, each release as many days before the week as then;
   * for the first edition the house's own. Twice is once. @throws DomainError FORBIDDEN, NOT_FOUND
   */
  async begin(viewer: SignedInViewer, editionId: string): Promise<CampaignEdition> {
    assertLooksAfter(viewer);
    return this.db.transaction(async (tx) => {
      const edition = await tx.findOne(CampaignEdition, {
        where: { id: editionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!edition) throw notFound();
      if (!(await tx.existsBy(MaterialSet, { editionId }))) await beginSet(tx, edition);
      return edition;
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  async changeSet(
    viewer: SignedInViewer,
    { id, version, ...written }: ChangeMaterialSetInput,
  ): Promise<MaterialSet> {
    assertLooksAfter(viewer);
    return this.db.transaction(async (tx) => {
      const set = await tx.findOne(MaterialSet, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!set) throw notFound();
      if (set.version !== version) throw conflict(changedElsewhere);
      return tx.save(Object.assign(set, written, { version: version + 1 }));
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT; BAD_USER_INPUT for a field in a text that we do not know, or for what does not fit */
  async changeTemplate(
    viewer: SignedInViewer,
    { id, version, ...written }: ChangeMaterialTemplateInput,
  ): Promise<MaterialTemplate> {
    assertLooksAfter(viewer);
    const [unknown] = unknownFields(written.words);
    if (unknown !== undefined) throw badInput(unknownField(unknown));
    return this.db.transaction(async (tx) => {
      const template = await tx.findOne(MaterialTemplate, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!template) throw notFound();
      if (template.version !== version) throw conflict(changedElsewhere);
      const of = await this.editionSet(tx, template.setId);
      if (written.releasesAt > this.now()) await this.stages.takeBack(tx, of.edition.id, id);
      Object.assign(template, written, { version: version + 1 });
      const problems = this.drawer.problemsOf([template], of, plainWords(template, of.set, ''));
      if (problems.length > 0) throw badInput(...problems);
      return tx.save(template);
    });
  }
}

/** Puts a set with an edition: that of the edition before it, else the house's own. */
export async function beginSet(tx: EntityManager, edition: CampaignEdition): Promise<MaterialSet> {
  const earlier = await tx
    .createQueryBuilder(MaterialSet, 'earlier')
    .innerJoin(CampaignEdition, 'of', 'of.id = earlier.editionId')
    .orderBy('of.beginsOn', 'DESC')
    .limit(1)
    .getOne();
  const base = earlier ?? { ...standardColours, contact: 'weekvandejongemantelzorger.example.org' };
  const set = await tx.save(
    Object.assign(new MaterialSet(), {
      ...{ editionId: edition.id, ground: base.ground, accent: base.accent, contact: base.contact },
      version: 1,
    }),
  );
  const templates = earlier
    ? await movedTemplates(tx, earlier, edition)
    : standardTemplates(edition.beginsOn);
  await tx.save(
    templates.map((each) => Object.assign(new MaterialTemplate(), each, { setId: set.id, version: 1 })),
  );
  return set;
}

async function movedTemplates(tx: EntityManager, earlier: MaterialSet, edition: CampaignEdition) {
  const of = await tx.findOneByOrFail(CampaignEdition, { id: earlier.editionId });
  const days = Math.round((Date.parse(edition.beginsOn) - Date.parse(of.beginsOn)) / day);
  const templates = await tx.findBy(MaterialTemplate, { setId: earlier.id });
  return templates.map(({ format, heading, words, design, releasesAt }) => ({
    ...{ format, heading, words, design },
    releasesAt: daysBefore(releasesAt, -days),
  }));
}

/** The order of the toolkit. */
export function byFormat(one: MaterialTemplate, other: MaterialTemplate): number {
  return order.indexOf(one.format) - order.indexOf(other.format);
}

function assertLooksAfter(viewer: Viewer): void {
  if (!canLookAfterMaterials(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

function unknownField(name: string) {
  return {
    field: 'words',
    code: 'UNKNOWN_FIELD',
    text: text(
      `{${name}} kennen we niet. Kijk bij de uitleg welke woorden je kunt laten invullen.`,
      `We do not know {${name}}. See the explanation for the words that can be filled in.`,
    ),
  };
}

export const changedElsewhere = text(
  'Iemand anders heeft dit intussen veranderd. Open de pagina opnieuw en zet je tekst er weer in.',
  'Somebody else changed this meanwhile. Open the page again and put your text in once more.',
);
