import { type Locale, writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { AttendanceMode } from '../meeting/meeting.enums';
import { RegistrationStatus } from '../registration/registration.entity';
import { spreadsheetText } from '@verbonden/shared/server';

/** Somebody on the list as it is read from the database. */
export interface Participant {
  readonly name: string;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly organisations: string | null;
  readonly status: RegistrationStatus;
  readonly mode: AttendanceMode;
  readonly seatMode: AttendanceMode | null;
  readonly registeredAt: Date;
  readonly subsessions: string | null;
  readonly attendedMode: AttendanceMode | null;
  readonly arrivedAt: Date | null;
  readonly registerNumbers: string | null;
}

/** The head of the list and a row for each participant, as texts that are safe in a spreadsheet. */
export function participantRows(people: readonly Participant[], locale: Locale): string[][] {
  const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
  const way = (mode: AttendanceMode | null) =>
    mode === null ? '' : mode === AttendanceMode.ONLINE ? say('online', 'online') : say('zaal', 'room');
  const standing: Readonly<Record<RegistrationStatus, string>> = {
    CONFIRMED: say('komt', 'comes'),
    WAITLISTED: say('wacht', 'waits'),
    CANCELLED: say('komt niet', 'does not come'),
  };
  const when = (moment: Date | null) =>
    moment ? `${writeShortDate(moment, locale)}, ${writeTime(moment, locale)}` : '';
  const head = [
    say('Naam', 'Name'),
    say('E-mail', 'E-mail'),
    say('Functie', 'Job'),
    say('Organisatie', 'Organisation'),
    say('Stand', 'Status'),
    say('Wil', 'Wants'),
    say('Heeft plek', 'Has a seat'),
    say('Aangemeld', 'Registered'),
    say('Subsessies', 'Subsessions'),
    say('Was er', 'Was there'),
    say('Binnen om', 'Came in at'),
    say('Registratienummer', 'Registration number'),
  ];
  const rows = people.map((each) => [
    each.name,
    each.email ?? '',
    each.jobTitle ?? '',
    each.organisations ?? '',
    standing[each.status],
    way(each.mode),
    way(each.seatMode),
    when(each.registeredAt),
    each.subsessions ?? '',
    way(each.attendedMode),
    when(each.arrivedAt),
    each.registerNumbers ?? '',
  ]);
  return [head, ...rows].map((row) => row.map(spreadsheetText));
}
