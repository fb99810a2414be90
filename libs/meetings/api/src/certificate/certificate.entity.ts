import { Field, ObjectType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Registration } from '../registration/registration.entity';
import { writtenCode } from './certificate-code';

/**
 * A certificate that somebody fetched: one for each registration. Only what may not change afterwards is kept; whether it
 * is true is looked up when it is read, so a presence that was taken back makes it untrue.
 */
@Entity('certificates')
@ObjectType()
@Unique('certificates_once', ['registrationId'])
@Unique('certificates_code', ['code'])
export class Certificate extends BaseEntity {
  @ForeignKey(() => Registration, { name: 'certificates_registration_fk', onDelete: 'CASCADE' })
  @Column('uuid')
  registrationId!: string;

  /** Without dashes; in the API it is written as it is printed. */
  @Column('text')
  code!: string;

  @Field({ description: 'The name on it, as it was when it was fetched.' })
  @Column('text')
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Numbers in professional registers, one a line, as its owner typed them.',
  })
  @Column('text', { nullable: true })
  registerNumbers!: string | null;

  @Field(() => Date)
  @Column('timestamptz')
  issuedAt!: Date;

  get writtenCode(): string {
    return writtenCode(this.code);
  }
}
