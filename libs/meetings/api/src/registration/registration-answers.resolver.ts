import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity';
import { canSeeIntroduction } from '../introduction/introduction.policy';
import { canChangeRegistration } from '../meetings.policy';
import { canSeeNeeds } from '../needs/needs.policy';
import { RegistrationNeeds } from '../needs/registration-needs.entity';
import { RegistrationChoice } from '../subsession/shown-choice';
import { SubsessionChoices } from '../subsession/subsession-choices';
import {
  ChangeRegistrationByLinkInput,
  ChangeRegistrationInput,
  GiveBackSubsessionByLinkInput,
  GiveBackSubsessionInput,
  PlaceInSubsessionInput,
} from './registration-change.input';
import { RegistrationChanges } from './registration-change.service';
import { RegistrationByLink, RegistrationResult } from './registration-result';
import { Registration } from './registration.entity';

/** Reads what people told, by registration. */
function toldLoader<T extends Introduction | RegistrationNeeds>(db: DataSource, kind: new () => T) {
  return loader<string, T | null>(async (ids) => {
    const found = await db.manager.findBy<Introduction | RegistrationNeeds>(kind, {
      registrationId: In([...ids]),
    });
    return new Map(found.map((each) => [each.registrationId, each as T]));
  }, null);
}

/** What somebody chose and told with a registration, and changing it. */
@Resolver(() => Registration)
export class RegistrationAnswersResolver {
  readonly introductions;
  readonly needsOf;

  constructor(
    private readonly changes: RegistrationChanges,
    private readonly chosen: SubsessionChoices,
    db: DataSource,
  ) {
    this.introductions = toldLoader(db, Introduction);
    this.needsOf = toldLoader(db, RegistrationNeeds);
  }

  @Mutation(() => RegistrationResult, {
    description: 'Mode, subsessions and what was told, until it closes.',
  })
  changeRegistration(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChangeRegistrationInput,
  ): Promise<RegistrationResult> {
    return this.changes.change(viewer, input);
  }

  @Mutation(() => RegistrationResult)
  changeRegistrationByLink(@Args('input') input: ChangeRegistrationByLinkInput): Promise<RegistrationResult> {
    return this.changes.changeByLink(input);
  }

  @Mutation(() => RegistrationResult, { description: 'Frees the seat; the first in line gets it at once.' })
  giveBackSubsession(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: GiveBackSubsessionInput,
  ): Promise<RegistrationResult> {
    return this.changes.giveBack(viewer, input);
  }

  @Mutation(() => RegistrationResult)
  giveBackSubsessionByLink(@Args('input') input: GiveBackSubsessionByLinkInput): Promise<RegistrationResult> {
    return this.changes.giveBackByLink(input);
  }

  @Mutation(() => RegistrationResult, {
    description: 'Into a subsession out of turn, within the seats or with one added.',
  })
  placeInSubsession(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PlaceInSubsessionInput,
  ): Promise<RegistrationResult> {
    return this.changes.place(viewer, input);
  }

  @ResolveField(() => [RegistrationChoice], {
    description: 'One for each round that was answered; for the person and coordinators.',
  })
  choices(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationChoice[]> | RegistrationChoice[] {
    return canChangeRegistration(viewer, registration)
      ? this.chosen.byRegistration.load(context, registration.id)
      : [];
  }

  @ResolveField(() => Introduction, {
    nullable: true,
    description: 'What this person is proud of; for the person and coordinators, for others once shared.',
  })
  async introduction(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<Introduction | null> {
    const told = await this.introductions.load(context, registration.id);
    return told && canSeeIntroduction(viewer, registration, told) ? told : null;
  }

  @ResolveField(() => RegistrationNeeds, {
    nullable: true,
    description: 'For the person and coordinators alone; erased fourteen days after the meeting.',
  })
  needs(
    @Parent() registration: Registration,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<RegistrationNeeds | null> | null {
    return canSeeNeeds(viewer, registration) ? this.needsOf.load(context, registration.id) : null;
  }
}

/** The same behind the link in a mail, for who holds it: but not what somebody needs, for a mail may be passed on. */
@Resolver(() => RegistrationByLink)
export class LinkedAnswersResolver {
  constructor(
    private readonly chosen: SubsessionChoices,
    private readonly answers: RegistrationAnswersResolver,
  ) {}

  @ResolveField(() => [RegistrationChoice])
  choices(
    @Parent() { registration }: RegistrationByLink,
    @Context() context: RequestContext,
  ): Promise<RegistrationChoice[]> {
    return this.chosen.byRegistration.load(context, registration.id);
  }

  @ResolveField(() => Introduction, { nullable: true })
  introduction(
    @Parent() { registration }: RegistrationByLink,
    @Context() context: RequestContext,
  ): Promise<Introduction | null> {
    return this.answers.introductions.load(context, registration.id);
  }
}
