import { dutchDay } from '@verbonden/shared/kernel';
import type { ShownMeeting } from './meeting.page';

const attendance = {
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
  ONSITE: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
};

export type ToldMeeting = Pick<
  ShownMeeting,
  | 'slug'
  | 'title'
  | 'lead'
  | 'status'
  | 'form'
  | 'startsAt'
  | 'endsAt'
  | 'previousStartsAt'
  | 'timesKnown'
  | 'venueName'
  | 'venueAddress'
> & {
  /** The season it belongs to. */
  readonly series?: { readonly slug: string; readonly title: string } | null;
  /** Seats in all; null or absent is open-ended. */
  readonly seats: {
    readonly onsite: { readonly seats: number | null } | null;
    readonly online: { readonly seats: number | null } | null;
  };
};

/** What stands around a meeting for search engines. */
export interface EventSurroundings {
  readonly publicUrl: string;
  /** The name of the network that organises it. */
  readonly organizer: string;
  readonly locale: string;
}

/**
 * The meeting as schema.org Event. The virtual place is its page: the join address is for those who hold a seat. What it
 * costs is not known here, so nothing is offered.
 */
export function eventData(meeting: ToldMeeting, { publicUrl, organizer, locale }: EventSurroundings): object {
  const home = `${publicUrl}${locale === 'en' ? '/en' : ''}/bijeenkomsten`;
  const url = `${home}/${meeting.slug}`;
  const { form, timesKnown, series } = meeting;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `${publicUrl}/bijeenkomsten/${meeting.slug}`,
    name: meeting.title,
    description: meeting.lead,
    url,
    inLanguage: locale,
    startDate: timesKnown ? meeting.startsAt : dutchDay(new Date(meeting.startsAt)),
    ...(timesKnown ? { endDate: meeting.endsAt } : {}),
    ...statusOf(meeting),
    ...(form ? { eventAttendanceMode: attendance[form] } : {}),
    ...placesOf(meeting, url),
    ...seatsOf(meeting),
    organizer: { '@type': 'Organization', name: organizer, url: publicUrl },
    ...(series
      ? { superEvent: { '@type': 'EventSeries', name: series.title, url: `${home}/reeks/${series.slug}` } }
      : {}),
  };
}

/** A meeting that moved says from when; one that was cancelled after that says both. */
function statusOf({ status, previousStartsAt }: ToldMeeting): object {
  const name = status === 'CANCELLED' ? 'Cancelled' : previousStartsAt ? 'Rescheduled' : 'Scheduled';
  return {
    eventStatus: `https://schema.org/Event${name}`,
    ...(previousStartsAt ? { previousStartDate: previousStartsAt } : {}),
  };
}

function placesOf({ form, venueName, venueAddress }: ToldMeeting, url: string): object {
  const room = form !== 'ONLINE' && venueName;
  const online = form === 'HYBRID' || form === 'ONLINE';
  const places = [
    ...(room ? [{ '@type': 'Place', name: venueName, address: venueAddress ?? venueName }] : []),
    ...(online ? [{ '@type': 'VirtualLocation', url }] : []),
  ];
  return places.length > 0 ? { location: places.length === 1 ? places[0] : places } : {};
}

function seatsOf({ seats: { onsite, online } }: ToldMeeting): object {
  return {
    ...(onsite?.seats != null ? { maximumPhysicalAttendeeCapacity: onsite.seats } : {}),
    ...(online?.seats != null ? { maximumVirtualAttendeeCapacity: online.seats } : {}),
  };
}
