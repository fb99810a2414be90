import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { Me } from '../session/me';
import { SessionService } from '../session/session.service';
import { SignInService } from '../session/sign-in.service';
import { SecondFactorReset } from './second-factor-reset.service';
import {
  BeginSecondFactorInput,
  ConfirmSecondFactorInput,
  FinishSignInInput,
  RemoveSecondFactorInput,
  RenewRecoveryCodesInput,
  ResetSecondFactorInput,
} from './second-factor.input';
import { SecondFactorService } from './second-factor.service';
import { NewRecoveryCodes, OwnSecondFactor } from './second-factor.types';
import { SecondStepService } from './second-step.service';

@Resolver(() => Me)
export class SecondFactorResolver {
  constructor(
    private readonly service: SecondFactorService,
    private readonly step: SecondStepService,
    private readonly resets: SecondFactorReset,
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
  ) {}

  @ResolveField(() => Boolean, {
    description:
      'Coordinator or administrator, and signed in without the second step that this asks: until then those roles do nothing.',
  })
  needsSecondFactor(@Context() { req }: RequestContext): Promise<boolean> {
    return this.sessions.withholds(req);
  }

  @Query(() => Boolean, {
    description: 'This browser took the first step of signing in; the second is waited for.',
  })
  secondStepWaits(@Context() context: RequestContext): Promise<boolean> {
    return this.step.waits(context);
  }

  @Mutation(() => Me, {
    description:
      'The second step of signing in, in the browser that took the first less than ten minutes ago.',
  })
  async finishSignIn(
    @Args('input') { code }: FinishSignInInput,
    @Context() context: RequestContext,
  ): Promise<Me> {
    return this.signIn.me(await this.step.finish(code, context));
  }

  @Query(() => OwnSecondFactor, { description: 'How one’s own second step stands.' })
  ownSecondFactor(@CurrentPerson() viewer: SignedInViewer): Promise<OwnSecondFactor> {
    return this.service.own(viewer);
  }

  @Mutation(() => OwnSecondFactor, {
    description: 'A secret for an app; it counts once its first code was right.',
  })
  async beginSecondFactor(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { password }: BeginSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<OwnSecondFactor> {
    await this.service.begin(viewer, password ?? null, context);
    return this.service.own(viewer);
  }

  @Mutation(() => NewRecoveryCodes, {
    description: 'From now on a code is asked for at signing in. Signs out everywhere but here.',
  })
  async confirmSecondFactor(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { code }: ConfirmSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<NewRecoveryCodes> {
    return { codes: await this.service.confirm(viewer, code, context) };
  }

  @Mutation(() => NewRecoveryCodes, {
    description: 'Ten other codes in reserve; those of before work no more.',
  })
  async renewRecoveryCodes(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { code }: RenewRecoveryCodesInput,
  ): Promise<NewRecoveryCodes> {
    return { codes: await this.service.renewCodes(viewer, code) };
  }

  @Mutation(() => OwnSecondFactor, { description: 'No second step any more.' })
  async removeSecondFactor(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { code }: RemoveSecondFactorInput,
  ): Promise<OwnSecondFactor> {
    await this.service.remove(viewer, code);
    return this.service.own(viewer);
  }

  @Mutation(() => Boolean, {
    description:
      'Takes away the second step of somebody else, who lost phone and codes, with their password.',
  })
  async resetSecondFactor(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { email }: ResetSecondFactorInput,
  ): Promise<boolean> {
    await this.resets.reset(viewer, email);
    return true;
  }
}
