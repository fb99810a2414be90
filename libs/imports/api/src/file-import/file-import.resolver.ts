import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import {
  isSignedIn,
  type Locale,
  type SignedInViewer,
  unauthenticated,
  type Viewer,
} from '@verbonden/shared/kernel';
import {
  connectionOf,
  CurrentPerson,
  CurrentViewer,
  LiveNotes,
  PageArgs,
  type RequestContext,
  startingNow,
  whileAllowed,
} from '@verbonden/shared/server';
import { IsOptional } from 'class-validator';
import { columnLetter } from '../file/import-file';
import type { ImportKind } from '../import-kind';
import { ImportKinds } from '../import-kinds';
import { type ImportOutcome, importOutcomes } from '../row/import-report';
import { FileImport } from './file-import.entity';
import {
  ChooseForImportLineInput,
  CorrectImportInput,
  PauseImportInput,
  RemoveImportInput,
  StartImportInput,
  StopImportInput,
} from './file-import.input';
import { FileImportService } from './file-import.service';
import { ImportCounts } from './import-counts';
import { ImportLine } from './import-line.entity';
import { ImportLines } from './import-lines.service';
import { importTopic } from './import-lines';
import { maySeeImport } from './import.policy';

const ImportOutcomeEnum = Object.fromEntries(importOutcomes.map((each) => [each, each])) as Record<
  ImportOutcome,
  ImportOutcome
>;
registerEnumType(ImportOutcomeEnum, { name: 'ImportOutcome' });

@ObjectType()
export class ImportColumn {
  @Field({ description: 'The name above it.' })
  column!: string;

  @Field({ description: 'What a spreadsheet calls it: "C".' })
  letter!: string;

  @Field(() => String, { nullable: true })
  field!: string | null;
}

@ObjectType({ description: 'How many rows would become what, or did.' })
export class ImportOutcomeCounts {
  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  same!: number;

  @Field(() => Int, { description: 'Waits until somebody says whether it is what it looks like.' })
  alike!: number;

  @Field(() => Int)
  wrong!: number;
}

@ObjectType({ description: 'What is wrong with a row, in the words of the reader.' })
export class ImportReason {
  @Field(() => String, { nullable: true, description: 'The name of the field; null for the row as a whole.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'The cell of the spreadsheet: "D7".' })
  cell!: string | null;

  @Field()
  message!: string;
}

@ObjectType('ImportLine')
export class ImportLineType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Its number in the file.' })
  row!: number;

  @Field()
  title!: string;

  @Field(() => ImportOutcomeEnum)
  outcome!: ImportOutcome;

  @Field(() => [ImportReason])
  reasons!: ImportReason[];

  @Field(() => [String], { description: 'The names of the fields that it changes.' })
  fields!: string[];

  @Field(() => [String], { description: 'The names of what is there already and looks like it.' })
  alike!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Which of those it is, or "" for a new one; null before a choice.',
  })
  choice!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to find what it is about, once it is there.' })
  path!: string | null;
}

@ObjectType()
export class ImportLineConnection extends connectionOf(ImportLineType, 'ImportLine') {}

@ArgsType()
export class ImportLinesArgs extends PageArgs {
  @Field(() => ImportOutcomeEnum, { nullable: true })
  @IsOptional()
  outcome?: ImportOutcome | null;
}

/** Files that somebody brings in. */
@Resolver(() => FileImport)
export class FileImportResolver {
  constructor(
    private readonly service: FileImportService,
    private readonly lineService: ImportLines,
    private readonly countsOf: ImportCounts,
    private readonly kinds: ImportKinds,
    private readonly notes: LiveNotes,
  ) {}

  @Query(() => [FileImport], { description: 'What you brought in lately; it is erased after two weeks.' })
  myImports(@CurrentPerson() viewer: SignedInViewer): Promise<FileImport[]> {
    return this.service.mine(viewer);
  }

  @Query(() => FileImport)
  fileImport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<FileImport> {
    return this.service.get(viewer, id);
  }

