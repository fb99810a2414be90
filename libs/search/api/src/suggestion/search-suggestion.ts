import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something that may be meant by what is being typed.' })
export class SearchSuggestion {
  @Field()
  text!: string;

  @Field({ description: 'WORD, THEME, or the kind of thing: "KNOWLEDGE", "ORGANISATION", "MEETING".' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its path in the Dutch portal; null for words to search for.',
  })
  path!: string | null;
}
