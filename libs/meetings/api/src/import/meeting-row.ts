import {
  broken,
  day,
  externalId,
  type ImportProblem,
  line,
  markdown,
  neededDay,
  neededLine,
  orNull,
  plainName,
  problem,
  prose,
  readRow,
} from '@verbonden/imports/api';
import { momentFromDutch, readTime } from '@verbonden/shared/kernel';
import { longestMarkdown } from '@verbonden/shared/server';
import { z } from 'zod';
import { MeetingForm, MeetingKind } from '../meeting/meeting.enums';
import { linksIn, type LinkedMaterial } from './linked-material';
import { fieldName } from './meeting-columns';

/** A row that can be used: what it says of a meeting that has been. What it does not say is null. */
export interface MeetingRow {
  readonly externalId: string | null;
  readonly title: string;
  /** Its Dutch day. */
  readonly date: string;
  readonly kind: MeetingKind | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** False when the row knows only the day. */
  readonly timesKnown: boolean;
  readonly form: MeetingForm | null;
  readonly place: string | null;
  readonly address: string | null;
  readonly summary: string | null;
  readonly recap: string | null;
  readonly recapAt: Date | null;
  readonly inRoom: number | null;
  readonly online: number | null;
  readonly materials: readonly LinkedMaterial[];
}

/** What people call kinds and forms; the first is shown to choose from. */
const kinds: Readonly<Record<MeetingKind, readonly string[]>> = {
  EXPERTISELAB: ['Expertiselab', 'expertise lab'],
  WEBINAR: ['Webinar'],
  CONGRESS: ['Congres', 'congress', 'conferentie'],
  LAB_SESSION: ['Labsessie', 'lab session', 'sessie van het lab'],
};
const forms: Readonly<Record<MeetingForm, readonly string[]>> = {
  ONSITE: ['Zaal', 'room', 'in de zaal', 'fysiek', 'op locatie'],
  ONLINE: ['Online', 'digitaal', 'op het scherm'],
  HYBRID: ['Hybride', 'hybrid', 'zaal en online', 'allebei', 'both'],
};

const meant = <Code extends string>(names: Readonly<Record<Code, readonly string[]>>) => {
  const all = Object.entries(names) as [Code, readonly string[]][];
  const choices = all.map(([, [first = '']]) => first).join(', ');
  return orNull(
    z.preprocess(
      (value) =>
        typeof value === 'string'
          ? (all.find(([code, list]) =>
              [code, ...list].some((name) => plainName(name) === plainName(value)),
            )?.[0] ?? value)
          : value,
      z.enum(
        all.map(([code]) => code) as [Code, ...Code[]],
        broken('NONE_OF', choices, all.map(([code]) => code).join(', ')),
      ),
    ),
  );
};
const time = () =>
  orNull(z.preprocess(timeMeant, z.string(broken('NO_TIME')).regex(/^\d\d:\d\d$/, broken('NO_TIME'))));
const count = () =>
  orNull(
    z.coerce
      .number(broken('NO_COUNT'))
      .int(broken('NO_COUNT'))
      .min(0, broken('NO_COUNT'))
      .max(100_000, broken('NO_COUNT')),
  );
const mostLinks = 40;

const schema = z.object({
  externalId: externalId(),
  title: neededLine(160),
  date: neededDay(),
  start: time(),
  end: time(),
  kind: meant(kinds),
  place: line(160),
  address: line(200),
  mode: meant(forms),
  summary: prose(4000),
  recap: markdown(longestMarkdown),
  recapOn: day(),
  inRoom: count(),
  online: count(),
  materials: z
    .preprocess(
      (value) => (Array.isArray(value) ? value.join('\n') : (value ?? '')),
      z
        .string(broken('NO_TEXT'))
        .refine((cell) => (linksIn(cell)?.length ?? mostLinks + 1) <= mostLinks, broken('NO_LINKS')),
    )
    .optional(),
});

/** What a meeting can be, with the name by which it is chosen. */
export const meetingKinds = Object.entries(kinds).map(([code, [nl = '', en = nl]]) => ({ code, nl, en }));

/** Reads one row of a list of old meetings. @returns the row, or everything that is wrong with it */
export function readMeetingRow(raw: unknown): MeetingRow | readonly ImportProblem[] {
  const read = readRow(raw, {
    schema,
    fieldName,
    numeric: ['externalId', 'inRoom', 'online', 'start', 'end'],
  });
  if (!('row' in read)) return read;
  const { row } = read;
  const { date, start = null, end = null } = row;
  if ((start === null) !== (end === null))
    return [problem(start === null ? 'start' : 'end', 'ontbreekt', 'is missing')];
  const startsAt = momentAt('start', `${date}T${start ?? '00:00'}`);
  const endsAt = momentAt('end', `${date}T${end ?? '23:59'}`);
  if (!(startsAt instanceof Date)) return [startsAt];
  if (!(endsAt instanceof Date)) return [endsAt];
  if (endsAt <= startsAt) return [problem('end', 'ligt niet na het begin', 'is not after the start')];
  const recapAt = row.recapOn ? momentFromDutch(`${row.recapOn}T12:00`) : null;
  if (row.recapOn && row.recapOn < date)
    return [problem('recapOn', 'ligt voor de bijeenkomst', 'is before the meeting')];
  const { inRoom = null, online = null } = row;
  return {
    externalId: row.externalId ?? null,
    title: row.title,
    date,
    kind: row.kind ?? null,
    startsAt,
    endsAt,
    timesKnown: start !== null,
    form: row.mode ?? formOf(inRoom ?? 0, online ?? 0),
    place: row.place ?? null,
    address: row.address ?? null,
    summary: row.summary || null,
    recap: row.recap || null,
    recapAt: recapAt instanceof Date ? recapAt : null,
    inRoom,
    online,
    materials: (row.materials && linksIn(row.materials)) || [],
  };
}

/** How people took part, by how many did. */
function formOf(inRoom: number, online: number): MeetingForm | null {
  if (inRoom > 0) return online > 0 ? MeetingForm.HYBRID : MeetingForm.ONSITE;
  return online > 0 ? MeetingForm.ONLINE : null;
}

/** A time as people type it, or as a spreadsheet keeps it: a part of a day. */
function timeMeant(written: unknown): unknown {
  if (typeof written === 'string') return readTime(written) ?? written;
  if (typeof written !== 'number') return written;
  if (Number.isInteger(written)) return readTime(String(written)) ?? written;
  const minutes = Math.round(written * 24 * 60);
  return written < 1
    ? `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    : written;
}

/** A moment on the Dutch clock; twice a year an hour is not there, or is there twice (P8). */
function momentAt(field: string, local: string): Date | ImportProblem {
  const moment = momentFromDutch(local);
  if (moment instanceof Date) return moment;
  return moment === 'TWICE'
    ? problem(
        field,
        'was er die nacht twee keer: de klok ging een uur terug. Kies een tijd ervoor of erna',
        'was there twice that night: the clock went back. Choose a time before or after it',
      )
    : problem(
        field,
        'bestond die nacht niet: de klok ging een uur vooruit',
        'did not exist that night: the clock went forward',
      );
}
