import { dutchFromMoment } from '@verbonden/shared/kernel';
import type { ShownMeeting } from './meeting.page';

const attendance = {
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
  ONSITE: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
};

type Told = Pick<
  ShownMeeting,
  | 'slug'
  | 'title'
  | 'lead'
  | 'status'
  | 'form'
  | 'startsAt'
  | 'endsAt'
  | 'timesKnown'
  | 'venueName'
  | 'venueAddress'
>;

/** The meeting as schema.org Event. The virtual place is its page: the join address is for those who hold a seat. */
export function eventData(meeting: Told, publicUrl: string): object {
  const url = `${publicUrl}/bijeenkomsten/${meeting.slug}`;
  const { form, timesKnown } = meeting;
  const room = meeting.venueName
    ? [{ '@type': 'Place', name: meeting.venueName, address: meeting.venueAddress ?? meeting.venueName }]
    : [];
  const online = form === 'HYBRID' || form === 'ONLINE' ? [{ '@type': 'VirtualLocation', url }] : [];
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: meeting.title,
    description: meeting.lead,
    url,
    startDate: timesKnown ? meeting.startsAt : dutchFromMoment(new Date(meeting.startsAt)).slice(0, 10),
    ...(timesKnown ? { endDate: meeting.endsAt } : {}),
    eventStatus: `https://schema.org/Event${meeting.status === 'CANCELLED' ? 'Cancelled' : 'Scheduled'}`,
    ...(form ? { eventAttendanceMode: attendance[form] } : {}),
    ...(room.length + online.length > 0 ? { location: [...room, ...online] } : {}),
  };
}
