import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  groupedBy,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, loader } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { today } from '../partnership/partnership-dates';
import type { AddIndicatorInput, AddMeasurementInput } from './aim.input';
import { Aim } from './aim.entity';
import { canKeepAims } from './aim.policy';
import { Indicator } from './indicator.entity';
import { Measurement } from './measurement.entity';

/** More than anybody keeps up. */
const mostAims = 50;
const mostIndicators = 20;
const mostMeasurements = 100;

/** What the network wants, and how far it is. */
@Injectable()
export class AimService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them, objectives first, in their order. */
  list(): Promise<Aim[]> {
    return this.db.manager.find(Aim, { order: { kind: 'DESC', position: 'ASC' }, take: mostAims });
  }

  /** @throws DomainError NOT_FOUND */
  async getBySlug(slug: string): Promise<Aim> {
    const aim = await this.db.manager.findOneBy(Aim, { slug });
    if (!aim) throw notFound();
    return aim;
  }

  /** Aims by slug, in one statement for each operation; null where there is none. */
  readonly bySlug = loader<string, Aim | null>(
    async (slugs) =>
      new Map((await this.db.manager.findBy(Aim, { slug: In([...slugs]) })).map((aim) => [aim.slug, aim])),
    null,
  );

  readonly indicatorsOf = loader<string, Indicator[]>(
    async (ids) =>
      groupedBy(
        await this.db.manager.find(Indicator, { where: { aimId: In([...ids]) }, order: { id: 'ASC' } }),
        ({ aimId }) => aimId,
      ),
    [],
  );

  /** The measurements of indicators, the oldest first. */
  readonly measurementsOf = loader<string, Measurement[]>(
    async (ids) =>
      groupedBy(
        await this.db.manager.find(Measurement, {
          where: { indicatorId: In([...ids]) },
          order: { onDay: 'ASC', id: 'ASC' },
        }),
        ({ indicatorId }) => indicatorId,
      ),
    [],
  );

  /** @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `name`; CONFLICT when the id is taken */
  async addIndicator(viewer: SignedInViewer, { id, aimId, name }: AddIndicatorInput): Promise<Indicator> {
    if (!canKeepAims(viewer)) throw forbidden(keepers);
    return this.db.transaction(async (tx) => {
      // Two for the same aim come one by one.
      const aim = await tx.findOne(Aim, { where: { id: aimId }, lock: { mode: 'pessimistic_write' } });
      if (!aim) throw notFound();
      const known = await tx.findOneBy(Indicator, { id });
      if (known?.name === name && known.aimId === aimId) return known;
      if (known) throw conflict(taken);
      if ((await tx.countBy(Indicator, { aimId })) >= mostIndicators) throw badInput(tooMany('name'));
      return tx.save(Object.assign(new Indicator(), { id, aimId, name }));
    });
  }

  /** @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `onDay`; CONFLICT when the id is taken */
  async addMeasurement(viewer: SignedInViewer, input: AddMeasurementInput): Promise<Measurement> {
    if (!canKeepAims(viewer)) throw forbidden(keepers);
    const { id, indicatorId, value, onDay, source, sourceUrl = null } = input;
    if (onDay > today(this.clock)) throw badInput(notYet);
    return this.db.transaction(async (tx) => {
      const indicator = await tx.findOne(Indicator, {
        where: { id: indicatorId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!indicator) throw notFound();
      const known = await tx.findOneBy(Measurement, { id });
      if (known?.writtenById === viewer.personId && known.indicatorId === indicatorId) return known;
      if (known) throw conflict(taken);
      if ((await tx.countBy(Measurement, { indicatorId })) >= mostMeasurements)
        throw badInput(tooMany('value'));
      return tx.save(
        Object.assign(new Measurement(), {
          id,
          indicatorId,
          value: value!,
          onDay,
          source,
          sourceUrl,
          writtenById: viewer.personId,
        }),
      );
    });
  }
}

const keepers = text('een coördinator', 'a coordinator');
const taken = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const tooMany = (field: string) => ({
  field,
  code: 'TOO_MANY',
  text: text('Meer past hier niet.', 'No more fit here.'),
});
const notYet = {
  field: 'onDay',
  code: 'IN_FUTURE',
  text: text(
    'Deze dag moet nog komen. Kies vandaag of eerder.',
    'This day is yet to come. Choose today or before.',
  ),
};
