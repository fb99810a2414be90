import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { AskLoaders } from '../ask/ask-loaders';
import { canTake } from '../signals.policy';
import { Signal } from './signal.entity';
import {
  AnswerSignalInput,
  CloseSignalInput,
  MergeSignalsInput,
  RaiseSignalInput,
  ReopenSignalInput,
  TakeUpSignalInput,
} from './signal.input';
import { SignalMergeService } from './signal-merge.service';
import { SignalService } from './signal.service';

/** The steps of a signal, and which of them the viewer can take. */
@Resolver(() => Signal)
export class SignalStepsResolver {
  constructor(
    private readonly service: SignalService,
    private readonly merging: SignalMergeService,
    private readonly asks: AskLoaders,
  ) {}

  @Mutation(() => Signal, {
    description:
      'A question from practice; BAD_USER_INPUT names the field where a child could be recognised.',
  })
  raiseSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RaiseSignalInput,
  ): Promise<Signal> {
    return this.service.raise(viewer, input);
  }

  @Mutation(() => Signal, { description: 'OPEN → TAKEN_UP; who raised or recognised it hears of it.' })
  takeUpSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: TakeUpSignalInput,
  ): Promise<Signal> {
    return this.service.takeUp(viewer, input);
  }

  @Mutation(() => Signal, { description: 'TAKEN_UP → ANSWERED; who raised or recognised it hears of it.' })
  answerSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerSignalInput,
  ): Promise<Signal> {
    return this.service.answer(viewer, input);
  }

  @Mutation(() => Signal)
  closeSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CloseSignalInput,
  ): Promise<Signal> {
    return this.service.close(viewer, input);
  }

  @Mutation(() => Signal, {
    description: 'Open again and without an owner; plan and answer stay in its history.',
  })
  reopenSignal(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ReopenSignalInput,
  ): Promise<Signal> {
    return this.service.reopen(viewer, input);
  }

  @Mutation(() => Signal, { description: 'Puts a double into another one, and gives the one that stays.' })
  mergeSignals(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MergeSignalsInput,
  ): Promise<Signal> {
    return this.merging.merge(viewer, input);
  }

  @ResolveField(() => Boolean)
  viewerCanTakeUp(@Parent() signal: Signal, @CurrentViewer() viewer: Viewer): boolean {
    return canTake('TAKE_UP', viewer, signal);
  }

  @ResolveField(() => Boolean)
  viewerCanAnswer(@Parent() signal: Signal, @CurrentViewer() viewer: Viewer): boolean {
    return canTake('ANSWER', viewer, signal);
  }

  @ResolveField(() => Boolean)
  viewerCanClose(@Parent() signal: Signal, @CurrentViewer() viewer: Viewer): boolean {
    return canTake('CLOSE', viewer, signal);
  }

  @ResolveField(() => Boolean)
  viewerCanReopen(@Parent() signal: Signal, @CurrentViewer() viewer: Viewer): boolean {
    return canTake('REOPEN', viewer, signal);
  }

  @ResolveField(() => Boolean, { description: 'Never of one that members were asked.' })
  async viewerCanMerge(
    @Parent() signal: Signal,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return canTake('MERGE', viewer, signal) && (await this.asks.asks.load(context, signal.id)) === null;
  }
}
