import { Injectable } from '@nestjs/common';
import { forbidden, text, type Viewer } from '@verbonden/shared/kernel';
import { spreadsheetText } from '@verbonden/shared/server';
import { stringify } from 'csv-stringify/sync';
import { DataSource } from 'typeorm';
import type { Stance } from './municipality.codes';
import { MunicipalityListService } from './municipality-list.service';
import { canKeepMunicipalities } from './municipality.policy';

const heads = {
  nl: ['Gemeente', 'Provincie', 'Erkent', 'Steunt', 'Peildatum', 'Organisaties', 'Witte vlek'],
  en: ['Municipality', 'Province', 'Recognises', 'Supports', 'As of', 'Organisations', 'White spot'],
} as const;
const words: Readonly<Record<'nl' | 'en', Readonly<Record<Stance, string>>>> = {
  nl: { YES: 'ja', NO: 'nee', UNKNOWN: 'onbekend' },
  en: { YES: 'yes', NO: 'no', UNKNOWN: 'unknown' },
};

/** The register as a file, for who looks after the network. */
@Injectable()
export class MunicipalityExport {
  constructor(
    private readonly db: DataSource,
    private readonly lists: MunicipalityListService,
  ) {}

  /** CSV as spreadsheets read it: UTF-8 with a mark, a semicolon between cells. @throws DomainError FORBIDDEN */
  async csv(viewer: Viewer, onlyWhiteSpots: boolean): Promise<Buffer> {
    if (!canKeepMunicipalities(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const { locale } = viewer;
    const list = await this.lists.list({ whiteSpots: onlyWhiteSpots });
    const placed = await this.db.query<{ id: string; names: string }[]>(
      `SELECT works.municipality_id AS id, string_agg(o.name, ', ' ORDER BY o.name) AS names
       FROM municipality_organisations works JOIN organisations o ON o.id = works.organisation_id
       GROUP BY works.municipality_id`,
    );
    const names = new Map(placed.map((each) => [each.id, each.names]));
    const rows = list.map(({ id, name, province, recognises, supports, asOf }) => [
      spreadsheetText(name),
      province,
      words[locale][recognises],
      words[locale][supports],
      asOf ?? '',
      spreadsheetText(names.get(id) ?? ''),
      words[locale][names.has(id) ? 'NO' : 'YES'],
    ]);
    return Buffer.from(
      stringify([[...heads[locale]], ...rows], {
        bom: true,
        delimiter: ';',
        quoted: true,
        record_delimiter: '\r\n',
      }),
    );
  }
}
