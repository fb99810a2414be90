import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@verbonden/shared/kernel';
import { type AgeBand, AgeBandEnum, ageBandLabels, type ConsentScope } from './consent.codes';
import type { Consent } from './consent.entity';

@ObjectType({ description: 'Who made something or is seen in it, as they chose to be called.' })
export class ConsentedPerson {
  @Field()
  name!: string;

  @Field(() => AgeBandEnum)
  ageBand!: AgeBand;

  @Field({ description: 'The age band in the language of the reader.' })
  ageLabel!: string;

  @Field(() => String, { nullable: true, description: 'Who took the photo or made the film.' })
  credit!: string | null;
}

/** What everybody may know of who agreed. */
export function shownPerson({ chosenName, ageBand, credit }: Consent, locale: Locale): ConsentedPerson {
  return { name: chosenName, ageBand, ageLabel: ageBandLabels[ageBand][locale], credit };
}

/** Where everybody who agreed lets it be used; nowhere when nobody did. */
export function sharedScopes([first, ...others]: readonly Consent[]): ConsentScope[] {
  return (first?.scopes ?? []).filter((scope) => others.every(({ scopes }) => scopes.includes(scope)));
}
