import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Text } from '@verbonden/shared/kernel';
import { BaseEntity } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';

/** An objective is what the network works on; an ambition is how things are when it has succeeded. */
export const aimKinds = ['OBJECTIVE', 'AMBITION'] as const;
export type AimKind = (typeof aimKinds)[number];
export const AimKindEnum: Record<AimKind, AimKind> = { OBJECTIVE: 'OBJECTIVE', AMBITION: 'AMBITION' };
registerEnumType(AimKindEnum, { name: 'AimKind' });

/** Something the network wants. */
@Entity('aims')
@ObjectType()
export class Aim extends BaseEntity {
  @Field({ description: 'Its place in addresses: /doelen/elke-gemeente.' })
  @Column('text', { unique: true })
  slug!: string;

  @Field(() => AimKindEnum)
  @Column('text')
  kind!: AimKind;

  @Column('integer')
  position!: number;

  @Column('jsonb')
  title!: Text;
}
