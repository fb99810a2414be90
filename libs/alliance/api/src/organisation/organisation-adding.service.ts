import { Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  type FieldProblem,
  forbidden,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { NetworkWords } from '../import/network-words';
import { OrganisationShelf } from '../import/organisation-shelf';
import type { AddOrganisationInput } from './add-organisation.input';
import { OrganisationDocuments } from './organisation-documents';
import { nameProblems } from './organisation-names';
import { Organisation } from './organisation.entity';
import { canAddOrganisations } from './organisation.policy';
import { lockNewOrganisations } from './organisation-lock';

/** Adding one organisation by hand; a whole list comes in by `import/`. */
@Injectable()
export class OrganisationAdding {
  constructor(
    private readonly db: DataSource,
    private readonly documents: OrganisationDocuments,
  ) {}

  /**
   * Adds an organisation. A name that looks like one that is there is asked about first.
   * @throws DomainError FORBIDDEN; BAD_USER_INPUT, at `isAnother` with the code ALIKE; CONFLICT when the id is of another one
   */
  async add(viewer: SignedInViewer, input: AddOrganisationInput): Promise<Organisation> {
    if (!canAddOrganisations(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    return this.db.transaction(async (tx) => {
      await lockNewOrganisations(tx);
      const known = await tx.findOneBy(Organisation, { id: input.id });
      if (known && known.name !== input.name) {
        throw conflict(text('Deze organisatie is al toegevoegd.', 'This organisation was added already.'));
      }
      return known ?? this.write(tx, input);
    });
  }

  private async write(tx: EntityManager, input: AddOrganisationInput): Promise<Organisation> {
    const { id, kind, city = null, region = null, isAnother } = input;
    const name = input.name.replace(/\s+/g, ' ');
    const website = input.website || null;
    const shelf = await OrganisationShelf.read(tx);
    const coded = (await NetworkWords.read(tx)).codeOf('kind', kind);
    const problems: FieldProblem[] = [
      ...nameProblems(name, shelf, isAnother),
      ...('code' in coded ? [] : [unknownKind]),
    ];
    if (problems.length > 0 || !('code' in coded)) throw badInput(...problems);
    const added = shelf.change(null, { id, name, kind: coded.code, city, region, website }, null);
    await this.documents.write(tx, await shelf.save(tx));
    return added;
  }
}

const unknownKind: FieldProblem = {
  field: 'kind',
  code: 'UNKNOWN',
  text: text('Kies een soort uit de lijst.', 'Choose a kind from the list.'),
};
