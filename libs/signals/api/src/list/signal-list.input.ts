import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, PageArgs, saying } from '@verbonden/shared/server';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { SignalStatusEnum } from '../signal/signal.entity';
import type { SignalStatus } from '../signal/signal.states';

/** In which order the list comes. */
export const signalSorts = ['NEWEST', 'MOST_RECOGNISED'] as const;
export type SignalSort = (typeof signalSorts)[number];
export const SignalSortEnum = Object.fromEntries(signalSorts.map((sort) => [sort, sort])) as Record<
  SignalSort,
  SignalSort
>;
registerEnumType(SignalSortEnum, { name: 'SignalSort' });

const tooMany = saying(text('Kies er hooguit 50.', 'Choose 50 at most.'));

/** A list of codes, each once. */
function Codes(): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value)] : value))(
      target,
      key,
    );
    IsOptional()(target, key);
    ArrayMaxSize(50, tooMany)(target, key);
    MaxLength(60, { each: true })(target, key);
  };
}

@InputType({
  description: 'Within one list any of the values, different keys together. An empty list limits nothing.',
})
export class SignalFilter {
  @Field(() => String, { nullable: true, description: 'Everyday words; whatever is typed is understood.' })
  @Clean()
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => [SignalStatusEnum], { nullable: true })
  @Codes()
  statuses?: SignalStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of "themes".' })
  @Codes()
  themes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of "regions".' })
  @Codes()
  regions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of "sectors".' })
  @Codes()
  sectors?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: open ones that members were asked and nobody replied to.',
  })
  @IsOptional()
  @IsBoolean()
  withoutReply?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that the coordinators were told of, because no reply came.',
  })
  @IsOptional()
  @IsBoolean()
  escalated?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the meetings and subsessions they were raised at.',
  })
  @IsOptional()
  @ArrayMaxSize(50, tooMany)
  @IsUUID(undefined, { each: true })
  origins?: string[] | null;
}

@ArgsType()
export class SignalsArgs extends PageArgs {
  @Field(() => SignalFilter, { nullable: true })
  @IsOptional()
  @Type(() => SignalFilter)
  @ValidateNested()
  filter?: SignalFilter | null;

  @Field(() => SignalSortEnum, { nullable: true, description: 'NEWEST when nothing is said.' })
  sort?: SignalSort | null;
}
