import type { Meeting } from './meeting.entity';
import { AttendanceMode } from './meeting.enums';
import type { CreateMeetingInput, UpdateMeetingInput } from './meeting.input';

/** Columns that may be emptied: null empties, undefined leaves. */
const optional = [
  'form',
  'titleEn',
  'leadEn',
  'venueName',
  'venueAddress',
  'venueRoom',
  'venueRoute',
  'venueAccessibility',
  'joinUrl',
  'seatsOnsite',
  'seatsOnline',
  'registrationOpensAt',
  'registrationClosesAt',
  'seriesId',
] as const;

/** Puts what an input says into a meeting; what it leaves out stays. @returns the same meeting */
export function applyChanges(meeting: Meeting, input: CreateMeetingInput | UpdateMeetingInput): Meeting {
  const changes = Object.fromEntries(
    optional.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]),
  );
  Object.assign(meeting, changes);
  if (input.title != null) meeting.titleNl = input.title;
  if (input.lead !== undefined) meeting.leadNl = input.lead ?? '';
  if (input.kind != null) meeting.kind = input.kind;
  if (input.audience != null) meeting.audience = input.audience;
  if (input.registrationPolicy != null) meeting.registrationPolicy = input.registrationPolicy;
  return meeting;
}

/** For which ways of taking part the place to be has changed: the venue, or the join address. */
export function placesChangedIn(before: Meeting, after: Meeting): AttendanceMode[] {
  const venue = (['venueName', 'venueAddress', 'venueRoom'] as const).some(
    (key) => before[key] !== after[key],
  );
  return [
    ...(venue ? [AttendanceMode.ONSITE] : []),
    ...(before.joinUrl !== after.joinUrl ? [AttendanceMode.ONLINE] : []),
  ];
}
