import { agendaNotes } from '../planning/day-line';
import { typedMoment } from '../planning/dutch-moment';
import type { ShownMeeting } from './meeting.page';

type Checked = Pick<
  ShownMeeting,
  'lead' | 'form' | 'startsAt' | 'venueName' | 'venueAddress' | 'agenda' | 'joinUrl' | 'seats'
>;

/** What is looked at before a meeting is shown to everybody. */
export type PublishPoint =
  'LEAD' | 'TIME' | 'FORM' | 'VENUE' | 'SEATS' | 'JOIN_URL' | 'PROGRAMME' | 'EXPERT' | 'FLOW';

/** How a point stands: ready, in the way of publishing, or something that can come later. */
export interface PublishCheckLine {
  readonly point: PublishPoint;
  readonly state: 'READY' | 'MISSING' | 'LATER';
}

/** The list to go through before publishing. What is missing here is what the API will refuse. */
export function publishList(meeting: Checked, now: Date): PublishCheckLine[] {
  const { form, seats } = meeting;
  const line = (point: PublishPoint, ready: boolean, otherwise: 'MISSING' | 'LATER'): PublishCheckLine[] => [
    { point, state: ready ? 'READY' : otherwise },
  ];
  const inRoom = form === 'HYBRID' || form === 'ONSITE';
  const isOnline = form === 'HYBRID' || form === 'ONLINE';
  const experts = meeting.agenda.filter(({ kind }) => kind === 'EXPERT_BY_EXPERIENCE');
  return [
    ...line('LEAD', meeting.lead.trim() !== '', 'MISSING'),
    ...line('TIME', new Date(meeting.startsAt) > now, 'MISSING'),
    ...line('FORM', form !== null, 'LATER'),
    ...(inRoom ? line('VENUE', Boolean(meeting.venueName && meeting.venueAddress), 'MISSING') : []),
    ...(form ? line('SEATS', seats.onsite?.seats !== 0 && seats.online?.seats !== 0, 'LATER') : []),
    ...(isOnline ? line('JOIN_URL', meeting.joinUrl !== null, 'LATER') : []),
    ...line('PROGRAMME', meeting.agenda.length > 0, 'LATER'),
    ...(experts.length > 0
      ? line(
          'EXPERT',
          experts.every(({ expertConfirmed }) => expertConfirmed),
          'LATER',
        )
      : []),
    ...(meeting.agenda.length > 1 ? line('FLOW', joinsUp(meeting.agenda), 'MISSING') : []),
  ];
}

/** True when one part follows the other on each day, as `flow.ts` of the API asks. */
function joinsUp(agenda: Checked['agenda']): boolean {
  const rows = agenda.map(({ startsAt, endsAt }) => {
    const from = typedMoment(startsAt);
    return { day: from.day, from: from.time, to: typedMoment(endsAt).time };
  });
  return agendaNotes(rows).length === 0;
}
