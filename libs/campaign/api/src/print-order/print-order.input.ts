import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Day, Identifier, Line, OptionalLine, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';

const number = saying(text('Vul een heel getal in.', 'Fill in a whole number.'));

@InputType()
export class SavePrintItemInput {
  @Field(() => ID, { description: 'Made by the caller: the same id again is the same item.' })
  @Identifier()
  id!: string;

  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field()
  @Line(100, text('Vul in hoe het heet.', 'Fill in what it is called.'))
  title!: string;

  @Field()
  @Line(300, text('Schrijf in een zin wat het is.', 'Write in a sentence what it is.'))
  about!: string;

  @Field(() => Int)
  @IsInt(number)
  @Min(1, number)
  @Max(10_000, number)
  packSize!: number;

  @Field(() => Int)
  @IsInt(number)
  @Min(1, number)
  @Max(1000, number)
  mostPacks!: number;

  @Field()
  @Day()
  closesOn!: string;

  @Field(() => Int, { nullable: true, description: 'Absent for a new one.' })
  @IsOptional()
  version?: number | null;
}

@InputType()
export class RemovePrintItemInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class PrintLineInput {
  @Field(() => ID)
  @Identifier()
  itemId!: string;

  @Field(() => Int, { description: 'In packs; 0 is none.' })
  @IsInt(number)
  @Min(0, number)
  packs!: number;
}

@InputType()
export class PlacePrintOrderInput {
  @Field(() => ID)
  @Identifier()
  editionId!: string;

  @Field(() => ID)
  @Identifier()
  organisationId!: string;

  @Field()
  @Line(100, text('Vul in wie het aanneemt.', 'Fill in who receives it.'))
  receiver!: string;

  @Field()
  @Line(100, text('Vul de straat in.', 'Fill in the street.'))
  street!: string;

  @Field({ description: 'Also with its addition: "12a".' })
  @Line(12, text('Vul het huisnummer in.', 'Fill in the house number.'))
  houseNumber!: string;

  @Field(() => String, { nullable: true })
  @OptionalLine(6)
  addition?: string | null;

  @Field()
  @Line(10, text('Vul de postcode in.', 'Fill in the postcode.'))
  postcode!: string;

  @Field()
  @Line(80, text('Vul de plaats in.', 'Fill in the place.'))
  place!: string;

  @Field(() => [PrintLineInput])
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PrintLineInput)
  lines!: PrintLineInput[];

  @Field(() => Int, { nullable: true, description: 'The version that was read; absent for a first order.' })
  @IsOptional()
  version?: number | null;
}

@InputType()
export class WithdrawPrintOrderInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType()
export class SendPrintOrdersInput {
  @Field(() => ID)
  @Identifier()
  editionId!: string;
}

@InputType()
export class DeliverPrintOrderInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}
