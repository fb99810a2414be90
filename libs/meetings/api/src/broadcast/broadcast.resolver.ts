import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { mailBatchTopic, proseHtml, proseOf, proseOnPage } from '@verbonden/notifications/api';
import { Person, PersonService } from '@verbonden/people/api';
import {
  forbidden,
  notFound,
  type Page,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import {
  connectionOf,
  CurrentPerson,
  CurrentViewer,
  LiveNotes,
  PageArgs,
  type RequestContext,
  startingNow,
  whileAllowed,
} from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { BroadcastCheck, BroadcastChecker } from './broadcast-check';
import { BroadcastChoices, readChoices } from './broadcast-choices';
import { Broadcast } from './broadcast.entity';
import {
  DeleteBroadcastInput,
  SaveBroadcastInput,
  SendBroadcastInput,
  StopBroadcastInput,
} from './broadcast.input';
import { canWriteToParticipants } from './broadcast.policy';
import { BroadcastService } from './broadcast.service';

@ObjectType()
export class BroadcastConnection extends connectionOf(Broadcast, 'Broadcast') {}

@ObjectType({ description: 'How far a letter is; the four numbers together are everybody it was sent to.' })
export class BroadcastProgress {
  @Field(() => Int, { description: 'Still to leave.' })
  waiting!: number;

  @Field(() => Int)
  sent!: number;

  @Field(() => Int, { description: 'Refused by the mail server for good.' })
  failed!: number;

  @Field(() => Int, { description: 'Not needed any more when its moment came, or stopped.' })
  dropped!: number;
}

/** Letters to participants. */
@Resolver(() => Broadcast)
export class BroadcastResolver {
  constructor(
    private readonly service: BroadcastService,
    private readonly checker: BroadcastChecker,
    private readonly persons: PersonService,
    private readonly notes: LiveNotes,
    private readonly db: DataSource,
  ) {}

  @Query(() => BroadcastConnection, {
    description: 'The letters of a meeting, drafts among them, the latest first.',
  })
  broadcasts(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args() page: PageArgs,
  ): Promise<Page<Broadcast>> {
    return this.service.page(viewer, meetingId, page);
  }

  @Query(() => Broadcast)
  broadcast(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Broadcast> {
    return this.service.get(viewer, id);
  }

  @Query(() => BroadcastCheck, {
    description: 'A letter looked at before it goes out. Asking sends nothing.',
  })
  async broadcastCheck(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<BroadcastCheck> {
    return this.checker.check(await this.service.get(viewer, id), viewer.locale);
  }

  @Query(() => BroadcastChoices)
  async broadcastChoices(
    @CurrentViewer() viewer: Viewer,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ): Promise<BroadcastChoices> {
    if (!canWriteToParticipants(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    if (!validate(meetingId)) throw notFound();
    return readChoices(this.db.manager, meetingId, viewer.locale);
  }

  @Mutation(() => Broadcast, { description: 'Keeps a draft, complete or not.' })
  saveBroadcast(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveBroadcastInput,
  ): Promise<Broadcast> {
    return this.service.save(viewer, input);
  }

  @Mutation(() => Broadcast, {
    description: 'Mails everybody it reaches now, each once. Pressing twice sends once.',
  })
  sendBroadcast(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SendBroadcastInput,
  ): Promise<Broadcast> {
    return this.service.send(viewer, input);
  }

  @Mutation(() => Broadcast, { description: 'What has not left does not leave any more.' })
  stopBroadcast(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: StopBroadcastInput,
  ): Promise<Broadcast> {
    return this.service.stop(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Throws a draft away.' })
  deleteBroadcast(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: DeleteBroadcastInput,
  ): Promise<boolean> {
    return this.service.remove(viewer, input);
  }

  @Subscription(() => Broadcast, {
    description: 'A letter, whenever it is further than it was; at most a few times a second.',
    resolve(this: BroadcastResolver, _note: unknown, { id }: { id: string }, context: RequestContext) {
      return this.service.get(context.viewer, id);
    },
  })
  async broadcastProgressed(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    await this.service.get(context.viewer, id);
    const notes = startingNow({}, await this.notes.subscribe(mailBatchTopic(id)));
    return whileAllowed(notes, async () => {
      const viewer = (await context.viewerNow?.()) ?? context.viewer;
      // What was read for an earlier note is old by now.
      context.loaders.clear();
      return canWriteToParticipants(viewer) ? true : 'ENDED';
    });
  }

  @ResolveField(() => BroadcastProgress)
  progress(@Parent() broadcast: Broadcast, @Context() context: RequestContext): Promise<BroadcastProgress> {
    return this.service.progress.load(context, broadcast.id);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it, and gets the answers.' })
  async writer(
    @Parent() { writerId }: Broadcast,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return writerId ? this.persons.byId.load(context, writerId) : null;
  }

  @ResolveField(() => String, {
    description: "Safe HTML in the reader's language; in Dutch where there is no English.",
  })
  bodyHtml(@Parent() broadcast: Broadcast, @CurrentViewer() { locale }: Viewer): string {
    const english = locale === 'en' && broadcast.isWrittenIn('en');
    return proseHtml(proseOf(english ? broadcast.bodyEn : broadcast.bodyNl), proseOnPage);
  }

  @ResolveField(() => Date)
  savedAt(@Parent() broadcast: Broadcast): Date {
    return broadcast.updatedAt;
  }
}
