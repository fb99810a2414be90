import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that somebody wrote, apart from what they chose. Nobody but the poll's coordinator reads them before they are let through. */
@Entity('poll_open_answers')
@ObjectType('PollOpenAnswer')
export class OpenAnswer {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  pollId!: string;

  @Field({ description: 'The code of its question.' })
  @Column('text')
  question!: string;

  @Field()
  @Column('text')
  body!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a few words of who read it.' })
  @Column('text', { nullable: true })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'May stand among the results; null: not read yet.' })
  @Column('boolean', { nullable: true })
  isShown!: boolean | null;
}
