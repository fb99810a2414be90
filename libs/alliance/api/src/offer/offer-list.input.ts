import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { PageArgs, Prose, saying } from '@verbonden/shared/server';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';

/** A list of codes, each once. */
function Codes(): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? [...new Set(value)] : value))(
      target,
      key,
    );
    IsOptional()(target, key);
    ArrayMaxSize(50, saying(text('Kies er hooguit 50.', 'Choose 50 at most.')))(target, key);
    MaxLength(60, { each: true })(target, key);
  };
}

@InputType({
  description: 'Within one list any of the values, different keys together. An empty list limits nothing.',
})
export class OfferFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of "offerKinds".' })
  @Codes()
  kinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of "themes".' })
  @Codes()
  themes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of "regions"; what is offered in the whole country fits each of them.',
  })
  @Codes()
  regions?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what can be online.' })
  isOnline?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The slug of the organisation.' })
  @IsOptional()
  @Prose(120)
  organisation?: string | null;
}

@ArgsType()
export class OffersArgs extends PageArgs {
  @Field(() => OfferFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferFilter)
  filter?: OfferFilter | null;
}
