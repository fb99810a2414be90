import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, Line, OptionalLine } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';

@InputType({ description: 'Who speaks, in the order in which they are named.' })
export class SpeakerInput {
  @Field()
  @Line(160, text('Vul in wie er spreekt.', 'Fill in who speaks.'))
  name!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(160)
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The same somebody in the network. Left out: as it was for who had this name here before.',
  })
  @IsOptional()
  @Identifier()
  personId?: string | null;
}
