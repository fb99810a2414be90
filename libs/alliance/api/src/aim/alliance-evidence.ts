import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { MunicipalityListService } from '../municipality/municipality-list.service';
import { AimEvidences } from './aim-evidence';

/** What the alliance itself counts: municipalities out of the register, and the organisations of the network. */
@Injectable()
export class AllianceEvidence implements OnModuleInit {
  constructor(
    private readonly evidences: AimEvidences,
    private readonly municipalities: MunicipalityListService,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.evidences.register({
      code: 'municipalities-recognise',
      aims: ['elke-gemeente'],
      label: text('gemeenten erkennen jonge mantelzorgers', 'municipalities recognise young carers'),
      path: '/gemeenten?erkent=ja',
      count: async () => {
        const { recognise, total } = await this.municipalities.counts();
        return { value: recognise, of: total };
      },
    });
    this.evidences.register({
      code: 'municipalities-support',
      aims: ['elke-gemeente'],
      label: text('gemeenten steunen jonge mantelzorgers', 'municipalities support young carers'),
      path: '/gemeenten?steunt=ja',
      count: async () => {
        const { support, total } = await this.municipalities.counts();
        return { value: support, of: total };
      },
    });
    this.evidences.register({
      code: 'municipalities-with-members',
      aims: ['elke-gemeente', 'samenwerking'],
      label: text(
        'gemeenten waar een organisatie uit het netwerk werkt',
        'municipalities where an organisation of the network works',
      ),
      path: '/gemeenten',
      count: async () => {
        const { whiteSpots, total } = await this.municipalities.counts();
        return { value: total - whiteSpots, of: total };
      },
    });
    this.evidences.register({
      code: 'organisations',
      aims: ['samenwerking', 'samenwerking-geborgd'],
      label: text('organisaties doen mee', 'organisations take part'),
      path: '/organisaties',
      count: async () => {
        const [row] = await this.db.query<[{ value: number }]>(
          `SELECT count(DISTINCT organisation_id)::int AS value FROM partnerships WHERE until IS NULL OR until > now()`,
        );
        return { value: row.value, of: null };
      },
    });
  }
}
