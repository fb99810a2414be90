import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '@verbonden/people/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { canSettleReport } from '../soundingboard.policy';
import { Report } from './report.entity';
import { ReportInAdviceRoomInput, SettleAdviceReportInput } from './report.input';
import { ReportService } from './report.service';

@Resolver(() => Report)
export class ReportResolver {
  constructor(
    private readonly service: ReportService,
    private readonly persons: PersonService,
  ) {}

  @Query(() => [Report], {
    description: 'Those that went to the viewer and wait, the oldest first; 50 at most.',
  })
  adviceReports(@CurrentPerson() viewer: SignedInViewer): Promise<Report[]> {
    return this.service.waiting(viewer);
  }

  @Mutation(() => Report, {
    description: 'Something is not right. Two people get a mail, the reporter a receipt.',
  })
  reportInAdviceRoom(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ReportInAdviceRoomInput,
  ): Promise<Report> {
    return this.service.report(viewer, input);
  }

  @Mutation(() => Report, { description: 'By one of the two it went to.' })
  settleAdviceReport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SettleAdviceReportInput,
  ): Promise<Report> {
    return this.service.settle(viewer, input);
  }

  @ResolveField(() => Date)
  reportedAt(@Parent() { createdAt }: Report): Date {
    return createdAt;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The message as it was, for the two who read the report: it may have been hidden since.',
  })
  quoted(@Parent() { quoted, responderIds }: Report, @CurrentPerson() viewer: SignedInViewer): string | null {
    return canSettleReport(viewer, responderIds) ? quoted : null;
  }

  @ResolveField(() => String, { description: 'The name others see.' })
  reporterName(@Parent() { reporterId }: Report, @Context() context: RequestContext): Promise<string> {
    return this.nameOf(context, reporterId);
  }

  @ResolveField(() => [String], { description: 'The two who read it.' })
  responderNames(@Parent() { responderIds }: Report, @Context() context: RequestContext): Promise<string[]> {
    return Promise.all(responderIds.map((id) => this.nameOf(context, id)));
  }

  private async nameOf(context: RequestContext, personId: string): Promise<string> {
    return (await this.persons.byId.load(context, personId))?.name ?? '';
  }
}
