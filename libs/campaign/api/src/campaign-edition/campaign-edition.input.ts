import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Clean, Day, Identifier, Line, OptionalLine, OptionalProse, saying } from '@verbonden/shared/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';

/** How long the texts of an edition may be, in characters. */
export const longest = { line: 120, intro: 2000, because: 300 };
const year = text('Vul een jaar in, zoals 2027.', 'Fill in a year, such as 2027.');
const tag = text(
  'Een hashtag begint met # en heeft daarna alleen letters en cijfers.',
  'A hashtag begins with #, followed by letters and digits only.',
);

@InputType()
export class EditionLinkInput {
  @Field()
  @Clean()
  @Line(longest.line, text('Zeg waar de link naartoe gaat.', 'Say where the link leads.'))
  title!: string;

  @Field()
  @Clean()
  @Line(500, text('Vul het adres in.', 'Fill in the address.'))
  @Matches(
    /^(https:\/\/[^\s/]+\S*|\/(?!\/)\S*)$/,
    saying(
      text(
        'Begin met https:// of, voor een pagina van deze site, met een schuine streep.',
        'Begin with https:// or, for a page of this site, with a slash.',
      ),
    ),
  )
  href!: string;
}

/** What a coordinator writes of an edition. */
@InputType({ isAbstract: true })
class EditionTexts {
  @Field(() => Int)
  @Min(2018, saying(year))
  @Max(2100, saying(year))
  year!: number;

  @Field(() => String, { nullable: true, description: 'Left out, it is 1 June.' })
  @IsOptional()
  @Day()
  beginsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Left out, it is 7 June.' })
  @IsOptional()
  @Day()
  endsOn?: string | null;

  @Field()
  @Clean()
  @Line(longest.line, text('Geef de editie een naam.', 'Give the edition a name.'))
  nameNl!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  nameEn?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  themeNl?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  themeEn?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  sloganNl?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.line)
  sloganEn?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.intro)
  introNl?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.intro)
  introEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not from 1 to 7 June.' })
  @Clean()
  @OptionalProse(longest.because)
  datesBecauseNl?: string | null;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalProse(longest.because)
  datesBecauseEn?: string | null;

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(12, saying(text('Hooguit 12 hashtags.', 'At most 12 hashtags.')))
  @Matches(/^#[\p{L}\p{N}_]{1,60}$/u, { each: true, ...saying(tag) })
  hashtags!: string[];

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(40, saying(text('Hooguit 40 partners.', 'At most 40 partners.')))
  @Matches(/^[^\r\n]{1,120}$/, {
    each: true,
    ...saying(text('Elke naam op een eigen regel.', 'Each name on a line of its own.')),
  })
  partners!: string[];

  @Field(() => [EditionLinkInput], { defaultValue: [] })
  @ArrayMaxSize(20, saying(text('Hooguit 20 links.', 'At most 20 links.')))
  @ValidateNested({ each: true })
  @Type(() => EditionLinkInput)
  links!: EditionLinkInput[];
}

@InputType()
export class CreateCampaignEditionInput extends EditionTexts {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one edition.' })
  @Identifier()
  id!: string;
}

@InputType()
export class UpdateCampaignEditionInput extends EditionTexts {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
