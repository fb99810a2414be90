import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Identifier, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { KnowledgeKind } from '../taxonomy/codes';
import { KnowledgeKindEnum } from '../taxonomy/enums';
import { importFields } from './import-row';

@InputType()
export class ImportColumnInput {
  @Field({ description: 'The name above the column.' })
  @MaxLength(110)
  column!: string;

  @Field(() => String, { nullable: true, description: 'The field it holds; null leaves the column out.' })
  @IsOptional()
  @IsIn(importFields, saying(text('Kies een veld uit de lijst.', 'Choose a field from the list.')))
  field?: string | null;
}

@InputType()
export class CorrectImportInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => [ImportColumnInput], { description: 'Columns that are not named stay as they are.' })
  @ArrayMaxSize(200)
  @Type(() => ImportColumnInput)
  @ValidateNested({ each: true })
  columns!: ImportColumnInput[];

  @Field(() => KnowledgeKindEnum, { nullable: true })
  kindForAll?: KnowledgeKind | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only a coordinator can publish at once.' })
  publish!: boolean;
}

@InputType()
export class StartImportInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class PauseImportInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class StopImportInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class RemoveImportInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
