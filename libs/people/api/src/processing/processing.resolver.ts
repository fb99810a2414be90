import { Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, RetentionRules } from '@verbonden/shared/server';
import { periodsOf } from './periods';
import { ProcessingType } from './processing.types';
import { processings } from './processings';

@Resolver(() => ProcessingType)
export class ProcessingResolver {
  constructor(private readonly rules: RetentionRules) {}

  @Query(() => [ProcessingType], {
    description: 'The register: every kind of data of people, why and how long.',
  })
  processings(@CurrentViewer() { locale }: Viewer): ProcessingType[] {
    return processings.map((each) => ({
      name: each.name,
      title: each.title[locale],
      purpose: each.purpose[locale],
      whose: each.whose[locale],
      data: each.data[locale],
      ground: each.ground,
      receivers: each.receivers[locale],
      periods: periodsOf(each, this.rules.all, locale),
      until: each.until[locale],
      isSpecial: each.isSpecial ?? false,
    }));
  }
}
