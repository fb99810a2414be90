import { type AgendaRow, emptyRow, type FieldValues, fieldsOfRows } from './agenda-row';
import { typedMoment } from './dutch-moment';
import type { PlannedMeeting } from './planned-meeting';
import { speakerLines } from './speaker-lines';

/** Stands in the form for a way of taking part that is not decided yet. */
export const openForm = 'OPEN';

/** What stands in the form for something new: the usual choices, and one part to begin the programme with. */
export const newFields: FieldValues = {
  kind: 'EXPERTISELAB',
  form: 'HYBRID',
  audience: 'NETWORK',
  registrationPolicy: 'OPEN',
  ...fieldsOfRows([{ ...emptyRow, kind: 'WELCOME' }]),
};

/** A meeting as the fields of its form, the moments as people type them. */
export function fieldsOfMeeting(meeting: PlannedMeeting): FieldValues {
  const starts = typedMoment(meeting.startsAt);
  const ends = typedMoment(meeting.endsAt);
  const opens = typedMoment(meeting.registrationOpensAt);
  const closes = typedMoment(meeting.registrationClosesAt);
  return {
    kind: meeting.kind,
    seriesId: meeting.series?.id ?? '',
    title: meeting.titleNl,
    titleEn: meeting.titleEn ?? '',
    lead: meeting.leadNl,
    leadEn: meeting.leadEn ?? '',
    day: starts.day,
    from: starts.time,
    endDay: ends.day === starts.day ? '' : ends.day,
    to: ends.time,
    form: meeting.form ?? openForm,
    venueName: meeting.venueName ?? '',
    venueAddress: meeting.venueAddress ?? '',
    venueRoom: meeting.venueRoom ?? '',
    venueRoute: meeting.venueRoute ?? '',
    venueAccessibility: meeting.venueAccessibility ?? '',
    seatsOnsite: meeting.seatsOnsite?.toString() ?? '',
    joinUrl: meeting.joinUrl ?? '',
    seatsOnline: meeting.seatsOnline?.toString() ?? '',
    audience: meeting.audience,
    registrationPolicy: meeting.registrationPolicy,
    opensDay: opens.day,
    opensTime: opens.time,
    closesDay: closes.day,
    closesTime: closes.time,
    ...fieldsOfRows(rowsOf(meeting, starts.day)),
  };
}

/** The programme as rows; a day is only written where it is another one than the first. */
function rowsOf({ agenda }: PlannedMeeting, firstDay: string): AgendaRow[] {
  return agenda.map((item) => {
    const starts = typedMoment(item.startsAt);
    return {
      id: item.id,
      kind: item.kind,
      day: starts.day === firstDay ? '' : starts.day,
      from: starts.time,
      to: typedMoment(item.endsAt).time,
      title: item.titleNl,
      description: item.descriptionNl,
      titleEn: item.titleEn ?? '',
      descriptionEn: item.descriptionEn ?? '',
      speakers: speakerLines(item.speakers),
      knowledge: item.knowledgeItems.map(({ slug }) => `/kennis/${slug}`).join('\n'),
      subsessions: item.subsessions.map((each) => ({
        id: each.id,
        title: each.titleNl,
        description: each.descriptionNl,
        titleEn: each.titleEn ?? '',
        descriptionEn: each.descriptionEn ?? '',
        hostName: each.hostName ?? '',
        hostEmail: each.hostEmail ?? '',
        room: each.room ?? '',
        seatsOnsite: each.seatsOnsite?.toString() ?? '',
        seatsOnline: each.seatsOnline?.toString() ?? '',
      })),
    };
  });
}
