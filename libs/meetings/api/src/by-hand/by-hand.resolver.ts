import {
  Args,
  Context,
  Field,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Person, PersonService } from '@verbonden/people/api';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { canSeeRegistrations } from '../meetings.policy';
import { RegistrationEvent } from '../registration/registration-event.entity';
import { RegistrationResult } from '../registration/registration-result';
import { Registration } from '../registration/registration.entity';
import { AddRegistrationInput, MoveRegistrationInput, RemoveRegistrationInput } from './by-hand.input';
import { ByHandService } from './by-hand.service';

@ObjectType({ description: 'Somebody of the network, as a coordinator looks people up.' })
export class FoundPerson {
  @Field(() => ID)
  personId!: string;

  @Field()
  name!: string;

  @Field()
  address!: string;
}

/** A coordinator's acts on the list of who comes. */
@Resolver(() => Registration)
export class ByHandResolver {
  constructor(private readonly service: ByHandService) {}

  @Query(() => Registration)
  registration(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Registration> {
    return this.service.one(viewer, id);
  }

  @Query(() => [FoundPerson], {
    description:
      'People of the network by a part of their name or address, from two letters; at most twenty.',
  })
  findPeople(@CurrentViewer() viewer: Viewer, @Args('search') search: string): Promise<FoundPerson[]> {
    return this.service.find(viewer, search);
  }

  @Mutation(() => RegistrationResult, { description: 'Puts somebody on the list, and mails them.' })
  addRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddRegistrationInput,
  ): Promise<RegistrationResult> {
    return this.service.add(viewer, input);
  }

  @Mutation(() => RegistrationResult, {
    description: 'Between room and online; the seat that is held stays until the other one is sure.',
  })
  moveRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: MoveRegistrationInput,
  ): Promise<RegistrationResult> {
    return this.service.move(viewer, input);
  }

  @Mutation(() => RegistrationResult, { description: 'Takes somebody off the list, and tells them why.' })
  removeRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: RemoveRegistrationInput,
  ): Promise<RegistrationResult> {
    return this.service.remove(viewer, input);
  }

  @ResolveField(() => String, { nullable: true, description: 'Where mail goes; for coordinators.' })
  async emailAddress(
    @Parent() { personId }: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return canSeeRegistrations(viewer) ? this.service.addresses.load(context, personId) : null;
  }
}

/** Who did what stands in the history. */
@Resolver(() => RegistrationEvent)
export class RegistrationEventResolver {
  constructor(private readonly persons: PersonService) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who did it, for coordinators; null when nobody did: a seat came free, or time passed.',
  })
  async by(
    @Parent() { byPersonId }: RegistrationEvent,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    return byPersonId && canSeeRegistrations(viewer) ? this.persons.byId.load(context, byPersonId) : null;
  }
}
