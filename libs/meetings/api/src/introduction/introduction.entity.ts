import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Registration } from '../registration/registration.entity';

/** What a participant is proud of; feeds the introduction round, and the recap when its writer agreed. */
@Entity('introductions')
@ObjectType()
@Unique('introductions_once', ['registrationId'])
export class Introduction extends BaseEntity {
  @ForeignKey(() => Registration, { name: 'introductions_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  @Field()
  @Column('text')
  proudOf!: string;

  @Field({ description: 'True when other participants, and the recap, may show it with the name.' })
  @Column('boolean')
  shared!: boolean;
}
