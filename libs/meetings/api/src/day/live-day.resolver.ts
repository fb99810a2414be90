import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { notFound } from '@verbonden/shared/kernel';
import { LiveNotes, type RequestContext, startingNow, whileAllowed } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { meetingTopic } from '../meeting/meeting-note';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { type DayNote, dayTopic } from './day-note';
import { DayChangeKind, MeetingDayChange } from './meeting-day';
import { MeetingHosts } from './meeting-hosts';

interface OfMeeting {
  readonly meetingId: string;
}

/** The day as it happens, from whichever process the change came, for who runs it and as long as they do (P22). */
@Resolver()
export class LiveDayResolver {
  constructor(
    private readonly notes: LiveNotes,
    private readonly hosts: MeetingHosts,
    private readonly db: DataSource,
  ) {}

  @Subscription(() => MeetingDayChange, {
    description:
      'For who runs the day. Begins with BEGIN, so that nothing between reading and listening is missed.',
    resolve(this: LiveDayResolver, note: Partial<DayNote>, { meetingId }: OfMeeting) {
      return this.change(note, meetingId);
    },
  })
  async meetingDay(
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    if (!validate(meetingId)) throw notFound();
    await this.hosts.assertHosts(context.viewer, { id: meetingId });
    const notes = await this.notes.subscribe(dayTopic(meetingId), meetingTopic(meetingId));
    const allowed = whileAllowed(startingNow<unknown>({ what: 'BEGIN' }, notes), async () => {
      const viewer = (await context.viewerNow?.()) ?? context.viewer;
      // What was read for an earlier note is old by now.
      context.loaders.clear();
      return (await this.hosts.findHosted(viewer, { id: meetingId })) ? true : 'ENDED';
    });
    return allowed;
  }

  private async change(
    { what, registrationId }: Partial<DayNote>,
    meetingId: string,
  ): Promise<MeetingDayChange> {
    const meeting = await this.db.manager.findOneByOrFail(Meeting, { id: meetingId });
    const registration = registrationId
      ? await this.db.manager.findOneBy(Registration, { id: registrationId })
      : null;
    // Notes about registrations and the meeting itself use other words: for the day it is about people.
    const known = Object.values(DayChangeKind).find((kind) => kind === what) ?? DayChangeKind.PEOPLE;
    return { what: known, day: { id: meetingId, meeting }, registration };
  }
}
