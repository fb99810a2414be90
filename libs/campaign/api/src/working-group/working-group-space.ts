import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { WorkingGroupTask } from './working-group-task.entity';

@ObjectType({ description: 'Where the working group works on one edition of the Week.' })
export class WorkingGroupSpace {
  @Field(() => CampaignEdition)
  edition!: CampaignEdition;
}

@ObjectType({ description: 'Somebody who takes part, for one organisation; a coordinator for none.' })
export class WorkingGroupMember {
  @Field(() => ID)
  personId!: string;

  organisationId!: string | null;
}

@ObjectType({ description: 'What somebody still has to do for an edition that is not over.' })
export class OwnWorkingGroupTasks {
  @Field(() => CampaignEdition)
  edition!: CampaignEdition;

  @Field(() => Int)
  count!: number;

  @Field(() => WorkingGroupTask, { description: 'The one that is due first.' })
  first!: WorkingGroupTask;
}
