import {
  Args,
  Context,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import { MeetingHosts } from '../day/meeting-hosts';
import { SaveExpertSheetInput } from './expert-care.input';
import { canCareForExperts, canSeeCareOfTheDay } from './expert-care.policy';
import { ExpertCareService } from './expert-care.service';
import { ExpertSheet } from './expert-sheet.entity';

@ObjectType({ description: 'What who runs the day has to know about an expert by experience.' })
export class ExpertCareOfTheDay {
  @Field(() => String, { nullable: true })
  topicsToAvoid!: string | null;

  @Field(() => String, { nullable: true })
  supporterName!: string | null;

  @Field(() => String, { nullable: true })
  supporterReach!: string | null;
}

@Resolver(() => AgendaItem)
export class ExpertCareResolver {
  constructor(
    private readonly service: ExpertCareService,
    private readonly hosts: MeetingHosts,
  ) {}

  @Query(() => ExpertSheet, { nullable: true, description: 'Null while nothing was agreed.' })
  expertSheet(
    @CurrentViewer() viewer: Viewer,
    @Args('agendaItemId', { type: () => ID }) agendaItemId: string,
  ): Promise<ExpertSheet | null> {
    return this.service.get(viewer, agendaItemId);
  }

  @Mutation(() => ExpertSheet, {
    description: 'Keeps what was agreed so far, and confirms the slot when asked to.',
  })
  saveExpertSheet(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SaveExpertSheetInput,
  ): Promise<ExpertSheet> {
    return this.service.save(viewer, input);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether the slot of an expert by experience is confirmed; null for other parts, and for who is no coordinator.',
  })
  async expertConfirmed(
    @Parent() { id, kind }: AgendaItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<boolean | null> {
    if (kind !== AgendaItemKind.EXPERT_BY_EXPERIENCE || !canCareForExperts(viewer)) return null;
    const sheet = await this.service.byItem.load(context, id);
    return Boolean(sheet?.confirmedAt);
  }

  @ResolveField(() => ExpertCareOfTheDay, {
    nullable: true,
    description: 'For who runs the day; null for everybody else.',
  })
  async expertCare(
    @Parent() { id, kind, meetingId }: AgendaItem,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<ExpertCareOfTheDay | null> {
    if (kind !== AgendaItemKind.EXPERT_BY_EXPERIENCE) return null;
    if (!canSeeCareOfTheDay(viewer, await this.hosts.isHost(context, viewer, meetingId))) return null;
    const sheet = await this.service.byItem.load(context, id);
    if (!sheet || sheet.erasedAt) return null;
    const { topicsToAvoid, supporterName, supporterReach } = sheet;
    return { topicsToAvoid, supporterName, supporterReach };
  }
}
