import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type HeldRole, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { HeldRoleType } from '../session/me';
import { AccountCareService } from './account-care.service';
import {
  AccountsArgs,
  CaredAccount,
  CaredAccountConnection,
  GiveNetworkRoleInput,
  NetworkRoleTime,
  RestoreAccountInput,
  SuspendAccountInput,
  TakeNetworkRoleInput,
} from './account-care.types';
import { AccountListService } from './account-list.service';

@Resolver(() => CaredAccount)
export class AccountCareResolver {
  constructor(
    private readonly list: AccountListService,
    private readonly care: AccountCareService,
  ) {}

  @Query(() => CaredAccountConnection, { description: 'Who has an account, by name.' })
  accounts(
    @CurrentPerson() viewer: SignedInViewer,
    @Args() args: AccountsArgs,
  ): Promise<CaredAccountConnection> {
    return this.list.list(viewer, args);
  }

  @Query(() => CaredAccount, { description: 'The account of a person.' })
  account(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<CaredAccount> {
    if (!isUUID(personId)) throw notFound();
    return this.list.one(viewer, personId);
  }

  @Mutation(() => CaredAccount, { description: 'Keeps somebody out at once, everywhere.' })
  async suspendAccount(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SuspendAccountInput,
  ): Promise<CaredAccount> {
    await this.care.suspend(viewer, input);
    return this.list.one(viewer, input.personId);
  }

  @Mutation(() => CaredAccount, { description: 'Lets somebody in again.' })
  async restoreAccount(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { personId }: RestoreAccountInput,
  ): Promise<CaredAccount> {
    await this.care.restore(viewer, personId);
    return this.list.one(viewer, personId);
  }

  @Mutation(() => CaredAccount, { description: 'Gives a role in the whole network.' })
  async giveNetworkRole(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: GiveNetworkRoleInput,
  ): Promise<CaredAccount> {
    await this.care.give(viewer, input);
    return this.list.one(viewer, input.personId);
  }

  @Mutation(() => Boolean, {
    description: 'Takes a role in the whole network away; the last administrator stays one.',
  })
  async takeNetworkRole(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: TakeNetworkRoleInput,
  ): Promise<boolean> {
    await this.care.take(viewer, input);
    return true;
  }

  @ResolveField(() => [HeldRoleType])
  roles(@Parent() { id }: CaredAccount, @Context() context: RequestContext): Promise<HeldRole[]> {
    return this.list.rolesOf.load(context, id);
  }

  @ResolveField(() => [NetworkRoleTime], { description: 'The latest first; also those that ended.' })
  networkRoles(
    @Parent() { id }: CaredAccount,
    @Context() context: RequestContext,
  ): Promise<NetworkRoleTime[]> {
    return this.list.networkRolesOf.load(context, id);
  }
}
