import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson } from '@verbonden/shared/server';
import { AdviceRequest } from '../advice-request/advice-request.entity';
import {
  AgreeWithAdviceInput,
  PublishAdviceInput,
  SumUpAdviceInput,
  TellFollowUpInput,
} from './advice.input';
import { AdviceService } from './advice.service';

/** The steps from what was said to what was done. */
@Resolver(() => AdviceRequest)
export class AdviceStepsResolver {
  constructor(private readonly service: AdviceService) {}

  @Mutation(() => AdviceRequest, { description: 'By the host. Who agreed with other words is asked anew.' })
  sumUpAdvice(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SumUpAdviceInput,
  ): Promise<AdviceRequest> {
    return this.service.sumUp(viewer, input);
  }

  @Mutation(() => AdviceRequest, {
    description: 'A member says whether these are their words; others read a count.',
  })
  agreeWithAdvice(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AgreeWithAdviceInput,
  ): Promise<AdviceRequest> {
    return this.service.agree(viewer, input);
  }

  @Mutation(() => AdviceRequest, { description: 'By the host, once more than half agree.' })
  publishAdvice(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PublishAdviceInput,
  ): Promise<AdviceRequest> {
    return this.service.publish(viewer, input);
  }

  @Mutation(() => AdviceRequest, { description: 'Who asked tells what was done with the advice, and why.' })
  tellAdviceFollowUp(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: TellFollowUpInput,
  ): Promise<AdviceRequest> {
    return this.service.tellFollowUp(viewer, input);
  }
}
