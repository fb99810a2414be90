import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { MeetingDay } from './meeting-day';
import { HandResult, IntroductionCard, Participation } from './stage';
import { EndTurnInput, GiveTurnInput, RaiseHandInput, TurnCardInput, WithdrawHandInput } from './stage.input';
import { StageService } from './stage.service';
import { Turn } from './turn.entity';
import { TurnService } from './turn.service';

/** What phone and beamer show together: the card of the introduction round, and the turns. */
@Resolver(() => MeetingDay)
export class StageResolver {
  constructor(
    private readonly stage: StageService,
    private readonly turnsOf: TurnService,
  ) {}

  @Mutation(() => MeetingDay, {
    description: 'The next card of the introduction round, for everybody who looks.',
  })
  async turnCard(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: TurnCardInput,
    @Context() context: RequestContext,
  ): Promise<MeetingDay> {
    return this.stage.turnCard(viewer, input, await this.stage.cards.load(context, input.meetingId));
  }

  @Mutation(() => MeetingDay)
  giveTurn(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: GiveTurnInput,
  ): Promise<MeetingDay> {
    return this.turnsOf.give(viewer, input);
  }

  @Mutation(() => MeetingDay)
  endTurn(@CurrentPerson() viewer: SignedInViewer, @Args('input') input: EndTurnInput): Promise<MeetingDay> {
    return this.turnsOf.end(viewer, input);
  }

  @ResolveField(() => IntroductionCard, { nullable: true, description: 'Whose card is up.' })
  async card(
    @Parent() day: MeetingDay,
    @Context() context: RequestContext,
  ): Promise<IntroductionCard | null> {
    const up = await this.stage.cardUp.load(context, day.id);
    const round = await this.stage.cards.load(context, day.id);
    return round.find(({ id }) => id === up) ?? null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Which of the round it is, from 1.' })
  async cardNumber(@Parent() day: MeetingDay, @Context() context: RequestContext): Promise<number | null> {
    const up = await this.stage.cardUp.load(context, day.id);
    const at = (await this.stage.cards.load(context, day.id)).findIndex(({ id }) => id === up);
    return at < 0 ? null : at + 1;
  }

  @ResolveField(() => [IntroductionCard], { description: 'Who is there, in the order of arrival.' })
  cards(@Parent() day: MeetingDay, @Context() context: RequestContext): Promise<IntroductionCard[]> {
    return this.stage.cards.load(context, day.id);
  }

  @ResolveField(() => Turn, { nullable: true, description: 'Who speaks.' })
  async speaking(@Parent() day: MeetingDay, @Context() context: RequestContext): Promise<Turn | null> {
    return (await this.turnsOf.ofMeeting.load(context, day.id)).speaking;
  }

  @ResolveField(() => [Turn], { description: 'Who waits, in turn: room and screen alternate.' })
  async turns(@Parent() day: MeetingDay, @Context() context: RequestContext): Promise<readonly Turn[]> {
    return (await this.turnsOf.ofMeeting.load(context, day.id)).waiting;
  }
}

/** What participants do from their own phone, signed in or by the link of their mail. */
@Resolver(() => Turn)
export class HandResolver {
  constructor(private readonly turns: TurnService) {}

  @Query(() => Participation)
  participation(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Participation> {
    return this.turns.participation(viewer, { slug });
  }

  @Query(() => Participation)
  participationByLink(@CurrentViewer() viewer: Viewer, @Args('token') token: string): Promise<Participation> {
    return this.turns.participation(viewer, { token });
  }

  @Mutation(() => HandResult, { description: 'A hand, or a question in writing; one at a time each.' })
  raiseHand(@CurrentViewer() viewer: Viewer, @Args('input') input: RaiseHandInput): Promise<HandResult> {
    return this.turns.raise(viewer, input);
  }

  @Mutation(() => HandResult)
  withdrawHand(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawHandInput,
  ): Promise<HandResult> {
    return this.turns.withdraw(viewer, input);
  }

  @ResolveField(() => String, { nullable: true, description: 'Null for a question without a name.' })
  async name(@Parent() turn: Turn, @Context() context: RequestContext): Promise<string | null> {
    return turn.registrationId === null ? null : this.turns.names.load(context, turn.registrationId);
  }
}
