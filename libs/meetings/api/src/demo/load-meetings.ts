import { Injectable } from '@nestjs/common';
import { RefusedAddresses } from '@verbonden/notifications/api';
import { momentFromDutch, type Text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { AgendaItem, type AgendaItemKind } from '../agenda/agenda-item.entity';
import { DemoDatePolls } from '../date-poll/load-date-polls';
import { loadBroadcasts } from '../broadcast/demo-broadcasts';
import { loadMaterials } from '../material/demo-materials';
import { Meeting } from '../meeting/meeting.entity';
import {
  type AttendanceMode,
  type MeetingAudience,
  type MeetingForm,
  type MeetingKind,
  MeetingStatus,
} from '../meeting/meeting.enums';
import { loadQuestions } from '../question/demo-questions';
import { MeetingRecap } from '../recap/meeting-recap.entity';
import { SeatKeeper } from '../registration/seat-keeper';
import { MeetingDocuments } from '../search/meeting-documents';
import { MeetingSeries } from '../series/meeting-series.entity';
import { Speaker } from '../speaker/speaker.entity';
import type { RoundWish } from '../subsession/subsession-seating';
import { Subsession } from '../subsession/subsession.entity';
import { loadUndelivered } from './undelivered';
import meetingFile from './meetings.json' with { type: 'json' };
import registrationFile from './registrations.json' with { type: 'json' };

/** A meeting as `meetings.json` describes it; times are Dutch local time. */
interface DescribedMeeting {
  readonly slug: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** The season it is part of. */
  readonly series?: DescribedSeries;
  readonly title: Text;
  readonly lead: Text;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timesKnown: boolean;
  readonly form: MeetingForm | null;
  readonly venue: {
    readonly name: string;
    readonly address: string;
    readonly room: string;
    readonly route: string;
    readonly accessibility: string;
  } | null;
  readonly joinUrl: string | null;
  readonly seatsOnsite: number | null;
  readonly seatsOnline: number | null;
  readonly registrationOpensAt: string | null;
  readonly registrationClosesAt: string | null;
  readonly audience: MeetingAudience;
  readonly agenda: readonly DescribedPart[];
  readonly outcomes: readonly Text[];
  readonly recap?: Text & { readonly publishedAt: string };
}

interface DescribedSeries {
  readonly slug: string;
  readonly title: Text;
}

interface DescribedPart {
  readonly kind: AgendaItemKind;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: Text;
  readonly description: Text;
  readonly speakers?: readonly {
    readonly name: string;
    readonly organisation: string | null;
    /** Who it is in the demo network; only those add material themselves. */
    readonly person?: string;
  }[];
  readonly subsessions?: readonly DescribedSubsession[];
}

interface DescribedSubsession {
  readonly title: Text;
  readonly description: Text;
  /** Who leads it, and who that is in the demo network. */
  readonly host: { readonly name: string; readonly person: string };
  readonly room: string | null;
  readonly seatsOnsite: number | null;
  readonly seatsOnline: number | null;
}

/** A line of `registrations.json`, in the order in which people came. */
interface DescribedRegistration {
  readonly meeting: string;
  readonly person: string;
  readonly mode: AttendanceMode;
  /** The Dutch title of the subsession that was chosen, and of the second choice. */
  readonly session?: string;
  readonly second?: string;
  readonly proudOf?: string;
  readonly shared?: boolean;
}

/** The meetings the demo network starts with: real ones as history, and some to come with people in them. */
@Injectable()
export class DemoMeetings {
  constructor(
    private readonly seats: SeatKeeper,
    private readonly polls: DemoDatePolls,
    private readonly documents: MeetingDocuments,
    private readonly addresses: RefusedAddresses,
  ) {}

  /**
   * Loads what is not there yet; a meeting that is there stays as it is. People are registered by the same rules as
   * anybody: seats, lines and reminders are right, but nobody is mailed about something of before.
   * @param people the ids of the demo's persons by their key
   * @param now when it is; what was published counts as published a month before
   * @returns how many meetings were added, those in a date poll not counted
   */
  async load(tx: EntityManager, people: ReadonlyMap<string, string>, now: Date): Promise<number> {
    const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
    let added = 0;
    for (const given of meetingFile as readonly DescribedMeeting[]) {
      if (await tx.existsBy(Meeting, { slug: given.slug })) continue;
      const meeting = meetingFrom(given, monthAgo);
      meeting.seriesId = given.series ? await seriesWith(tx, given.series) : null;
      await tx.insert(Meeting, meeting);
      await insertProgramme(tx, meeting.id, given, people);
      if (given.recap) await insertRecap(tx, meeting.id, given.recap);
      await this.documents.write(tx, meeting);
      if (meeting.status === MeetingStatus.PUBLISHED) await this.fill(tx, meeting, people);
      added += 1;
    }
    await this.polls.load(tx, people, now);
    await loadBroadcasts(tx, people);
    await loadMaterials(tx);
    await loadQuestions(tx, people, now);
    await loadUndelivered(tx, this.addresses, now);
    return added;
  }

  private async fill(
    tx: EntityManager,
    meeting: Meeting,
    people: ReadonlyMap<string, string>,
  ): Promise<void> {
    const subsessions = await tx.findBy(Subsession, { meetingId: meeting.id });
    const requests = (registrationFile as readonly DescribedRegistration[])
      .filter((each) => each.meeting === meeting.slug && people.has(each.person))
      .map((given) => ({
        what: 'REGISTER' as const,
        personId: people.get(given.person)!,
        by: people.get(given.person)!,
        mode: given.mode,
        onlineMeanwhile: false,
        isFor: () => true,
        choices: wishesFrom(given, subsessions),
        ...(given.proudOf && {
          answers: { introduction: { proudOf: given.proudOf, shared: given.shared ?? false } },
        }),
      }));
    if (requests.length === 0) return;
    await this.seats.decide(tx, meeting.id, requests, { quiet: true });
    // They came one by one since it was published, as people do.
    await tx.query(
      `UPDATE registrations SET created_at = $2::timestamptz + interval '29 days' * (number - 1) / $3::int
       WHERE meeting_id = $1`,
      [meeting.id, meeting.publishedAt, requests.length],
    );
  }
}

/** @throws RangeError for a title that no subsession of the meeting has */
function wishesFrom(
  { session, second }: DescribedRegistration,
  subsessions: readonly Subsession[],
): RoundWish[] {
  if (!session) return [];
  const named = (title: string): Subsession => {
    const found = subsessions.find(({ titleNl }) => titleNl === title);
    if (!found) throw new RangeError(`registrations.json: there is no subsession ${title}`);
    return found;
  };
  const { id, roundId } = named(session);
  return [{ roundId, subsessionId: id, secondSubsessionId: second ? named(second).id : null }];
}

/** The id of a season, made at its first meeting. */
async function seriesWith(tx: EntityManager, { slug, title }: DescribedSeries): Promise<string> {
  const known = await tx.findOneBy(MeetingSeries, { slug });
  if (known) return known.id;
  const made = Object.assign(new MeetingSeries(), { slug, titleNl: title.nl, titleEn: title.en });
  return (await tx.save(made)).id;
}

function meetingFrom(given: DescribedMeeting, publishedAt: Date): Meeting {
  const startsAt = moment(given.startsAt);
  return Object.assign(new Meeting(), {
    slug: given.slug,
    kind: given.kind,
    status: given.status,
    titleNl: given.title.nl,
    titleEn: given.title.en,
    leadNl: given.lead.nl,
    leadEn: given.lead.en,
    startsAt,
    endsAt: moment(given.endsAt),
    timesKnown: given.timesKnown,
    form: given.form,
    venueName: given.venue?.name ?? null,
    venueAddress: given.venue?.address ?? null,
    venueRoom: given.venue?.room ?? null,
    venueRoute: given.venue?.route ?? null,
    venueAccessibility: given.venue?.accessibility ?? null,
    joinUrl: given.joinUrl,
    seatsOnsite: given.seatsOnsite,
    seatsOnline: given.seatsOnline,
    registrationOpensAt: given.registrationOpensAt && moment(given.registrationOpensAt),
    registrationClosesAt: given.registrationClosesAt && moment(given.registrationClosesAt),
    audience: given.audience,
    outcomesNl: given.outcomes.map((each) => each.nl).join('\n') || null,
    outcomesEn: given.outcomes.map((each) => each.en).join('\n') || null,
    publishedAt:
      given.status === MeetingStatus.DRAFT ? null : publishedAt < startsAt ? publishedAt : startsAt,
  });
}

async function insertRecap(
  tx: EntityManager,
  meetingId: string,
  { nl, en, publishedAt }: NonNullable<DescribedMeeting['recap']>,
): Promise<void> {
  await tx.insert(MeetingRecap, {
    id: newId(),
    meetingId,
    bodyNl: nl,
    bodyEn: en,
    publishedNl: nl,
    publishedEn: en,
    publishedAt: moment(publishedAt),
  });
}

async function insertProgramme(
  tx: EntityManager,
  meetingId: string,
  given: DescribedMeeting,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const day = given.startsAt.slice(0, 10);
  for (const [position, part] of given.agenda.entries()) {
    const id = newId();
    await tx.insert(AgendaItem, {
      id,
      meetingId,
      position,
      kind: part.kind,
      startsAt: part.startsAt && moment(`${day}T${part.startsAt}`),
      endsAt: part.endsAt && moment(`${day}T${part.endsAt}`),
      titleNl: part.title.nl,
      titleEn: part.title.en,
      descriptionNl: part.description.nl,
      descriptionEn: part.description.en,
    });
    for (const [place, speaker] of (part.speakers ?? []).entries()) {
      const { person, ...shown } = speaker;
      const personId = (person && people.get(person)) ?? null;
      await tx.insert(Speaker, { id: newId(), agendaItemId: id, position: place, ...shown, personId });
    }
    for (const [place, { title, description, host, ...others }] of (part.subsessions ?? []).entries()) {
      await tx.insert(Subsession, {
        id: newId(),
        meetingId,
        roundId: id,
        position: place,
        titleNl: title.nl,
        titleEn: title.en,
        descriptionNl: description.nl,
        descriptionEn: description.en,
        hostName: host.name,
        hostPersonId: people.get(host.person) ?? null,
        ...others,
      });
    }
  }
}

/** @throws RangeError for a local time that does not exist or exists twice */
function moment(local: string): Date {
  const read = momentFromDutch(local);
  if (read instanceof Date) return read;
  throw new RangeError(`meetings.json: ${local} is ${read}`);
}
