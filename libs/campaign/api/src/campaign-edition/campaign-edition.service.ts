import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  decodeCursor,
  dutchDay,
  encodeCursor,
  forbidden,
  notFound,
  pageOf,
  type PageRequest,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { CampaignEditionConnection } from './campaign-edition.connection';
import { CampaignEdition } from './campaign-edition.entity';
import type { CreateCampaignEditionInput, UpdateCampaignEditionInput } from './campaign-edition.input';
import { canLookAfterEditions } from './campaign-edition.policy';
import { currentOf, daysByRule, editionSlug, type Period } from './edition-dates';

const longestPeriod = 31;

/** Editions: found by their year, and kept by a coordinator. */
@Injectable()
export class CampaignEditionService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async get(slug: string): Promise<CampaignEdition> {
    const edition = await this.db.manager.findOneBy(CampaignEdition, { slug });
    if (!edition) throw notFound();
    return edition;
  }

  /** The one that is on, else the next, else the last; null when there never was one. */
  async current(): Promise<CampaignEdition | null> {
    const editions = await this.db.manager.find(CampaignEdition, { order: { beginsOn: 'DESC' }, take: 20 });
    return currentOf(editions, this.today());
  }

  /** What begins last first. */
  async list({ first, after }: PageRequest): Promise<CampaignEditionConnection> {
    const all = this.db.getRepository(CampaignEdition).createQueryBuilder('edition');
    const page = all
      .clone()
      .orderBy('edition.beginsOn', 'DESC')
      .addOrderBy('edition.id', 'DESC')
      .limit(first + 1);
    if (after) {
      const [day, id] = decodeCursor(after, 2);
      page.where('(edition.begins_on, edition.id) < (:day::date, :id::uuid)', { day, id });
    }
    const [rows, totalCount] = await Promise.all([page.getMany(), all.getCount()]);
    return pageOf(rows, first, totalCount, (edition) => encodeCursor(edition.beginsOn, edition.id));
  }

  readonly byId = loader<string, CampaignEdition | null>(
    async (ids) =>
      new Map(
        (await this.db.manager.findBy(CampaignEdition, { id: In([...ids]) })).map((each) => [each.id, each]),
      ),
    null,
  );

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT; CONFLICT when the id is of another */
  async create(
    viewer: SignedInViewer,
    { id, ...written }: CreateCampaignEditionInput,
  ): Promise<CampaignEdition> {
    assertLooksAfter(viewer);
    const days = periodOf(written);
    return this.db.transaction(async (tx) => {
      const known = await tx.findOneBy(CampaignEdition, { id });
      if (known) return sameMaker(known, viewer);
      const slug = editionSlug(days.beginsOn, await takenIn(tx, written.year));
      return tx.save(
        Object.assign(new CampaignEdition(), texts(written), days, {
          ...{ id, slug, version: 1, authorId: viewer.personId },
        }),
      );
    });
  }

  /**
   * Its address stays what it was, also in another year: others have written it down.
   * @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT; CONFLICT when somebody else changed it meanwhile
   */
  async update(
    viewer: SignedInViewer,
    { id, version, ...written }: UpdateCampaignEditionInput,
  ): Promise<CampaignEdition> {
    assertLooksAfter(viewer);
    const days = periodOf(written);
    return this.db.transaction(async (tx) => {
      const edition = await tx.findOne(CampaignEdition, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!edition) throw notFound();
      if (edition.version !== version) throw conflict(changedElsewhere);
      return tx.save(Object.assign(edition, texts(written), days, { version: version + 1 }));
    });
  }

  /** On the Dutch calendar. */
  today(): string {
    return dutchDay(this.clock.now());
  }
}

function assertLooksAfter(viewer: Viewer): void {
  if (!canLookAfterEditions(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
}

function sameMaker(edition: CampaignEdition, { personId }: SignedInViewer): CampaignEdition {
  if (edition.authorId === personId) return edition;
  throw conflict(text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.'));
}

/** The addresses of a year; two who add one at once wait for one another. */
async function takenIn(tx: EntityManager, year: number): Promise<string[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('campaign_editions'))`);
  const rows = await tx
    .createQueryBuilder(CampaignEdition, 'edition')
    .select('edition.slug', 'slug')
    .where('edition.slug LIKE :slugs', { slugs: `${year}%` })
    .getRawMany<{ slug: string }>();
  return rows.map(({ slug }) => slug);
}

type Written = Omit<CreateCampaignEditionInput, 'id'>;

/** By the rule, or as it was moved; the first day lies in its year and the last day after it. */
function periodOf({ year, beginsOn, endsOn }: Written): Period {
  const rule = daysByRule(year);
  const days = { beginsOn: beginsOn ?? rule.beginsOn, endsOn: endsOn ?? rule.endsOn };
  if (!days.beginsOn.startsWith(`${year}-`)) throw badInput(otherYear);
  if (days.endsOn < days.beginsOn) throw badInput(endsBeforeItBegins);
  if (Date.parse(days.endsOn) - Date.parse(days.beginsOn) >= longestPeriod * 86_400_000)
    throw badInput(tooLong);
  return days;
}

function texts(written: Written) {
  const { nameEn = null, themeNl = null, themeEn = null, sloganNl = null, sloganEn = null } = written;
  const { introNl = null, introEn = null, datesBecauseNl = null, datesBecauseEn = null } = written;
  const { year, nameNl, hashtags, partners } = written;
  const links = written.links.map(({ title, href }) => ({ title, href }));
  return {
    ...{ year, nameNl, nameEn, themeNl, themeEn, sloganNl, sloganEn, introNl, introEn },
    ...{ datesBecauseNl, datesBecauseEn, hashtags, partners, links },
  };
}

const otherYear = {
  field: 'beginsOn',
  code: 'OTHER_YEAR',
  text: text('De eerste dag ligt niet in dat jaar.', 'The first day is not in that year.'),
};
const endsBeforeItBegins = {
  field: 'endsOn',
  code: 'BEFORE_BEGIN',
  text: text('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
};
const tooLong = {
  field: 'endsOn',
  code: 'TOO_LONG',
  text: text('Een editie duurt hooguit een maand.', 'An edition takes a month at most.'),
};
const changedElsewhere = text(
  'Iemand anders heeft dit intussen veranderd. Open de pagina opnieuw en zet je tekst er weer in.',
  'Somebody else changed this meanwhile. Open the page again and put your text in once more.',
);
