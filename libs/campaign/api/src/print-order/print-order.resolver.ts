import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Organisation, OrganisationService } from '@verbonden/alliance/api';
import type { SignedInViewer } from '@verbonden/shared/kernel';
import { CurrentPerson, type RequestContext } from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { PrintDeskService, type PrintTotal } from './print-desk.service';
import { PrintItem } from './print-item.entity';
import { PrintItemsService } from './print-items.service';
import { PrintOrderLine } from './print-order-line.entity';
import { PrintOrder } from './print-order.entity';
import {
  DeliverPrintOrderInput,
  PlacePrintOrderInput,
  RemovePrintItemInput,
  SavePrintItemInput,
  SendPrintOrdersInput,
  WithdrawPrintOrderInput,
} from './print-order.input';
import { canKeepPrint, isChangeable, isOpenForOrders, ordersPrintFor } from './print-order.policy';
import { PrintOrderService } from './print-order.service';

@ObjectType({ description: 'What can be ordered of an edition, and what the viewer ordered.' })
export class PrintOrdering {
  @Field(() => CampaignEdition)
  edition!: CampaignEdition;
}

@ObjectType({ description: 'Everything that was ordered of an edition, for who takes it to the printer.' })
export class PrintDesk {
  @Field(() => CampaignEdition)
  edition!: CampaignEdition;
}

@ObjectType({ description: 'How much is ordered of one item.' })
export class PrintItemTotal implements PrintTotal {
  @Field(() => PrintItem)
  item!: PrintItem;

  @Field(() => Int)
  packs!: number;

  @Field(() => Int, { description: 'How many organisations ordered it.' })
  orders!: number;
}

@Resolver(() => PrintOrdering)
export class PrintOrderingResolver {
  constructor(
    private readonly items: PrintItemsService,
    private readonly orders: PrintOrderService,
    private readonly organisations: OrganisationService,
  ) {}

  @Query(() => PrintOrdering)
  async printOrdering(@Args('edition', { type: () => ID }) edition: string): Promise<PrintOrdering> {
    return { edition: await this.items.edition(edition) };
  }

  @ResolveField(() => [PrintItem], { name: 'items' })
  itemsOf(@Parent() { edition }: PrintOrdering): Promise<PrintItem[]> {
    return this.items.of(edition.id);
  }

  @ResolveField(() => [Organisation], { description: 'For which the viewer orders.' })
  async ordersFor(
    @CurrentPerson() viewer: SignedInViewer,
    @Context() context: RequestContext,
  ): Promise<Organisation[]> {
    const found = await Promise.all(
      ordersPrintFor(viewer).map((id) => this.organisations.byId.load(context, id)),
    );
    return found.filter((each) => each !== null);
  }

  @ResolveField(() => [PrintOrder], { name: 'orders', description: 'Of the organisations of the viewer.' })
  ordersOf(
    @Parent() { edition }: PrintOrdering,
    @CurrentPerson() viewer: SignedInViewer,
  ): Promise<PrintOrder[]> {
    return this.orders.own(viewer, edition.id);
  }

  @ResolveField(() => Boolean)
  viewerCanKeep(@CurrentPerson() viewer: SignedInViewer): boolean {
    return canKeepPrint(viewer);
  }

  @Mutation(() => PrintOrder, { description: 'Orders, or changes the order of this organisation.' })
  placePrintOrder(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: PlacePrintOrderInput,
  ): Promise<PrintOrder> {
    return this.orders.place(viewer, input);
  }

  @Mutation(() => Boolean)
  withdrawPrintOrder(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: WithdrawPrintOrderInput,
  ): Promise<boolean> {
    return this.orders.withdraw(viewer, id);
  }
}

@Resolver(() => PrintDesk)
export class PrintDeskResolver {
  constructor(
    private readonly desk: PrintDeskService,
    private readonly items: PrintItemsService,
  ) {}

  @Query(() => PrintDesk)
  async printDesk(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('edition', { type: () => ID }) edition: string,
  ): Promise<PrintDesk> {
    return { edition: await this.desk.edition(viewer, edition) };
  }

  @ResolveField(() => [PrintItemTotal])
  totals(@Parent() { edition }: PrintDesk): Promise<PrintTotal[]> {
    return this.desk.totals(edition.id);
  }

  @ResolveField(() => [PrintOrder], { description: 'A thousand at most.' })
  orders(@Parent() { edition }: PrintDesk): Promise<PrintOrder[]> {
    return this.desk.orders(edition.id);
  }

  @ResolveField(() => Int, { description: 'How many can be taken to the printer: their last day is over.' })
  readyCount(@Parent() { edition }: PrintDesk): Promise<number> {
    return this.desk.readyCount(edition.id);
  }

  @Mutation(() => PrintItem)
  savePrintItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: SavePrintItemInput,
  ): Promise<PrintItem> {
    return this.items.save(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'CONFLICT when it was ordered.' })
  removePrintItem(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemovePrintItemInput,
  ): Promise<boolean> {
    return this.items.remove(viewer, id);
  }

  @Mutation(() => PrintDesk, { description: 'Everything whose last day is over is at the printer.' })
  async sendPrintOrders(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { editionId }: SendPrintOrdersInput,
  ): Promise<PrintDesk> {
    return { edition: await this.desk.send(viewer, editionId) };
  }

  @Mutation(() => PrintOrder, { description: 'It is there; the address is erased.' })
  deliverPrintOrder(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: DeliverPrintOrderInput,
  ): Promise<PrintOrder> {
    return this.desk.deliver(viewer, id);
  }
}

@Resolver(() => PrintItem)
export class PrintItemResolver {
  constructor(private readonly items: PrintItemsService) {}

  @ResolveField(() => Boolean, { description: 'Until its last day is over.' })
  isOpen(@Parent() item: PrintItem): boolean {
    return isOpenForOrders(item, this.items.today());
  }
}

@Resolver(() => PrintOrder)
export class PrintOrderResolver {
  constructor(
    private readonly orders: PrintOrderService,
    private readonly organisations: OrganisationService,
  ) {}

  @ResolveField(() => [PrintOrderLine])
  lines(@Parent() { id }: PrintOrder, @Context() context: RequestContext): Promise<PrintOrderLine[]> {
    return this.orders.linesOf.load(context, id);
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(
    @Parent() { organisationId }: PrintOrder,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.byId.load(context, organisationId);
  }

  @ResolveField(() => Boolean, { description: 'Not at the printer yet.' })
  isChangeable(@Parent() order: PrintOrder): boolean {
    return isChangeable(order);
  }
}
