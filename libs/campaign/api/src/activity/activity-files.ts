import { Municipality, Organisation } from '@verbonden/alliance/api';
import { type Locale, writeWhen } from '@verbonden/shared/kernel';
import { type AtomEntry, calendarOf, calendarTimes, refreshSeconds, utc } from '@verbonden/shared/server';
import { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { CampaignActivity } from './activity.entity';
import { placeLine, titleLine } from './activity-words';
import { momentId } from './known-moments';

/** An activity with what stands around it in files that leave the portal. */
export interface ActivityWithPlace {
  readonly activity: CampaignActivity;
  readonly organisation: Organisation | null;
  readonly municipality: Municipality | null;
}

/** Where files point back to. */
export interface FilePlace {
  readonly publicUrl: string;
  readonly locale: Locale;
}

export function activityUrl({ slug }: CampaignActivity, { publicUrl, locale }: FilePlace): string {
  return `${publicUrl}${locale === 'en' ? '/en' : ''}/week/activiteit/${slug}`;
}

/**
 * Activities as a calendar. Each moment is an entry with a UID for life; what was cancelled stays and says so in its title
 * too, for many calendars do not show that it is. Nobody who comes stands in it.
 */
export function activitiesCalendar(
  name: string,
  all: readonly ActivityWithPlace[],
  place: FilePlace,
): string {
  const host = new URL(place.publicUrl).hostname;
  const events = all.flatMap((each): ICalEventData[] =>
    each.activity.moments.map((moment, at) => ({
      ...calendarTimes(new Date(moment.startsAt), new Date(moment.endsAt)),
      id: `${each.activity.id}-${momentId(moment, at)}@${host}`,
      sequence: each.activity.sequence,
      stamp: utc(each.activity.updatedAt),
      status: each.activity.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: titleLine(each.activity, place.locale),
      location: placeLine(each.activity, each.municipality?.name),
      description: [each.activity.cancelledBecause, each.activity.body, activityUrl(each.activity, place)]
        .filter(Boolean)
        .join('\n\n'),
      url: activityUrl(each.activity, place),
    })),
  );
  return calendarOf({ method: ICalCalendarMethod.PUBLISH, name, ttl: refreshSeconds }, place.locale, events);
}

/** An activity in a feed: the news in front of the title, then when, where and by whom. */
export function activityEntry(
  { activity, organisation, municipality }: ActivityWithPlace,
  place: FilePlace,
): AtomEntry {
  const { id, moments, publishedAt, createdAt, updatedAt, audience, cancelledBecause, body } = activity;
  return {
    id: `urn:uuid:${id}`,
    title: titleLine(activity, place.locale),
    url: activityUrl(activity, place),
    summary: [
      ...moments.map(({ startsAt, endsAt }) => writeWhen(new Date(startsAt), new Date(endsAt), place.locale)),
      placeLine(activity, municipality?.name),
      organisation?.name,
      cancelledBecause,
      body,
    ]
      .filter(Boolean)
      .join('\n'),
    published: publishedAt ?? createdAt,
    updated: updatedAt,
    category: audience,
  };
}
