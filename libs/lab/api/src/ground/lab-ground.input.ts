import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line } from '@verbonden/shared/server';

@InputType()
export class AddLabGroundInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field({ description: 'The address or the slug of something published: "/kennis/rad-van-herkenning".' })
  @Clean()
  @Line(
    500,
    text('Plak het adres van iets uit de kennis.', 'Paste the address of something from the knowledge.'),
  )
  address!: string;
}

@InputType()
export class RemoveLabGroundInput {
  @Field(() => ID)
  @Identifier()
  projectId!: string;

  @Field(() => ID)
  @Identifier()
  itemId!: string;
}
