import { Injectable } from '@nestjs/common';
import { NetworkService, rangeAmong } from '@verbonden/alliance/api';
import { badInput, type FieldProblem, text, type Viewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { findMunicipality } from '../activity/municipality-named';
import { fieldsIn, filledIn, filledInMarkdown, type LocalField, type LocalValues } from './local-fields';
import type { PressRelease } from './press-release.entity';
import type { LocalPressReleaseInput } from './press-release.input';
import { PressReleaseService } from './press-release.service';
import { isRoleMailbox } from './role-mailbox';

/** A release as an organisation sends it out. */
export interface FilledRelease {
  readonly release: PressRelease;
  readonly title: string;
  readonly markdown: string;
  /** What it asks for and nobody filled in. */
  readonly missing: readonly LocalField[];
  /** The municipality that was named, for counting. */
  readonly municipalityId: string | null;
}

/** Fills in what is an organisation's own. Nothing of it is kept: it stands in the address, and goes with the file. */
@Injectable()
export class LocalReleaseService {
  constructor(
    private readonly db: DataSource,
    private readonly releases: PressReleaseService,
    private readonly networks: NetworkService,
  ) {}

  /** @throws DomainError NOT_FOUND; BAD_USER_INPUT for a municipality that there is not, or a mailbox that is somebody's */
  async fill(viewer: Viewer, input: LocalPressReleaseInput): Promise<FilledRelease> {
    const release = await this.releases.get(viewer, input.slug);
    const { municipality = null, organisation = null, spokesperson = null, young = null } = input;
    const known = municipality === null ? null : await findMunicipality(this.db.manager, municipality);
    const municipalityId = known?.id ?? null;
    const problems: FieldProblem[] = [
      ...(municipality !== null && municipalityId === null ? [noMunicipality] : []),
      ...(spokesperson !== null && !isRoleMailbox(spokesperson) ? [noRole] : []),
    ];
    if (problems.length > 0) throw badInput(...problems);
    const values: LocalValues = {
      gemeente: municipality,
      organisatie: organisation,
      woordvoerder: spokesperson,
      aantal: young === null ? null : await this.figure(young),
    };
    const missing = fieldsIn(`${release.title}\n${release.body}`).filter((field) => values[field] === null);
    return {
      ...{ release, missing, municipalityId },
      title: filledIn(release.title, values),
      markdown: filledInMarkdown(release.body, values),
    };
  }

  /** "110 tot 200", by the published figure of the network; null for a network that names none. */
  private async figure(young: number): Promise<string | null> {
    const { share } = await this.networks.get();
    if (!share) return null;
    const { low, high } = rangeAmong(young, share);
    const written = new Intl.NumberFormat('nl-NL');
    return `${written.format(low)} tot ${written.format(high)}`;
  }
}

const noMunicipality: FieldProblem = {
  field: 'municipality',
  code: 'UNKNOWN',
  text: text(
    'Deze gemeente kennen we niet. Schrijf de naam zoals hij in het register staat.',
    'We do not know this municipality. Write its name as it is in the register.',
  ),
};
const noRole: FieldProblem = {
  field: 'spokesperson',
  code: 'NO_ROLE',
  text: text(
    'Dit lijkt het adres van één persoon. Gebruik een algemeen adres, zoals pers@ of info@.',
    'This looks like the address of one person. Use a general address, such as pers@ or info@.',
  ),
};
