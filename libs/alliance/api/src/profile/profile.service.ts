import { Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  type FieldProblem,
  forbidden,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { FileKind, Files, FileState } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { NetworkWords } from '../import/network-words';
import { OrganisationDocuments } from '../organisation/organisation-documents';
import { Organisation } from '../organisation/organisation.entity';
import type { SaveOrganisationProfileInput } from './profile.input';
import { canKeepProfile } from './profile.policy';

/** What an organisation tells of itself. Its name, its kind and its roles are kept by who looks after the network. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: DataSource,
    private readonly documents: OrganisationDocuments,
    private readonly files: Files,
  ) {}

  /**
   * Keeps the page of an organisation as it is now written.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when somebody else changed it meanwhile
   */
  save(viewer: SignedInViewer, input: SaveOrganisationProfileInput): Promise<Organisation> {
    return this.db.transaction(async (tx) => {
      // Locked first, as offers do: both write what is found of it.
      const organisation = await tx.findOne(Organisation, {
        where: { id: input.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!organisation) throw notFound();
      if (!canKeepProfile(viewer, organisation.id)) throw forbidden(keepers);
      const told = toldBy(input);
      if (says(organisation, told)) return organisation;
      if (organisation.version !== input.expectedVersion) throw conflict(changedElsewhere);
      if (told.sector !== null) {
        const coded = (await NetworkWords.read(tx)).codeOf('sector', told.sector);
        if (!('code' in coded)) throw badInput(unknownSector);
        told.sector = coded.code;
      }
      await this.hold(tx, viewer, organisation.logoFileId, told.logoFileId);
      const saved = await tx.save(Object.assign(organisation, told, { version: organisation.version + 1 }));
      await this.documents.write(tx, [saved.id]);
      return saved;
    });
  }

  /** Takes hold of a new mark and lets go of the one that was there. */
  private async hold(
    tx: EntityManager,
    viewer: SignedInViewer,
    standing: string | null,
    wanted: string | null,
  ): Promise<void> {
    if (wanted === standing) return;
    if (wanted) {
      const [file] = await this.files.hold(tx, viewer, [wanted], 'logoFileId');
      if (file!.state === FileState.READY && file!.kind !== FileKind.PICTURE) throw badInput(noPicture);
    }
    if (standing) await this.files.release(tx, [standing]);
  }
}

function toldBy(input: SaveOrganisationProfileInput) {
  const { descriptionNl = null, descriptionEn = null, sector = null, city = null, region = null } = input;
  const { website, contactEmail = null, logoFileId = null } = input;
  return {
    ...{ descriptionNl, descriptionEn, sector: sector || null, city, region },
    ...{ website: website || null, contactEmail, logoFileId },
  };
}

function says(organisation: Organisation, told: ReturnType<typeof toldBy>): boolean {
  return Object.entries(told).every(([key, value]) => organisation[key as keyof Organisation] === value);
}

const keepers = text(
  'een redacteur van deze organisatie, of een coördinator',
  'an editor of this organisation, or a coordinator',
);
const changedElsewhere = text(
  'Iemand anders heeft deze pagina intussen veranderd. Bekijk wat er nu staat; wat je typte staat er nog.',
  'Somebody else changed this page meanwhile. Look at what is there now; what you typed is still there.',
);
const unknownSector: FieldProblem = {
  field: 'sector',
  code: 'UNKNOWN',
  text: text('Kies een sector uit de lijst.', 'Choose a sector from the list.'),
};
const noPicture: FieldProblem = {
  field: 'logoFileId',
  code: 'NO_PICTURE',
  text: text(
    'Dit is geen plaatje. Kies een png, jpg of webp.',
    'This is no picture. Choose a png, jpg or webp.',
  ),
};
