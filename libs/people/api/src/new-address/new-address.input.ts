import { Field, ID, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { EmailAddress, Identifier, saying } from '@verbonden/shared/server';
import { Equals } from 'class-validator';

@InputType()
export class AskNewAddressInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one.' })
  @Identifier()
  id!: string;

  @Field(() => ID, { description: 'Somebody of the sounding board.' })
  @Identifier()
  personId!: string;

  @Field()
  @EmailAddress()
  email!: string;

  @Field({ description: 'True: you spoke with them and know that it is them.' })
  @Equals(
    true,
    saying(
      text(
        'Spreek ze eerst zelf, en kruis dat hier aan.',
        'Speak with them yourself first, and tick that here.',
      ),
    ),
  )
  haveSpoken!: boolean;
}

@InputType()
export class AnswerNewAddressInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field()
  agrees!: boolean;
}
