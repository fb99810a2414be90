import {
  Args,
  Context,
  Field,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer, type RequestContext } from '@verbonden/shared/server';
import { Aim } from '../aim/aim.entity';
import { AimService } from '../aim/aim.service';
import { type ReportPart, reportParts } from './year-figures';
import { YearReportService } from './year-report.service';

const ReportPartEnum = Object.fromEntries(reportParts.map((each) => [each, each])) as Record<
  ReportPart,
  ReportPart
>;
registerEnumType(ReportPartEnum, { name: 'ReportPart' });

@ObjectType({ description: 'One thing that a figure counts.' })
export class CountedThing {
  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be looked at.' })
  path!: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it counts, "2027-03-24".' })
  on!: string | null;

  @Field(() => Int, { description: 'How much of the figure it is.' })
  value!: number;
}

@ObjectType({ description: 'What a figure of a year counts; together the things are the figure.' })
export class YearFigureList {
  @Field()
  label!: string;

  @Field(() => Int)
  value!: number;

  @Field(() => [CountedThing], { description: 'The first 500; a file holds all.' })
  things!: readonly CountedThing[];
}

@ObjectType({ description: 'A figure of a year.' })
export class YearReportFigure {
  @Field(() => ID)
  code!: string;

  @Field(() => ReportPartEnum)
  part!: ReportPart;

  @Field({ description: 'What is counted, in the language of the reader.' })
  label!: string;

  @Field(() => Int)
  value!: number;

  @Field(() => Int, { description: 'The same, a year earlier.' })
  before!: number;

  aimSlugs!: readonly string[];
}

@ObjectType({ description: 'A year of the network in figures.' })
export class YearReport {
  @Field(() => Int)
  year!: number;

  @Field({ description: 'False while the year goes on: its figures still grow.' })
  isOver!: boolean;

  @Field(() => [YearReportFigure], { description: 'In the order of the report.' })
  figures!: YearReportFigure[];
}

const mostThings = 500;

@Resolver(() => YearReport)
export class YearReportResolver {
  constructor(private readonly service: YearReportService) {}

  @Query(() => YearReport, { description: 'The report of a year that is over says the same every time.' })
  async yearReport(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<YearReport> {
    const counted = await this.service.figuresOf(viewer, year);
    return {
      year,
      isOver: this.service.isOver(year),
      figures: counted.map(({ figure: { code, part, label, aims }, value, before }) => ({
        ...{ code, part, value, before, label: label[viewer.locale], aimSlugs: aims },
      })),
    };
  }

  @Query(() => YearFigureList, { description: 'The list behind a figure.' })
  async yearFigure(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
    @Args('code', { type: () => ID }) code: string,
  ): Promise<YearFigureList> {
    const { figure, rows } = await this.service.rowsOf(viewer, year, code);
    return {
      label: figure.label[viewer.locale],
      value: rows.reduce((all, { value }) => all + value, 0),
      things: rows.slice(0, mostThings),
    };
  }
}

@Resolver(() => YearReportFigure)
export class YearReportFigureResolver {
  constructor(private readonly aimService: AimService) {}

  @ResolveField(() => [Aim], { description: 'What the network wants, to which it adds.' })
  async aims(@Parent() { aimSlugs }: YearReportFigure, @Context() context: RequestContext): Promise<Aim[]> {
    const found = await Promise.all(aimSlugs.map((slug) => this.aimService.bySlug.load(context, slug)));
    return found.filter((aim) => aim !== null);
  }
}
