import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { canExportReach } from './reach.policy';
import { ReachService } from './reach.service';

@ObjectType({ description: 'A number of an edition, beside that of the year before.' })
export class ReachNumber {
  @Field(() => ID)
  code!: string;

  @Field({ description: 'What is counted, in the language of the reader.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be looked at.' })
  path!: string | null;

  @Field(() => Int)
  value!: number;

  @Field(() => Int)
  before!: number;
}

@ObjectType({ description: 'What there was in one municipality.' })
export class ReachInMunicipality {
  @Field()
  name!: string;

  @Field()
  slug!: string;

  @Field(() => [Int], { description: 'In the order of `numbers`.' })
  values!: number[];

  @Field(() => [Int], { description: 'The same, a year before.' })
  before!: number[];
}

@ObjectType({ description: 'How far an edition of the Week reaches. No person is in it.' })
export class EditionReach {
  @Field(() => CampaignEdition)
  edition!: CampaignEdition;

  @Field(() => CampaignEdition, { nullable: true, description: 'With which it is compared.' })
  comparedWith!: CampaignEdition | null;

  @Field(() => ReachNumber)
  organisations!: ReachNumber;

  @Field(() => ReachNumber)
  municipalities!: ReachNumber;

  @Field(() => [ReachNumber], { description: 'What nouns count of themselves.' })
  numbers!: ReachNumber[];

  @Field(() => [ReachInMunicipality], { description: 'Where something was, by name.' })
  places!: ReachInMunicipality[];

  @Field()
  viewerCanExport!: boolean;
}

@Resolver()
export class ReachResolver {
  constructor(private readonly service: ReachService) {}

  @Query(() => EditionReach, { description: 'NOT_FOUND when there is no such edition.' })
  async editionReach(
    @CurrentViewer() viewer: Viewer,
    @Args('edition', { type: () => ID, description: 'The slug of an edition.' }) slug: string,
  ): Promise<EditionReach> {
    const { edition, before, figures, organisations, municipalities, places } = await this.service.of(slug);
    const { locale } = viewer;
    const isDutch = locale === 'nl';
    return {
      edition,
      comparedWith: before,
      organisations: {
        ...{ code: 'organisations', path: null, label: isDutch ? 'Organisaties' : 'Organisations' },
        ...{ value: organisations[0], before: organisations[1] },
      },
      municipalities: {
        ...{ code: 'municipalities', path: null, label: isDutch ? 'Gemeenten' : 'Municipalities' },
        ...{ value: municipalities[0], before: municipalities[1] },
      },
      numbers: figures.map(({ source, value, before: then }) => ({
        ...{
          code: source.code,
          label: source.label[locale],
          path: source.path(edition.slug),
          value,
          before: then,
        },
      })),
      places: places.map(({ name, slug: place, counts }) => ({
        ...{ name, slug: place },
        values: counts.map(({ value }) => value),
        before: counts.map(({ before: then }) => then),
      })),
      viewerCanExport: canExportReach(viewer),
    };
  }
}
