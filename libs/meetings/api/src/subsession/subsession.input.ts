import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import {
  Identifier,
  Line,
  OptionalEmailAddress,
  OptionalLine,
  OptionalProse,
  Prose,
  saying,
} from '@verbonden/shared/server';
import { IsOptional, Max, Min } from 'class-validator';

const notFewer = saying(text('Een aantal plaatsen is 0 of meer.', 'A number of seats is 0 or more.'));
const mostSeats = 100_000;
const notMore = saying(text('Zoveel plaatsen kan niet.', 'So many seats is not possible.'));

@InputType({ description: 'One of the parallel sessions of a round.' })
export class SubsessionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the subsession that stays; without it this is a new one.',
  })
  @IsOptional()
  @Identifier()
  id?: string | null;

  @Field()
  @Line(160, text('Vul in hoe deze subsessie heet.', 'Fill in what this subsession is called.'))
  title!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  titleEn?: string | null;

  @Field({ defaultValue: '' })
  @Prose(4000)
  description!: string;

  @Field(() => String, { nullable: true })
  @OptionalProse(4000)
  descriptionEn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As shown to everybody; without it the name of whose address is given.',
  })
  @OptionalLine(160)
  hostName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of somebody with an account, who then hosts on the day too. Left out: stays as it is; null: nobody.',
  })
  @OptionalEmailAddress()
  hostEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the building.' })
  @OptionalLine(160)
  room?: string | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended, 0 is not in the room at all.' })
  @IsOptional()
  @Min(0, notFewer)
  @Max(mostSeats, notMore)
  seatsOnsite?: number | null;

  @Field(() => Int, { nullable: true, description: 'Null is open-ended, 0 is not online at all.' })
  @IsOptional()
  @Min(0, notFewer)
  @Max(mostSeats, notMore)
  seatsOnline?: number | null;
}