  @Mutation(() => FileImport, { description: 'Says which column is what, and checks the file again.' })
  correctImport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: CorrectImportInput,
  ): Promise<FileImport> {
    return this.service.correct(viewer, input);
  }

  @Mutation(() => FileImport, {
    description: 'Says of a row that looks like what is there whether it is that, and checks the file again.',
  })
  chooseForImportLine(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') input: ChooseForImportLineInput,
  ): Promise<FileImport> {
    return this.service.choose(viewer, input);
  }

  @Mutation(() => FileImport, { description: 'Carries a file out, in the background. Twice is once.' })
  startImport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: StartImportInput,
  ): Promise<FileImport> {
    return this.service.start(viewer, id);
  }

  @Mutation(() => FileImport, { description: 'The rest waits, until it is started again.' })
  pauseImport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: PauseImportInput,
  ): Promise<FileImport> {
    return this.service.pause(viewer, id);
  }

  @Mutation(() => FileImport, { description: 'The rest is not done any more; what was done stays.' })
  stopImport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: StopImportInput,
  ): Promise<FileImport> {
    return this.service.stop(viewer, id);
  }

  @Mutation(() => Boolean, { description: 'Throws the file away; what was brought in stays.' })
  removeImport(
    @CurrentPerson() viewer: SignedInViewer,
    @Args('input') { id }: RemoveImportInput,
  ): Promise<boolean> {
    return this.service.remove(viewer, id);
  }

  @Subscription(() => FileImport, {
    description: 'A file as it stands now, and whenever it is further than it was.',
    resolve(this: FileImportResolver, _note: unknown, { id }: { id: string }, { viewer }: RequestContext) {
      return this.service.get(signedIn(viewer), id);
    },
  })
  async importProgressed(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<unknown>> {
    const file = await this.service.get(signedIn(context.viewer), id);
    const notes = startingNow({}, await this.notes.subscribe(importTopic(id)));
    return whileAllowed(notes, async () => {
      const viewer = (await context.viewerNow?.()) ?? context.viewer;
      // What was counted for an earlier note is old by now.
      context.loaders.clear();
      return maySeeImport(viewer, file, this.kinds.find(file.kind)) ? true : 'ENDED';
    });
  }

  @ResolveField(() => [ImportColumn])
  columns(@Parent() { columns, mapping }: FileImport): ImportColumn[] {
    return columns.map((column, index) => ({
      column,
      letter: columnLetter(index),
      field: mapping[column] ?? null,
    }));
  }

  @ResolveField(() => ImportOutcomeCounts)
  async counts(
    @Parent() { id }: FileImport,
    @Context() context: RequestContext,
  ): Promise<ImportOutcomeCounts> {
    const { NEW, CHANGED, SAME, ALIKE, WRONG } = await this.countsOf.byId.load(context, id);
    return { new: NEW, changed: CHANGED, same: SAME, alike: ALIKE, wrong: WRONG };
  }

  @ResolveField(() => ImportLineConnection, { description: 'What would become of each row, or did; by row.' })
  async lines(
    @Parent() file: FileImport,
    @Args() { outcome, ...page }: ImportLinesArgs,
    @CurrentViewer() viewer: Viewer,
  ): Promise<ImportLineConnection> {
    const kind = this.kinds.find(file.kind)!;
    const found = await this.lineService.page(file.id, outcome ?? null, page);
    const paths = await kind.paths(
      viewer,
      found.edges.flatMap(({ node }) => node.itemId ?? []),
    );
    return {
      ...found,
      edges: found.edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...shown(node, file, kind, viewer.locale), path: paths.get(node.itemId ?? '') ?? null },
      })),
    };
  }

  @ResolveField(() => Date)
  broughtInAt(@Parent() { createdAt }: FileImport): Date {
    return createdAt;
  }
}

/** A row as a person reads it: with the cell where they find it back. */
export function shown(
  line: ImportLine,
  file: FileImport,
  kind: Pick<ImportKind, 'labelOf'>,
  locale: Locale,
): Omit<ImportLineType, 'path'> {
  return {
    id: `${file.id}-${line.row}`,
    row: line.row,
    title: line.title,
    outcome: line.outcome ?? 'WRONG',
    fields: line.fields.map((field) => kind.labelOf(field)[locale]),
    alike: line.alike,
    choice: line.choice,
    reasons: line.reasons.map((reason) => ({
      field: reason.field === null ? null : kind.labelOf(reason.field)[locale],
      cell: cellOf(reason.field, line.row, file),
      message: reason.text[locale],
    })),
  };
}

function cellOf(
  field: string | null,
  row: number,
  { fileForm, columns, mapping }: FileImport,
): string | null {
  if (field === null || fileForm === 'JSON') return null;
  const index = columns.findIndex((column) => mapping[column] === field);
  return index < 0 ? null : `${columnLetter(index)}${row}`;
}

function signedIn(viewer: Viewer): SignedInViewer {
  if (!isSignedIn(viewer)) throw unauthenticated();
  return viewer;
}
