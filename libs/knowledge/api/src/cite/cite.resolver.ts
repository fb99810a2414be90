import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Network, NetworkService, OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import { isSignedIn } from '@verbonden/shared/kernel';
import { loader, type RequestContext, SETTINGS, type Settings } from '@verbonden/shared/server';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { labelOf } from '../taxonomy/terms';
import { citationOf } from './citation';

/** How to refer to an item. */
@Resolver(() => KnowledgeItem)
export class CiteResolver {
  constructor(
    private readonly networks: NetworkService,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  private readonly network = loader<'own', Network | null>(
    async () => new Map([['own', await this.networks.get()]]),
    null,
  );

  @ResolveField(() => String, {
    description: 'How to refer to it, with the address at which it stays; in the language of the reader.',
  })
  async citation(@Parent() item: KnowledgeItem, @Context() context: RequestContext): Promise<string> {
    const { locale } = context.viewer;
    const network = await this.network.load(context, 'own');
    return citationOf(
      {
        title: item.title,
        by: item.publisher || (await this.nameOfOwner(item, context)),
        year: item.year ?? (item.publishedOn ? Number(item.publishedOn.slice(0, 4)) : null),
        kind: labelOf('kinds', item.kind, locale),
        network: network?.name[locale] ?? '',
        address: `${this.settings.PUBLIC_URL}/kennis/${item.slug}`,
      },
      locale,
    );
  }

  /** A person is named to whoever is signed in only, as on the page. */
  private async nameOfOwner(item: KnowledgeItem, context: RequestContext): Promise<string> {
    if (item.organisationId) {
      return (await this.organisations.byId.load(context, item.organisationId))?.name ?? '';
    }
    if (!item.authorId || !isSignedIn(context.viewer)) return '';
    return (await this.persons.byId.load(context, item.authorId))?.name ?? '';
  }
}
