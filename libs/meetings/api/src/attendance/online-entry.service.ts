import { Inject, Injectable } from '@nestjs/common';
import { type Clock, isSignedIn, notFound, type SignedInViewer, type Viewer } from '@verbonden/shared/kernel';
import { CLOCK, SignedLinks } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { MeetingHosts } from '../day/meeting-hosts';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import { canSeeMeeting } from '../meetings.policy';
import { Registration } from '../registration/registration.entity';
import { AttendanceProof } from './attendance.entity';
import { AttendanceService } from './attendance.service';
import { entryOpensAt, entryState } from './online-entry';
import type { OnlineEntry, OnlineEntryResult } from './online-entry-result';

interface AtTheEntry {
  readonly meeting: Meeting;
  readonly registration: Registration | null;
  readonly isHost: boolean;
}

/** Online participants go in here: it is noted that they were there, and they are sent on to the video address. */
@Injectable()
export class OnlineEntryService {
  constructor(
    private readonly db: DataSource,
    private readonly hosts: MeetingHosts,
    private readonly attendance: AttendanceService,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async show(viewer: Viewer, slug: string): Promise<OnlineEntry> {
    return this.shown(await this.own(viewer, { slug }));
  }

  /** @throws DomainError NOT_FOUND for an altered link */
  async showByLink(token: string): Promise<OnlineEntry> {
    return this.shown(await this.linked(token));
  }

  /** @throws DomainError NOT_FOUND */
  async enter(viewer: SignedInViewer, meetingId: string): Promise<OnlineEntryResult> {
    return this.goIn(await this.own(viewer, { id: meetingId }));
  }

  /** @throws DomainError NOT_FOUND for an altered link */
  async enterByLink(token: string): Promise<OnlineEntryResult> {
    return this.goIn(await this.linked(token));
  }

  private shown({ meeting, registration, isHost }: AtTheEntry): OnlineEntry {
    const state = entryState(meeting, registration, isHost, this.clock.now());
    return { state, opensAt: entryOpensAt(meeting), meeting };
  }

  private async goIn({ meeting, registration, isHost }: AtTheEntry): Promise<OnlineEntryResult> {
    const now = this.clock.now();
    const state = entryState(meeting, registration, isHost, now);
    if (state !== 'OPEN') return { state, joinUrl: null };
    // A host who tries it out the day before takes no part yet.
    if (registration && entryState(meeting, registration, false, now) === 'OPEN') {
      const arrival = { mode: AttendanceMode.ONLINE, how: AttendanceProof.LINK, byPersonId: null };
      await this.db.transaction((tx) => this.attendance.arrive(tx, registration, arrival));
    }
    return { state, joinUrl: meeting.joinUrl };
  }

  private async own(viewer: Viewer, where: { id: string } | { slug: string }): Promise<AtTheEntry> {
    const meeting = await this.db.manager.findOneBy(Meeting, where);
    if (!meeting || !canSeeMeeting(viewer, meeting)) throw notFound();
    if (!isSignedIn(viewer)) return { meeting, registration: null, isHost: false };
    const { personId } = viewer;
    const [registration, hosted] = await Promise.all([
      this.db.manager.findOneBy(Registration, { meetingId: meeting.id, personId }),
      this.hosts.findHosted(viewer, { id: meeting.id }),
    ]);
    return { meeting, registration, isHost: hosted !== null };
  }

  /** The link in a calendar opens this and nothing else; the one in a mail opens it too. */
  private async linked(token: string): Promise<AtTheEntry> {
    const id = this.links.findId('online', token) ?? this.links.findId('registration', token);
    const registration = id && (await this.db.manager.findOneBy(Registration, { id }));
    if (!registration) throw notFound();
    const meeting = await this.db.manager.findOneByOrFail(Meeting, { id: registration.meetingId });
    return { meeting, registration, isHost: false };
  }
}
