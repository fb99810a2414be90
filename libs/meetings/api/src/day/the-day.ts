import { dutchDay } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';

/** True on the days of the meeting, by the Dutch clock, when it takes place: hands go up then and not afterwards. */
export function isTheDay(meeting: Pick<Meeting, 'status' | 'startsAt' | 'endsAt'>, now: Date): boolean {
  const takesPlace = meeting.status === MeetingStatus.PUBLISHED || meeting.status === MeetingStatus.HELD;
  return (
    takesPlace && dutchDay(now) >= dutchDay(meeting.startsAt) && dutchDay(now) <= dutchDay(meeting.endsAt)
  );
}
