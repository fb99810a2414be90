import { Field, ObjectType } from '@nestjs/graphql';
import {
  ConsentAnswerEnum,
  type ConsentHolder,
  ConsentHolderEnum,
  type ConsentScope,
  ConsentScopeEnum,
  type ConsentState,
  ConsentStateEnum,
} from './consent.codes';

@ObjectType({ description: 'What somebody is asked about, as they see it before they answer.' })
export class ConsentAbout {
  @Field()
  title!: string;

  @Field()
  lead!: string;

  @Field({ description: 'The text itself, as safe HTML.' })
  html!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where everybody reads it; null as long as nobody does.',
  })
  path!: string | null;
}

@ObjectType({ description: 'What the link of a mail leads to; whoever holds it needs no account.' })
export class ConsentByLink {
  @Field(() => ConsentHolderEnum)
  holder!: ConsentHolder;

  @Field(() => ConsentStateEnum)
  state!: ConsentState;

  @Field()
  chosenName!: string;

  @Field({ description: 'How old the person is shown to be, in the language of the reader.' })
  ageLabel!: string;

  @Field(() => [ConsentScopeEnum])
  scopes!: ConsentScope[];

  @Field({ description: 'The last day on which it holds.' })
  until!: string;

  @Field(() => ConsentAnswerEnum, { nullable: true, description: 'What this holder of a link said.' })
  answer!: 'YES' | 'NO' | null;

  @Field(() => ConsentAbout, { nullable: true, description: 'Null once it was taken away.' })
  about!: ConsentAbout | null;
}
