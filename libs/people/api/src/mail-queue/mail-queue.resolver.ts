import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Page, SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, PageArgs } from '@verbonden/shared/server';
import { MailQueueFilter, RetryFailedMailInput, RetryMailInput } from './mail-queue.input';
import { MailQueueService } from './mail-queue.service';
import { MailOverview, QueuedMail, QueuedMailConnection, RetriedMail } from './mail-queue.types';

@Resolver()
export class MailQueueResolver {
  constructor(private readonly service: MailQueueService) {}

  @Query(() => QueuedMailConnection, {
    description: 'All mail of the network: what waits, failed or left today.',
  })
  mailQueue(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() page: PageArgs,
    @Args('filter') filter: MailQueueFilter,
  ): Promise<Page<QueuedMail>> {
    return this.service.page(viewer, filter, page);
  }

  @Query(() => MailOverview)
  mailOverview(@CurrentPerson() viewer: SignedInViewer): Promise<MailOverview> {
    return this.service.overview(viewer);
  }

  @Mutation(() => RetriedMail, {
    description: 'Tries one mail that failed once more; whoever got theirs gets none.',
  })
  retryMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RetryMailInput,
  ): Promise<RetriedMail> {
    return this.service.retry(viewer, { id });
  }

  @Mutation(() => RetriedMail, { description: 'Tries all that failed for one reason once more.' })
  retryFailedMail(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { reason }: RetryFailedMailInput,
  ): Promise<RetriedMail> {
    return this.service.retry(viewer, { reason });
  }

  @Mutation(() => MailOverview, {
    description: 'Holds all mail, but that of accounts and that something moved or is off. Twice is fine.',
  })
  pauseAllMail(@CurrentPerson() viewer: SignedInViewer): Promise<MailOverview> {
    return this.service.pause(viewer);
  }

  @Mutation(() => MailOverview, {
    description: 'What does not hold any more is dropped; nothing goes twice.',
  })
  resumeAllMail(@CurrentPerson() viewer: SignedInViewer): Promise<MailOverview> {
    return this.service.resume(viewer);
  }
}
