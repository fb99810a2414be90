import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Text } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { Label } from '../label/label.entity';
import { LabelService } from '../label/label.service';
import { HouseColour, usableColours } from './house-colours';
import { Network, ShareType } from './network.entity';
import { NetworkService } from './network.service';

@Resolver(() => Network)
export class NetworkResolver {
  constructor(
    private readonly service: NetworkService,
    private readonly labelService: LabelService,
  ) {}

  @Query(() => Network, { description: 'The network that this portal serves.' })
  network(): Promise<Network> {
    return this.service.get();
  }

  @ResolveField(() => String)
  name(@Parent() { name }: Network, @Context() context: RequestContext): string {
    return name[context.viewer.locale];
  }

  @ResolveField(() => String, { description: 'As it is called in the middle of a sentence.' })
  shortName(@Parent() { shortName }: Network, @Context() context: RequestContext): string {
    return shortName[context.viewer.locale];
  }

  @ResolveField(() => String)
  tagline(@Parent() { tagline }: Network, @Context() context: RequestContext): string {
    return tagline[context.viewer.locale];
  }

  @ResolveField(() => String, { description: 'The word for whom it is all about.' })
  term(@Parent() { term }: Network, @Context() context: RequestContext): string {
    return term[context.viewer.locale];
  }

  @ResolveField(() => String, { description: 'What that word means.' })
  definition(@Parent() { definition }: Network, @Context() context: RequestContext): string {
    return definition[context.viewer.locale];
  }

  @ResolveField(() => ShareType, { nullable: true, description: 'How many there are, with the source.' })
  share(@Parent() { share }: Network, @Context() context: RequestContext): ShareType | null {
    return share && { ...share, text: share.text[context.viewer.locale] };
  }

  @ResolveField(() => String)
  principle(@Parent() { principle }: Network, @Context() context: RequestContext): string {
    return principle[context.viewer.locale];
  }

  @ResolveField(() => [String])
  objectives(@Parent() { objectives }: Network, @Context() context: RequestContext): string[] {
    return inLanguage(objectives, context);
  }

  @ResolveField(() => [String])
  ambitions(@Parent() { ambitions }: Network, @Context() context: RequestContext): string[] {
    return inLanguage(ambitions, context);
  }

  @ResolveField(() => [HouseColour])
  colours(@Parent() { colours }: Network): HouseColour[] {
    return usableColours(colours);
  }

  @ResolveField(() => [Label], {
    description: 'The words of one collection in their order: "themes", "settings", "organisationKinds", …',
  })
  labels(@Args('collection') collection: string): Promise<Label[]> {
    return this.labelService.ofCollection(collection);
  }
}

function inLanguage(texts: readonly Text[], { viewer }: RequestContext): string[] {
  return texts.map((each) => each[viewer.locale]);
}
