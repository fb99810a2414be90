import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Day, PageArgs, Prose } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';

/** Which organisations are wanted; what is left out does not limit. */
@InputType()
export class OrganisationFilter {
  @Field(() => String, { nullable: true, description: 'Code of a body it has a role in.' })
  @IsOptional()
  @Prose(60)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its kind.' })
  @IsOptional()
  @Prose(60)
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a role it has (in that body, when given).' })
  @IsOptional()
  @Prose(60)
  role?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a region ("regions"): where it is, or where it works in a municipality.',
  })
  @IsOptional()
  @Prose(60)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a theme that it offers something about.' })
  @IsOptional()
  @Prose(60)
  theme?: string | null;

  @Field(() => String, { nullable: true, description: 'Words in its name, region or description.' })
  @IsOptional()
  @Prose(200)
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day the roles are looked at, as yyyy-mm-dd; today when left out.',
  })
  @IsOptional()
  @Day()
  onDate?: string | null;
}

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganisationFilter)
  filter?: OrganisationFilter | null;
}
