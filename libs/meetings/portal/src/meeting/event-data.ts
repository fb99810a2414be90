import type { ShownMeeting } from './meeting.page';

const attendance = {
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
  ONSITE: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
};

/** The meeting as schema.org Event. The virtual place is its page: the join address is for those who hold a seat. */
export function eventData(meeting: NonNullable<ShownMeeting>, publicUrl: string): object {
  const url = `${publicUrl}/bijeenkomsten/${meeting.slug}`;
  const room = meeting.venueName
    ? [{ '@type': 'Place', name: meeting.venueName, address: meeting.venueAddress ?? meeting.venueName }]
    : [];
  const online =
    meeting.form === 'ONSITE' || meeting.form === null ? [] : [{ '@type': 'VirtualLocation', url }];
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: meeting.title,
    description: meeting.lead,
    url,
    startDate: meeting.timesKnown ? meeting.startsAt : meeting.startsAt.slice(0, 10),
    ...(meeting.timesKnown ? { endDate: meeting.endsAt } : {}),
    eventStatus: `https://schema.org/Event${meeting.status === 'CANCELLED' ? 'Cancelled' : 'Scheduled'}`,
    ...(meeting.form ? { eventAttendanceMode: attendance[meeting.form] } : {}),
    ...(room.length + online.length > 0 ? { location: [...room, ...online] } : {}),
  };
}
