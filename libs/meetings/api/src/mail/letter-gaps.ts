import { AttendanceMode } from '../meeting/meeting.enums';
import type { Letter } from './letter';

/** What a mail should say and that nobody filled in yet. */
export enum MailGap {
  NO_VENUE = 'NO_VENUE',
  NO_JOIN_URL = 'NO_JOIN_URL',
}

/** What is missing for somebody with this seat: the place of the room, or the link to join. */
export function gapsIn({
  meeting,
  registration: { seatMode },
}: Pick<Letter, 'meeting' | 'registration'>): MailGap[] {
  if (seatMode === AttendanceMode.ONLINE && !meeting.joinUrl) return [MailGap.NO_JOIN_URL];
  const hasPlace = meeting.venueName || meeting.venueAddress;
  return seatMode === AttendanceMode.ONSITE && !hasPlace ? [MailGap.NO_VENUE] : [];
}
