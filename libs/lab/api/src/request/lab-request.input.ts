import { Field, ID, InputType } from '@nestjs/graphql';
import { type Theme, ThemeEnum } from '@verbonden/knowledge/api';
import { text } from '@verbonden/shared/kernel';
import { Clean, EmailAddress, Identifier, Line, OptionalLine } from '@verbonden/shared/server';
import { longest, MayBeTold, Told } from '../lab-fields';

@InputType()
export class BringToLabInput {
  @Field(() => ID, { description: 'Made by the caller: the same id twice is one request.' })
  @Identifier()
  id!: string;

  @Field({ description: `The question in one line, at most ${longest.title} characters.` })
  @Clean()
  @Line(longest.title, text('Schrijf je vraag in één zin.', 'Write your question in one sentence.'))
  question!: string;

  @Field({ defaultValue: '' })
  @MayBeTold(longest.text)
  details!: string;

  @Field()
  @Clean()
  @Line(
    longest.title,
    text(
      'Vul je naam in, dan weten we wie we antwoorden.',
      'Fill in your name, so that we know whom to answer.',
    ),
  )
  name!: string;

  @Field({ description: 'Where the answer goes.' })
  @EmailAddress()
  email!: string;

  @Field(() => String, { nullable: true })
  @Clean()
  @OptionalLine(longest.title)
  organisation?: string | null;
}

@InputType()
export class OwnLabRequestInput {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@InputType({ description: 'It becomes a signal, or is answered and no more.' })
export class SettleLabRequestInput {
  @Field(() => ID)
  @Identifier()
  id!: string;

  @Field(() => ThemeEnum, { nullable: true, description: 'Makes it a signal with this theme.' })
  signalTheme?: Theme | null;

  @Field({ description: 'What who brought it in hears.' })
  @Told(
    longest.text,
    text(
      'Schrijf wat je ermee doet. Wie het inbracht, krijgt dit per mail.',
      'Write what you do with it. Who brought it in gets this by mail.',
    ),
  )
  answer!: string;
}
