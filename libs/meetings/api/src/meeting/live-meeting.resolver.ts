import {
  Args,
  Context,
  Field,
  ID,
  ObjectType,
  registerEnumType,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import { LiveNotes, type RequestContext, whileAllowed } from '@verbonden/shared/server';
import { validate } from 'uuid';
import { canEditMeetings, canSeeMeeting } from '../meetings.policy';
import { RegistrationEventKind } from '../registration/registration-event.entity';
import { Registration } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { type MeetingNote, meetingTopic } from './meeting-note';
import { Meeting } from './meeting.entity';
import { MeetingList } from './meeting.list';

/** What a live note tells of. */
export const MeetingChangeKind = {
  ...RegistrationEventKind,
  MEETING_CHANGED: 'MEETING_CHANGED',
  DATE_POLL_ANSWERED: 'DATE_POLL_ANSWERED',
} as const;
registerEnumType(MeetingChangeKind, { name: 'MeetingChangeKind' });

@ObjectType({ description: 'Something happened at a meeting: the last thing, and the meeting as it is now.' })
export class MeetingChange {
  @Field(() => MeetingChangeKind)
  what!: MeetingNote['what'];

  @Field(() => Meeting)
  meeting!: Meeting;
}

@ObjectType({ description: 'The own registration, or the meeting, changed.' })
export class MyRegistrationChange {
  @Field(() => MeetingChangeKind)
  what!: MeetingNote['what'];

  @Field(() => Registration, { nullable: true })
  registration!: Registration | null;

  @Field(() => Meeting)
  meeting!: Meeting;
}

/**
 * Live notes about a meeting, from whichever process the change came. At every note it is looked up who is asking now:
 * a session or role that was taken away ends the stream (P22).
 */
@Resolver()
export class LiveMeetingResolver {
  constructor(
    private readonly notes: LiveNotes,
    private readonly meetings: MeetingList,
    private readonly registrations: RegistrationService,
  ) {}

  @Subscription(() => MeetingChange, {
    description: 'For coordinators: who comes, waits or leaves, as it happens.',
    async resolve(
      this: LiveMeetingResolver,
      note: MeetingNote,
      { meetingId }: OfMeeting,
      context: RequestContext,
    ) {
      return { what: note.what, meeting: await this.fresh(context, meetingId) };
    },
  })
  async meetingChanged(
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    return this.stream(context, meetingId, async (viewer) => (canEditMeetings(viewer) ? true : 'ENDED'));
  }

  @Subscription(() => MyRegistrationChange, {
    description:
      'The own registration at a meeting, when it changes, when the line moves, or when the meeting does.',
    async resolve(
      this: LiveMeetingResolver,
      note: MeetingNote,
      { meetingId }: OfMeeting,
      context: RequestContext,
    ) {
      const meeting = await this.fresh(context, meetingId);
      const registration = await this.registrations.own.load(
        context,
        `${meetingId} ${context.viewer.personId}`,
      );
      return { what: note.what, registration, meeting };
    },
  })
  async myRegistrationChanged(
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    const own = context.viewer.personId;
    return this.stream(context, meetingId, async (viewer, note) => {
      if (viewer.personId !== own || own === null) return 'ENDED';
      return note.line === true || !note.people || note.people.includes(own);
    });
  }

  /** The notes of a meeting that the viewer can see, as long as `may` allows. @throws DomainError NOT_FOUND */
  private async stream(
    context: RequestContext,
    meetingId: string,
    may: (viewer: Viewer, note: MeetingNote) => Promise<boolean | 'ENDED'>,
  ): Promise<AsyncIterableIterator<unknown>> {
    const meeting = validate(meetingId) ? await this.meetings.byId.load(context, meetingId) : null;
    if (!meeting || !canSeeMeeting(context.viewer, meeting)) throw notFound();
    const notes = await this.notes.subscribe(meetingTopic(meetingId));
    return whileAllowed(notes, async (payload) => {
      const viewer = (await context.viewerNow?.()) ?? context.viewer;
      // What was read for an earlier note is old by now.
      context.loaders.clear();
      return may(viewer, payload as unknown as MeetingNote);
    });
  }

  private async fresh(context: RequestContext, meetingId: string): Promise<Meeting> {
    return (await this.meetings.byId.load(context, meetingId)) ?? gone();
  }
}

interface OfMeeting {
  readonly meetingId: string;
}

function gone(): never {
  throw notFound();
}
