import { Field, ObjectType } from '@nestjs/graphql';
import { MailRhythm } from './mail-rhythm';

@ObjectType({ description: 'A group of mail, and how often a person gets it.' })
export class MailChoice {
  @Field()
  group!: string;

  @Field()
  title!: string;

  @Field({ description: 'When such a mail comes.' })
  hint!: string;

  @Field(() => MailRhythm)
  rhythm!: MailRhythm;
}

@ObjectType({ description: 'Mail that always comes.' })
export class NecessaryMail {
  @Field()
  group!: string;

  @Field()
  title!: string;

  @Field()
  hint!: string;
}

@ObjectType({ description: 'How a person gets mail.' })
export class MailChoices {
  @Field(() => [MailChoice])
  choices!: MailChoice[];

  @Field(() => [NecessaryMail])
  always!: NecessaryMail[];

  @Field({ description: 'Whether mail waits for working hours.' })
  calm!: boolean;

  @Field({ description: 'Whether sender, subject and preview keep silent what a mail is about.' })
  discreet!: boolean;
}
