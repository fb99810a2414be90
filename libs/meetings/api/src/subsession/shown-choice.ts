import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/agenda-item.entity';
import { Subsession } from './subsession.entity';

@ObjectType({ description: 'What somebody chose in one round, and where they stand.' })
export class RegistrationChoice {
  @Field(() => AgendaItem)
  round!: AgendaItem;

  @Field(() => Subsession, { description: 'The wish.' })
  subsession!: Subsession;

  @Field(() => Subsession, { nullable: true, description: 'Where to sit as long as the wish is full.' })
  second!: Subsession | null;

  @Field(() => Subsession, {
    nullable: true,
    description: 'The seat that is held now: in the wish, in the second one, or none.',
  })
  held!: Subsession | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The place in line for the wish, from 1; null for who sits there, or has no seat in the meeting.',
  })
  position!: number | null;
}
