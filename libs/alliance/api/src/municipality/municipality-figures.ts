import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Locale, Text } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';

/** How many of something there are in one municipality, and where they can be looked at. */
export interface CountedThere {
  readonly value: number;
  readonly path: string;
}

/** Something that is counted by municipality, by the domain that has it. */
export interface MunicipalityCount {
  /** "practices" */
  readonly code: string;
  /** "goede praktijken van wie hier werkt" */
  readonly label: Text;
  /** Of those of these municipalities that have any, by id. */
  count(municipalityIds: readonly string[]): Promise<ReadonlyMap<string, CountedThere>>;
}

@ObjectType({ description: 'What a domain counts in a municipality.' })
export class MunicipalityFigure {
  @Field()
  code!: string;

  @Field()
  label!: string;

  @Field(() => Int)
  value!: number;

  @Field({ description: 'Where they can be looked at.' })
  path!: string;
}

/** What there is in each municipality. Every domain makes its own known; this one counts nothing it does not have. */
@Injectable()
export class MunicipalityFigures {
  private readonly known = new Map<string, MunicipalityCount>();

  /** What is there, in the words of a reader; nothing is not told. */
  readonly byLocaleAndId = loader<string, MunicipalityFigure[]>(async (keys) => {
    const wanted = keys.map((key) => key.split(' ') as [locale: Locale, id: string]);
    const counted = await Promise.all(
      [...this.known.values()].map(async (each) => ({
        ...{ code: each.code, label: each.label },
        there: await each.count(wanted.map(([, id]) => id)),
      })),
    );
    return new Map(
      wanted.map(([locale, id]) => [
        `${locale} ${id}`,
        counted.flatMap(({ code, label, there }) => {
          const found = there.get(id);
          return found && found.value > 0 ? [{ code, label: label[locale], ...found }] : [];
        }),
      ]),
    );
  }, []);

  /** @throws Error when the code is taken */
  register(count: MunicipalityCount): void {
    if (this.known.has(count.code)) throw new Error(`Two domains count "${count.code}" by municipality.`);
    this.known.set(count.code, count);
  }
}
