import { ArgsType, Field } from '@nestjs/graphql';
import { Day } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';

@ArgsType()
export class OnDateArgs {
  @Field(() => String, { nullable: true, description: 'As yyyy-mm-dd.' })
  @IsOptional()
  @Day()
  onDate?: string | null;
}
