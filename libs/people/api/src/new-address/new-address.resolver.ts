import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { PersonService } from '../person/person.service';
import { NewAddress } from './new-address.entity';
import { AnswerNewAddressInput, AskNewAddressInput } from './new-address.input';
import { NewAddressService } from './new-address.service';

@Resolver(() => NewAddress)
export class NewAddressResolver {
  constructor(
    private readonly service: NewAddressService,
    private readonly persons: PersonService,
  ) {}

  @Query(() => [NewAddress], {
    description: 'What waits for a second coordinator, the oldest first; at most a hundred.',
  })
  newAddressesWaiting(@CurrentPerson() viewer: SignedInViewer): Promise<NewAddress[]> {
    return this.service.waiting(viewer);
  }

  @Mutation(() => NewAddress, {
    description: 'A new address for somebody of the sounding board who lost their mailbox.',
  })
  askNewAddress(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AskNewAddressInput,
  ): Promise<NewAddress> {
    return this.service.ask(viewer, input);
  }

  @Mutation(() => NewAddress, { description: 'Another coordinator says yes or no.' })
  answerNewAddress(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AnswerNewAddressInput,
  ): Promise<NewAddress> {
    return this.service.answer(viewer, input);
  }

  @ResolveField(() => String, { description: 'The chosen name of who it is for.' })
  async personName(@Parent() { personId }: NewAddress, @Context() context: RequestContext): Promise<string> {
    return (await this.persons.byId.load(context, personId))?.name ?? '';
  }

  @ResolveField(() => String, { nullable: true, description: 'Who spoke with them.' })
  async askedByName(
    @Parent() { askedById }: NewAddress,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return askedById ? ((await this.persons.byId.load(context, askedById))?.name ?? null) : null;
  }

  @ResolveField(() => Boolean, { description: 'Whoever asked cannot say yes to it.' })
  viewerAsked(@Parent() { askedById }: NewAddress, @Context() { viewer }: RequestContext): boolean {
    return askedById !== null && askedById === viewer.personId;
  }
}
