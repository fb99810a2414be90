import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BaseEntity, enumOf } from '@verbonden/shared/server';
import { Column, Entity } from 'typeorm';
import { type MadeWithLabel, type YouthStage, youthStages } from './made-with';

export const YouthStageEnum = enumOf('YouthStage', youthStages);
export const MadeWithLabelEnum: Record<MadeWithLabel, MadeWithLabel> = {
  MADE_WITH: 'MADE_WITH',
  TESTED_BY: 'TESTED_BY',
};
registerEnumType(MadeWithLabelEnum, {
  name: 'MadeWithLabel',
  description: 'Young people had a say in it, or tried it out.',
});

/** That young people took part: how many, in what and as what. Who they are is written down nowhere. */
@Entity('lab_youth_records')
@ObjectType()
export class LabYouthRecord extends BaseEntity {
  @Column('uuid')
  projectId!: string;

  @Field(() => YouthStageEnum)
  @Column('text')
  stage!: YouthStage;

  @Field(() => Int)
  @Column('integer')
  number!: number;

  @Field({ description: 'As what: "dachten mee over de tijden".' })
  @Column('text')
  role!: string;

  @Field({ description: '"2027-03-24".' })
  @Column('date')
  onDay!: string;
}

@ObjectType()
export class MadeWithStage {
  @Field(() => YouthStageEnum)
  stage!: YouthStage;

  @Field(() => Int, { description: 'The most who were there at once.' })
  number!: number;
}

@ObjectType({ description: 'How young people took part, computed from records.' })
export class MadeWith {
  @Field(() => MadeWithLabelEnum, { nullable: true })
  label!: MadeWithLabel | null;

  @Field(() => [MadeWithStage])
  stages!: MadeWithStage[];
}
