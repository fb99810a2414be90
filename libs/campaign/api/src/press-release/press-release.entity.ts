import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** A draft is its coordinators'; once released there is a numbered text that others use. */
export type PressReleaseStatus = 'DRAFT' | 'RELEASED';
export const PressReleaseStatusEnum = { DRAFT: 'DRAFT', RELEASED: 'RELEASED' } as const;
registerEnumType(PressReleaseStatusEnum, { name: 'PressReleaseStatus' });

/** A release for the press: one national text, in which each organisation fills in what is its own. */
@Entity('press_releases')
@ObjectType()
export class PressRelease extends BaseEntity {
  @Field({ description: 'Its place in addresses: /week/pers/een-op-de-vier-1a2b3c.' })
  @Column('text')
  slug!: string;

  @Column('uuid')
  editionId!: string;

  @Field({ description: 'With the local fields in braces: "{gemeente} ziet jonge mantelzorgers".' })
  @Column('text')
  title!: string;

  @Field({ description: 'As Markdown, with the local fields in braces.' })
  @Column('text')
  body!: string;

  @Field(() => Date, { nullable: true, description: 'Until then only editors and coordinators see it.' })
  @Column('timestamptz', { nullable: true })
  embargoUntil!: Date | null;

  @Field(() => PressReleaseStatusEnum)
  @Column('text')
  status!: PressReleaseStatus;

  @Field(() => Int, { description: 'Which text it is: 1 for the first that was released, 0 before that.' })
  @Column('integer')
  number!: number;

  @Field(() => Int, { description: 'Counts its changes.' })
  @Column('integer')
  version!: number;

  @Column('uuid', { nullable: true })
  authorId!: string | null;
}
