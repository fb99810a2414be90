import { broken, type ImportProblem, plainName, problemOf } from '@verbonden/imports/api';
import { type EntityManager, In } from 'typeorm';
import { Body } from '../body/body.entity';
import { Label } from '../label/label.entity';

/** What a row writes as a word, and where its codes are. */
export type WordField = 'kind' | 'sector' | 'role' | 'body';

const collections = {
  kind: 'organisationKinds',
  sector: 'sectors',
  role: 'partnershipRoles',
  body: 'bodies',
};

/** The words of this network for what a row may write, as its codes or by its names in either language. */
export class NetworkWords {
  private constructor(
    private readonly labels: readonly Label[],
    private readonly bodies: readonly Body[],
  ) {}

  static async read(tx: EntityManager): Promise<NetworkWords> {
    const labels = await tx.find(Label, {
      where: { collection: In(Object.values(collections)) },
      order: { collection: 'ASC', position: 'ASC' },
    });
    return new NetworkWords(labels, await tx.find(Body, { order: { position: 'ASC' } }));
  }

  /** The code that somebody means, or what is wrong with it. */
  codeOf(field: WordField, written: string): { readonly code: string } | ImportProblem {
    const known = this.ofField(field);
    const found = known.find(({ names }) => names.some((name) => plainName(name) === plainName(written)));
    if (found) return { code: found.code };
    const list = (locale: 'nl' | 'en') => known.map(({ name }) => name[locale]).join(', ');
    return problemOf(field, broken('NONE_OF', list('nl'), list('en')));
  }

  bodyId(code: string): string {
    return this.bodies.find((body) => body.code === code)!.id;
  }

  /** What an organisation can be, by code. */
  kinds(): { code: string; label: Label['name'] }[] {
    return this.labels
      .filter(({ collection }) => collection === collections.kind)
      .map(({ code, name }) => ({ code, label: name }));
  }

  /** A body is known by its own name and by how it is called in short; other words by their label. */
  private ofField(field: WordField) {
    const labels = this.labels.filter(({ collection }) => collection === collections[field]);
    if (field !== 'body')
      return labels.map(({ code, name }) => ({ code, name, names: [code, name.nl, name.en] }));
    return this.bodies.map(({ code, name }) => {
      const short = labels.find((label) => label.code === code)?.name ?? name;
      return { code, name: short, names: [code, name.nl, name.en, short.nl, short.en] };
    });
  }
}
