import {
  Args,
  Context,
  Field,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { SignedInViewer, Viewer } from '@verbonden/shared/kernel';
import { CurrentPerson, CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Aim } from './aim.entity';
import { AimEvidences } from './aim-evidence';
import { AddIndicatorInput, AddMeasurementInput } from './aim.input';
import { canKeepAims } from './aim.policy';
import { AimService } from './aim.service';
import { Indicator } from './indicator.entity';
import { Measurement } from './measurement.entity';

@ObjectType({ description: 'What contributes to an aim, counted by the domain that has it.' })
export class AimEvidenceCount {
  @Field()
  code!: string;

  @Field({ description: 'What is counted.' })
  label!: string;

  @Field({ description: 'Where that can be looked at.' })
  path!: string;

  @Field(() => Int)
  value!: number;

  @Field(() => Int, { nullable: true, description: 'Of how many, when that is known.' })
  of!: number | null;
}

@Resolver(() => Aim)
export class AimResolver {
  constructor(
    private readonly service: AimService,
    private readonly evidences: AimEvidences,
  ) {}

  @Query(() => [Aim], { description: 'What the network wants: objectives, then ambitions.' })
  aims(): Promise<Aim[]> {
    return this.service.list();
  }

  @Query(() => Aim, { nullable: true, description: 'NOT_FOUND when none has this slug.' })
  aim(@Args('slug') slug: string): Promise<Aim> {
    return this.service.getBySlug(slug);
  }

  @Query(() => Boolean)
  viewerCanKeepAims(@CurrentViewer() viewer: Viewer): boolean {
    return canKeepAims(viewer);
  }

  @Mutation(() => Indicator, { description: 'Says what is measured for an aim.' })
  addIndicator(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddIndicatorInput,
  ): Promise<Indicator> {
    return this.service.addIndicator(viewer, input);
  }

  @Mutation(() => Measurement, { description: 'Adds a value on a day; what stands there stays.' })
  addMeasurement(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: AddMeasurementInput,
  ): Promise<Measurement> {
    return this.service.addMeasurement(viewer, input);
  }

  @ResolveField(() => String, { description: 'In the language of the reader.' })
  title(@Parent() { title }: Aim, @Context() context: RequestContext): string {
    return title[context.viewer.locale];
  }

  @ResolveField(() => [Indicator])
  indicators(@Parent() { id }: Aim, @Context() context: RequestContext): Promise<Indicator[]> {
    return this.service.indicatorsOf.load(context, id);
  }

  @ResolveField(() => [AimEvidenceCount], { description: 'What contributes to it, as it is now.' })
  evidence(@Parent() { slug }: Aim, @Context() { viewer }: RequestContext): Promise<AimEvidenceCount[]> {
    return Promise.all(
      this.evidences.of(slug).map(async (each) => ({
        code: each.code,
        label: each.label[viewer.locale],
        path: each.path,
        ...(await each.count()),
      })),
    );
  }
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  constructor(private readonly service: AimService) {}

  @ResolveField(() => [Measurement], { description: 'The oldest first.' })
  measurements(@Parent() { id }: Indicator, @Context() context: RequestContext): Promise<Measurement[]> {
    return this.service.measurementsOf.load(context, id);
  }
}
