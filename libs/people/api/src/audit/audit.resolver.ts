import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Page, SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, Identifier, PageArgs } from '@verbonden/shared/server';
import { ArgsType, Field } from '@nestjs/graphql';
import { AuditFilter } from './audit.input';
import { AuditChoice, AuditEvent, AuditEventConnection } from './audit.types';
import { AuditLogService } from './audit-log.service';
import { actOf } from './audit-sentence';
import { kindWords } from './kind-words';
import { specialReads } from './special-reads';
import { actWords } from './words';

@ArgsType()
class HistoryArgs extends PageArgs {
  @Field(() => ID)
  @Identifier()
  id!: string;
}

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(private readonly service: AuditLogService) {}

  @Query(() => AuditEventConnection, { description: 'Who did and read what, the latest first.' })
  auditLog(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true }) filter?: AuditFilter,
  ): Promise<Page<AuditEvent>> {
    return this.service.log(viewer, filter ?? {}, page);
  }

  @Query(() => AuditEventConnection, { description: 'Who did and read what of one thing, the latest first.' })
  auditHistory(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() { id, ...page }: HistoryArgs,
  ): Promise<Page<AuditEvent>> {
    return this.service.history(viewer, id, page);
  }

  @Query(() => [AuditChoice], { description: 'Kinds of things in the log.' })
  auditKinds(@CurrentPerson() { locale }: SignedInViewer): AuditChoice[] {
    return Object.entries(kindWords).map(([code, label]) => ({ code, label: label[locale] }));
  }

  @Query(() => [AuditChoice], { description: 'Operations in the log, by what they are called.' })
  auditOperations(@CurrentPerson() { locale }: SignedInViewer): AuditChoice[] {
    const codes = [
      ...Object.keys(actWords).map((name) => (name.includes(' ') ? name : `Mutation.${name}`)),
      ...Object.keys(specialReads),
    ];
    return codes
      .map((code) => ({ code, label: actOf(code, locale) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  }
}
