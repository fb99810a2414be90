import { Field, InputType } from '@nestjs/graphql';
import { text } from '@verbonden/shared/kernel';
import { Day, OptionalLine, saying } from '@verbonden/shared/server';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type AuditSort, auditSorts, AuditSortEnum } from './audit.types';

@InputType({ description: 'Which events; all the given conditions together.' })
export class AuditFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A part of a name or address: who acted, or whom it is about.',
  })
  @OptionalLine(120)
  who?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of `auditKinds`.' })
  @IsOptional()
  @Matches(/^[A-Za-z]{1,60}$/, saying(text('Dit soort kennen we niet.', 'We do not know this kind.')))
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of `auditOperations`.' })
  @IsOptional()
  @Matches(
    /^[\w.:/ -]{1,80}$/,
    saying(text('Deze handeling kennen we niet.', 'We do not know this operation.')),
  )
  operation?: string | null;

  @Field(() => AuditSortEnum, { nullable: true })
  @IsOptional()
  @IsIn(auditSorts, saying(text('Dit kennen we niet.', 'We do not know this.')))
  sort?: AuditSort | null;

  @Field(() => String, { nullable: true, description: 'From this Dutch day on, "2027-03-24".' })
  @IsOptional()
  @Day()
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Up to and with this Dutch day.' })
  @IsOptional()
  @Day()
  until?: string | null;
}
