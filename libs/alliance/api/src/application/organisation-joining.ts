import { Injectable } from '@nestjs/common';
import { badInput, type FieldProblem, notFound, text } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { NetworkWords } from '../import/network-words';
import { OrganisationShelf } from '../import/organisation-shelf';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { lockNewOrganisations } from '../organisation/organisation-lock';
import { Organisation } from '../organisation/organisation.entity';
import { nameProblems } from '../organisation/organisation-names';
import { PartnershipService } from '../partnership/partnership.service';
import type { MembershipApplication } from './application.entity';
import type { ApproveApplicationInput } from './application-decision.input';

/** Makes the organisation of an approved application, or takes the one that it is, and gives it its role. */
@Injectable()
export class OrganisationJoining {
  constructor(
    private readonly documents: OrganisationDocuments,
    private readonly partnerships: PartnershipService,
  ) {}

  /**
   * @returns the id of the organisation
   * @throws DomainError NOT_FOUND; BAD_USER_INPUT; CONFLICT when it has that role already in that time
   */
  async join(
    tx: EntityManager,
    application: MembershipApplication,
    input: ApproveApplicationInput,
  ): Promise<string> {
    const words = await NetworkWords.read(tx);
    const body = words.codeOf('body', input.body);
    const role = words.codeOf('role', input.role);
    if (!('code' in body) || !('code' in role)) {
      throw badInput(
        ...('code' in body ? [] : [unknown('body')]),
        ...('code' in role ? [] : [unknown('role')]),
      );
    }
    const organisationId = input.organisationId
      ? await existing(tx, input.organisationId)
      : await this.create(tx, application, input, words);
    const bodyId = words.bodyId(body.code);
    await this.partnerships.begin(tx, { organisationId, bodyId, role: role.code, since: input.since });
    return organisationId;
  }

  private async create(
    tx: EntityManager,
    { city, region, website }: MembershipApplication,
    input: ApproveApplicationInput,
    words: NetworkWords,
  ): Promise<string> {
    await lockNewOrganisations(tx);
    const shelf = await OrganisationShelf.read(tx);
    const name = input.name.replace(/\s+/g, ' ');
    const kind = words.codeOf('kind', input.kind);
    const problems = nameProblems(name, shelf, input.isAnother);
    if (problems.length > 0 || !('code' in kind)) {
      throw badInput(...problems, ...('code' in kind ? [] : [unknown('kind')]));
    }
    const added = shelf.change(null, { name, kind: kind.code, city, region, website }, null);
    await this.documents.write(tx, await shelf.save(tx));
    return added.id;
  }
}

async function existing(tx: EntityManager, id: string): Promise<string> {
  if (!(await tx.existsBy(Organisation, { id }))) throw notFound();
  return id;
}

function unknown(field: string): FieldProblem {
  return { field, code: 'UNKNOWN', text: text('Kies iets uit de lijst.', 'Choose something from the list.') };
}
