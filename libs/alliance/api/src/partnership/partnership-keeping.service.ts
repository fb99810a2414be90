import { Injectable } from '@nestjs/common';
import { badInput, forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { DataSource, In } from 'typeorm';
import { Body } from '../body/body.entity';
import { Label } from '../label/label.entity';
import { Organisation } from '../organisation/organisation.entity';
import type {
  BeginPartnershipsInput,
  BegunPartnerships,
  EndPartnershipInput,
} from './partnership-keeping.input';
import { partnershipStep } from './partnership-step';
import { Partnership } from './partnership.entity';
import { canKeepPartnerships } from './partnership.policy';
import { PartnershipService } from './partnership.service';

/** Giving organisations a role in a body, many at once, and closing one. */
@Injectable()
export class PartnershipKeeping {
  constructor(
    private readonly db: DataSource,
    private readonly partnerships: PartnershipService,
  ) {}

  /**
   * Gives all of them the role; who has it in that time already keeps it as it is. All or none.
   * @throws DomainError FORBIDDEN; NOT_FOUND; BAD_USER_INPUT at `role`; CONFLICT when somebody else was first
   */
  async begin(
    viewer: SignedInViewer,
    { bodyId, organisationIds, role, since }: BeginPartnershipsInput,
  ): Promise<BegunPartnerships> {
    if (!canKeepPartnerships(viewer)) throw forbidden(coordinator);
    return this.db.transaction(async (tx) => {
      const ids = [...new Set(organisationIds)];
      const known = await tx.countBy(Organisation, { id: In(ids) });
      if (known < ids.length || !(await tx.existsBy(Body, { id: bodyId }))) throw notFound();
      if (!(await tx.existsBy(Label, { collection: 'partnershipRoles', code: role })))
        throw badInput(unknownRole);
      const held = await tx.findBy(Partnership, { bodyId, role, organisationId: In(ids) });
      const fresh = ids.filter((id) => {
        const own = held.filter(({ organisationId }) => organisationId === id);
        return partnershipStep({ since, until: null }, own, since).step === 'BEGIN';
      });
      for (const organisationId of fresh)
        await this.partnerships.begin(tx, { organisationId, bodyId, role, since });
      return { begun: fresh.length, had: ids.length - fresh.length };
    });
  }

  /** Closes a role. @throws DomainError FORBIDDEN; NOT_FOUND when it was closed; BAD_USER_INPUT at `until` */
  async end(viewer: SignedInViewer, { partnershipId: id, until }: EndPartnershipInput): Promise<Partnership> {
    if (!canKeepPartnerships(viewer)) throw forbidden(coordinator);
    return this.db.transaction(async (tx) => {
      const role = await tx.findOne(Partnership, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!role || role.until !== null) throw notFound();
      const start = role.since ?? role.knownFrom;
      if (start !== null && until <= start) throw badInput(endsTooEarly);
      await this.partnerships.end(tx, id, until);
      return tx.findOneByOrFail(Partnership, { id });
    });
  }
}

const coordinator = text('een coördinator', 'a coordinator');
const unknownRole = {
  field: 'role',
  code: 'UNKNOWN',
  text: text('Kies een rol uit de lijst.', 'Choose a role from the list.'),
};
const endsTooEarly = {
  field: 'until',
  code: 'ENDS_BEFORE_START',
  text: text('Kies een dag na de eerste dag van deze rol.', 'Choose a day after the first day of this role.'),
};
