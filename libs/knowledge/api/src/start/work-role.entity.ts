import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EstimatePlace } from '../estimate/estimate.input';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { type WorkRoleCode, workRoleCodes, type WorkRoleRow } from './work-roles';

export const WorkRoleCodeEnum = Object.fromEntries(workRoleCodes.map((code) => [code, code])) as Record<
  WorkRoleCode,
  WorkRoleCode
>;
registerEnumType(WorkRoleCodeEnum, { name: 'WorkRoleCode' });

@ObjectType({
  description: 'What somebody does for a living, with a start page for it; in the language of the reader.',
})
export class WorkRole {
  @Field(() => WorkRoleCodeEnum)
  code!: WorkRoleCode;

  @Field({ description: 'Behind /begin/ in the address.' })
  slug!: string;

  @Field()
  label!: string;

  @Field({ description: 'Where somebody in this role works.' })
  where!: string;
}

@ObjectType({ description: 'Something to use first.' })
export class StartTool {
  @Field(() => KnowledgeItem)
  item!: KnowledgeItem;

  @Field({ description: 'Why, in the words of the coordinator who chose it; empty when nobody did.' })
  note!: string;
}

@ObjectType({ description: 'Where somebody in a role begins.' })
export class StartPage {
  /** The row it is made from, for its fields. */
  row!: WorkRoleRow;

  @Field(() => WorkRole)
  role!: WorkRole;

  @Field()
  lead!: string;

  @Field(() => [String], { description: 'What somebody can do today.' })
  today!: string[];

  @Field(() => [String], {
    description: 'What people in this role ask; each is a search that finds something.',
  })
  questions!: string[];

  @Field({ description: 'The list of knowledge for this role: "/kennis?werkplek=…".' })
  listPath!: string;

  @Field(() => EstimatePlace, { description: 'In what somebody in this role counts young people.' })
  estimatePlace!: EstimatePlace;

  @Field({ description: 'A code of the "sectors" of the network.' })
  sector!: string;
}
