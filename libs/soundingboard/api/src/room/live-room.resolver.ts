import { Args, Context, Field, ID, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import { notFound } from '@verbonden/shared/kernel';
import { LiveNotes, type RequestContext, startingNow, whileAllowed } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import { RequestKeeper } from './request-keeper';
import { AdviceRoom } from './room';
import { RoomReader } from './room-reader';
import { roomTopic } from './room-topic';

@ObjectType({ description: 'A room as it is at this moment, for who sits in it.' })
export class LiveAdviceRoom {
  @Field(() => String, { nullable: true })
  hostName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who asked, once let in; null until then.' })
  askerName!: string | null;

  @Field(() => AdviceRoom)
  room!: AdviceRoom;
}

interface OfRequest {
  readonly requestId: string;
}

/**
 * A room as it happens. Every note asks anew who is looking and whether they sit in it: whoever left, was let out or lost
 * their role gets nothing any more, and what the host hid is gone from the next note on (P22).
 */
@Resolver()
export class LiveRoomResolver {
  constructor(
    private readonly notes: LiveNotes,
    private readonly keeper: RequestKeeper,
    private readonly reader: RoomReader,
    private readonly persons: PersonService,
    private readonly db: DataSource,
  ) {}

  @Subscription(() => LiveAdviceRoom, {
    nullable: true,
    description:
      'For who sits in the room, as long as they do. Begins with the room as it is, so that nothing between reading and listening is missed.',
    resolve(
      this: LiveRoomResolver,
      _: unknown,
      { requestId }: OfRequest,
      context: RequestContext,
    ): Promise<LiveAdviceRoom | null> {
      return this.now(context, requestId);
    },
  })
  async adviceRoomChanged(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    if (!isUUID(requestId) || !(await this.sits(context, requestId))) throw notFound();
    const notes = await this.notes.subscribe(roomTopic(requestId));
    return whileAllowed(startingNow<unknown>({}, notes), async () =>
      (await this.sits(context, requestId)) ? true : 'ENDED',
    );
  }

  private async sits(context: RequestContext, requestId: string): Promise<boolean> {
    const request = await this.db.manager.findOneBy(AdviceRequest, { id: requestId });
    if (!request) return false;
    const viewer = (await context.viewerNow?.()) ?? context.viewer;
    return (await this.keeper.meet(this.db.manager, viewer, request)).seat !== null;
  }

  private async now(context: RequestContext, requestId: string): Promise<LiveAdviceRoom | null> {
    const request = await this.db.manager.findOneBy(AdviceRequest, { id: requestId });
    if (!request) return null;
    // Who opened the stream may be somebody else by now, and what was read for an earlier note is old.
    const viewer = (await context.viewerNow?.()) ?? context.viewer;
    context.loaders.clear();
    const room = await this.reader.of({ ...context, viewer }, request);
    if (!room) return null;
    const nameOf = async (id: string | null) =>
      id ? ((await this.persons.byId.load(context, id))?.name ?? null) : null;
    return {
      hostName: await nameOf(request.hostId),
      askerName: request.askerInSince ? await nameOf(request.askerId) : null,
      room,
    };
  }
}
