import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Identifier, Line, Prose } from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { Colour } from './material.input';

@InputType({ isAbstract: true })
abstract class OwnMaterialInput {
  @Field(() => ID)
  @Identifier()
  setId!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field()
  @Clean()
  @Line(90, text('Vul in wat jullie doen.', 'Fill in what you do.'))
  heading!: string;

  @Field()
  @Clean()
  @Prose(400)
  words!: string;

  @Field()
  @Clean()
  @Prose(80)
  when!: string;

  @Field()
  @Clean()
  @Prose(120)
  place!: string;

  @Field()
  @Clean()
  @Prose(80)
  contact!: string;

  @Field()
  @Colour()
  colour!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A picture that you sent, or the one that is there already.',
  })
  @IsOptional()
  @Identifier()
  logoId?: string | null;
}

@InputType()
export class SavePersonalisedMaterialInput extends OwnMaterialInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one.' })
  @Identifier()
  id!: string;

  @Field(() => Int, { nullable: true, description: 'What was read; null for a new one.' })
  version?: number | null;
}

@InputType()
export class PreviewMaterialInput extends OwnMaterialInput {
  @Field(() => ID, { description: 'Of the template that is shown.' })
  @Identifier()
  templateId!: string;
}

@InputType()
export class RemovePersonalisedMaterialInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class MakeMaterialPackInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one pack.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  materialId!: string;
}
