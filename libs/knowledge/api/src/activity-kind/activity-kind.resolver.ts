import { Query, Resolver } from '@nestjs/graphql';
import { ActivityKindCount } from './activity-kind-count.entity';
import { ActivityKindService } from './activity-kind.service';

@Resolver()
export class ActivityKindResolver {
  constructor(private readonly service: ActivityKindService) {}

  @Query(() => [ActivityKindCount], {
    description:
      'What is published of each kind of activity in each region; a pair without any is not there.',
  })
  activityKindCounts(): Promise<ActivityKindCount[]> {
    return this.service.counts();
  }
}
