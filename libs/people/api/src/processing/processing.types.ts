import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@verbonden/shared/server';
import { type Ground, grounds } from './processing';

export const GroundEnum = enumOf('Ground', grounds);

@ObjectType({ description: 'One kind of data of people and what is done with it (AVG, article 30).' })
export class ProcessingType {
  @Field()
  name!: string;

  @Field()
  title!: string;

  @Field()
  purpose!: string;

  @Field({ description: 'Whose data they are.' })
  whose!: string;

  @Field({ description: 'Which data.' })
  data!: string;

  @Field(() => GroundEnum)
  ground!: Ground;

  @Field({ description: 'Who see it or get it.' })
  receivers!: string;

  @Field(() => [String], { description: 'How long, a sentence for each rule of retention.' })
  periods!: string[];

  @Field({ description: 'Until when what no rule erases is kept.' })
  until!: string;

  @Field({ description: 'About health, of minors, or otherwise special.' })
  isSpecial!: boolean;
}
