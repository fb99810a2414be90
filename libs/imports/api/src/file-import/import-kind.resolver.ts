import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Locale, Viewer } from '@verbonden/shared/kernel';
import { CurrentViewer } from '@verbonden/shared/server';
import type { ImportKind } from '../import-kind';
import { ImportKinds } from '../import-kinds';

@ObjectType({ description: "A field that a column can hold; texts are in the reader's language." })
export class ImportField {
  @Field()
  field!: string;

  @Field()
  label!: string;

  @Field(() => String, { nullable: true })
  explained!: string | null;

  @Field(() => String, { nullable: true })
  example!: string | null;

  @Field(() => Boolean, { description: 'No row can be read without it.' })
  isNeeded!: boolean;
}

@ObjectType({ description: 'What a row can be, where no column says it.' })
export class ImportRowKind {
  @Field()
  code!: string;

  @Field()
  label!: string;
}

@ObjectType({ description: 'Something to ask for besides; it is not done without.' })
export class ImportTick {
  @Field()
  code!: string;

  @Field()
  label!: string;

  @Field()
  hint!: string;
}

@ObjectType('ImportKind', { description: 'What can be brought in from a file.' })
export class ImportKindType {
  @Field()
  code!: string;

  @Field({ description: 'In addresses: "kennis".' })
  address!: string;

  @Field()
  name!: string;

  @Field({ description: 'What a row is, and what becomes of it.' })
  about!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A file of what is there already, which can come back in.',
  })
  exportPath!: string | null;

  @Field(() => [ImportField])
  fields!: ImportField[];

  @Field(() => [ImportRowKind])
  rowKinds!: ImportRowKind[];

  @Field(() => [ImportTick], { description: 'Those that the reader may tick.' })
  ticks!: ImportTick[];
}

@Resolver(() => ImportKindType)
export class ImportKindResolver {
  constructor(private readonly kinds: ImportKinds) {}

  @Query(() => [ImportKindType], { description: 'What you may bring in from a file.' })
  importKinds(@CurrentViewer() viewer: Viewer): Promise<ImportKindType[]> {
    return Promise.all(this.kinds.of(viewer).map((kind) => shownKind(kind, viewer)));
  }
}

async function shownKind(kind: ImportKind, viewer: Viewer): Promise<ImportKindType> {
  const { locale } = viewer;
  const rowKinds = await kind.rowKinds();
  return {
    code: kind.code,
    address: kind.address,
    name: kind.name[locale],
    about: kind.about[locale],
    exportPath: kind.exportPath,
    fields: fieldsOf(kind, locale),
    rowKinds: rowKinds.map(({ code, label }) => ({ code, label: label[locale] })),
    ticks: kind.mayTick(viewer)
      ? kind.ticks.map(({ code, label, hint }) => ({ code, label: label[locale], hint: hint[locale] }))
      : [],
  };
}

/** The fields of a kind as a reader sees them. */
export function fieldsOf(
  { fields, needs }: Pick<ImportKind, 'fields' | 'needs'>,
  locale: Locale,
): ImportField[] {
  return fields.map(({ field, label, explained, example }) => ({
    field,
    label: label[locale],
    explained: explained?.[locale] ?? null,
    example: example ?? null,
    isNeeded: needs.includes(field),
  }));
}
