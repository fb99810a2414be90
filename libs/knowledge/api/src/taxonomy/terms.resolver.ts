import { Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@verbonden/shared/server';
import { type Term, type TermGroup, termGroups, termsOf } from './terms';

@ObjectType({ description: 'A word of the knowledge base in the language of the reader.' })
export class KnowledgeTerm implements Term {
  @Field(() => String, {
    description: 'The list it is in: kinds, themes, ageGroups, settings, activityKinds, licences …',
  })
  group!: TermGroup;

  @Field({ description: 'The enum value.' })
  code!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true, description: 'A short explanation, where the word needs one.' })
  hint!: string | null;
}

@Resolver()
export class TermsResolver {
  @Query(() => [KnowledgeTerm], {
    description: 'All codes with their labels, each list in the order to show it.',
  })
  knowledgeTerms(@Context() { viewer }: RequestContext): KnowledgeTerm[] {
    return termGroups.flatMap((group) => termsOf(group, viewer.locale));
  }
}
