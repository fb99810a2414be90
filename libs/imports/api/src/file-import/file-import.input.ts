import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Identifier } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, MaxLength, Min, ValidateNested } from 'class-validator';

@InputType()
export class ImportColumnInput {
  @Field({ description: 'The name above the column.' })
  @MaxLength(110)
  column!: string;

  @Field(() => String, { nullable: true, description: 'The field it holds; null leaves the column out.' })
  @IsOptional()
  @MaxLength(60)
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

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  kindForAll?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of ticks; what you may not have is left out.',
  })
  @ArrayMaxSize(20)
  @MaxLength(60, { each: true })
  ticked!: string[];
}

@InputType()
export class ChooseForImportLineInput {
  @Field(() => ID, { description: 'Of the file.' })
  @Identifier()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  row!: number;

  @Field(() => String, { nullable: true, description: 'One of the names in `alike`; null for a new one.' })
  @IsOptional()
  @MaxLength(300)
  sameAs?: string | null;
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
