import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Registration } from '../registration/registration.entity';

/**
 * What somebody needs to take part well: data about health, so coordinators and the person alone see it, and the row is
 * erased fourteen days after the meeting (AVG, article 9).
 */
@Entity('registration_needs')
@ObjectType()
@Unique('registration_needs_once', ['registrationId'])
export class RegistrationNeeds extends BaseEntity {
  @ForeignKey(() => Registration, { name: 'registration_needs_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  diet!: string | null;

  @Field(() => String, { nullable: true, description: 'Wheelchair, interpreter, a quiet place.' })
  @Column('text', { nullable: true })
  access!: string | null;
}
