import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { Municipality, NetworkService, Organisation } from '@verbonden/alliance/api';
import { isSlug, type Locale, notFound } from '@verbonden/shared/kernel';
import { atomXml, calendarType, sendPublic, SETTINGS, type Settings } from '@verbonden/shared/server';
import type { Response } from 'express';
import { DataSource, In } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { CampaignActivity } from './activity.entity';
import { activitiesCalendar, activityEntry, type ActivityWithPlace, type FilePlace } from './activity-files';

const fiveMinutes = 300;
/** More than a Week has; a calendar with half of it would be wrong. */
const mostInCalendar = 2000;
const mostInFeed = 50;

/**
 * What is public of an edition, for calendars and for readers of feeds: of everywhere, or of one municipality
 * (`?gemeente=utrecht`); in English with `?taal=en`.
 */
@Controller()
export class ActivityFilesController {
  constructor(
    private readonly db: DataSource,
    private readonly networks: NetworkService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  /** `GET /calendar/week/2027.ics` @throws DomainError NOT_FOUND */
  @Get('calendar/week/:name')
  async calendar(
    @Param('name') name: string,
    @Query('gemeente') town: unknown,
    @Query('taal') language: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { edition, municipality } = await this.asked(name, 'ics', town);
    const all = await this.activities(edition, municipality, 'startsAt', mostInCalendar);
    const place = this.placeOf(language);
    this.send(
      response,
      calendarType,
      all,
      activitiesCalendar(titleOf(edition, municipality, place.locale), all, place),
    );
  }

  /** `GET /calendar/activiteit/samen-koken-1a2b3c.ics`: one activity. @throws DomainError NOT_FOUND, also while it is not public */
  @Get('calendar/activiteit/:name')
  async one(
    @Param('name') name: string,
    @Query('taal') language: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const slug = slugIn(name, 'ics');
    const activity = await this.db.manager.findOneBy(CampaignActivity, {
      slug,
      status: In(['PUBLISHED', 'CANCELLED']),
    });
    if (!activity) throw notFound();
    const all = await this.withPlaces([activity]);
    response.set('content-disposition', `attachment; filename="${slug}.ics"`);
    this.send(response, calendarType, all, activitiesCalendar(activity.title, all, this.placeOf(language)));
  }

  /** `GET /feeds/week/2027.atom`: what changed last first. @throws DomainError NOT_FOUND */
  @Get('feeds/week/:name')
  async feed(
    @Param('name') name: string,
    @Query('gemeente') town: unknown,
    @Query('taal') language: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { edition, municipality } = await this.asked(name, 'atom', town);
    const [network, all] = await Promise.all([
      this.networks.get(),
      this.activities(edition, municipality, 'updatedAt', mostInFeed),
    ]);
    const place = this.placeOf(language);
    const { publicUrl, locale } = place;
    const only = municipality ? `gemeente=${municipality.slug}` : '';
    const query = [only, locale === 'en' ? 'taal=en' : ''].filter(Boolean).join('&');
    const body = atomXml({
      self: `${publicUrl}/feeds/week/${edition.slug}.atom${query ? `?${query}` : ''}`,
      page: `${publicUrl}${locale === 'en' ? '/en' : ''}/week/${edition.slug}/activiteiten${only ? `?${only}` : ''}`,
      title: titleOf(edition, municipality, locale),
      author: network.name[locale],
      language: locale,
      entries: all.map((each) => activityEntry(each, place)),
    });
    this.send(response, 'application/atom+xml; charset=utf-8', all, body);
  }

  private async asked(name: string, ending: string, town: unknown) {
    const edition = await this.db.manager.findOneBy(CampaignEdition, { slug: slugIn(name, ending) });
    if (!edition) throw notFound();
    if (town === undefined) return { edition, municipality: null };
    const slug = typeof town === 'string' && isSlug(town) ? town : '';
    const municipality = await this.db.manager.findOneBy(Municipality, { slug });
    if (!municipality) throw notFound();
    return { edition, municipality };
  }

  private async activities(
    { id: editionId }: CampaignEdition,
    municipality: Municipality | null,
    by: 'startsAt' | 'updatedAt',
    take: number,
  ): Promise<ActivityWithPlace[]> {
    const found = await this.db.manager.find(CampaignActivity, {
      where: {
        editionId,
        status: In(['PUBLISHED', 'CANCELLED']),
        ...(municipality ? { municipalityId: municipality.id } : {}),
      },
      order: { [by]: by === 'startsAt' ? 'ASC' : 'DESC', id: 'ASC' },
      take,
    });
    return this.withPlaces(found);
  }

  private async withPlaces(activities: readonly CampaignActivity[]): Promise<ActivityWithPlace[]> {
    const [organisations, municipalities] = await Promise.all([
      this.db.manager.findBy(Organisation, {
        id: In(activities.map(({ organisationId }) => organisationId)),
      }),
      this.db.manager.findBy(Municipality, {
        id: In(activities.flatMap(({ municipalityId }) => municipalityId ?? [])),
      }),
    ]);
    return activities.map((activity) => ({
      activity,
      organisation: organisations.find(({ id }) => id === activity.organisationId) ?? null,
      municipality: municipalities.find(({ id }) => id === activity.municipalityId) ?? null,
    }));
  }

  private placeOf(language: unknown): FilePlace {
    return { publicUrl: this.settings.PUBLIC_URL, locale: language === 'en' ? 'en' : 'nl' };
  }

  private send(response: Response, type: string, all: readonly ActivityWithPlace[], body: string): void {
    const changed = Math.max(0, ...all.map(({ activity }) => activity.updatedAt.getTime()));
    sendPublic(response, {
      type,
      body,
      changed: changed > 0 ? new Date(changed) : null,
      seconds: fiveMinutes,
    });
  }
}

/** The slug in a file's name. @throws DomainError NOT_FOUND */
function slugIn(name: string, ending: string): string {
  const slug = name.endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : '';
  if (!isSlug(slug)) throw notFound();
  return slug;
}

function titleOf(
  { nameNl, nameEn }: CampaignEdition,
  municipality: Municipality | null,
  locale: Locale,
): string {
  const name = locale === 'en' ? (nameEn ?? nameNl) : nameNl;
  return municipality ? `${name}: ${municipality.name}` : name;
}
