import { Injectable } from '@nestjs/common';
import {
  badInput,
  type FieldProblem,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { canKeepColleagues } from '../colleague/colleague.policy';
import { Account } from '../account/account.entity';
import { Person } from '../person/person.entity';
import { PersonService } from '../person/person.service';
import { HandoverKeeper, type Owned } from './handover.keeper';
import { canHandOverEverything } from './handover.policy';
import type {
  Handover,
  HandOverEverythingInput,
  HandOverForOrganisationInput,
  OwnedCount,
} from './handover.types';

/** Handing over: all of somebody, or what somebody does for one organisation. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly keeper: HandoverKeeper,
  ) {}

  /** What is in the name of who has this address. @throws DomainError FORBIDDEN; NOT_FOUND */
  async preview(viewer: Viewer, email: string): Promise<Handover> {
    if (!canHandOverEverything(viewer)) throw forbidden(coordinator);
    const account = await this.db.getRepository(Account).findOneBy({ email: email.trim().toLowerCase() });
    if (!account) throw notFound();
    const person = await this.db.getRepository(Person).findOneByOrFail({ id: account.personId });
    const owned = await this.keeper.owned(this.db.manager, person.id, null);
    return { person, email: account.email, owned: inLocale(owned, viewer.locale) };
  }

  /** What somebody has for one organisation. @throws DomainError FORBIDDEN */
  async ownedFor(viewer: Viewer, organisationId: string, personId: string): Promise<OwnedCount[]> {
    if (!canKeepColleagues(viewer, organisationId)) throw forbidden();
    return inLocale(await this.keeper.owned(this.db.manager, personId, organisationId), viewer.locale);
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT at `from` or `to` */
  async everything(viewer: SignedInViewer, { from, to }: HandOverEverythingInput): Promise<Handover> {
    if (!canHandOverEverything(viewer)) throw forbidden(coordinator);
    await this.db.transaction(async (tx) => {
      // Who was suspended can no longer act, and may still have things.
      const leaver = await tx.findOneBy(Account, { email: from });
      const heir = (await this.persons.byAddress(tx, [to])).get(to);
      const problems: FieldProblem[] = [
        ...(leaver ? [] : [nobodyAt('from')]),
        ...(heir ? [] : [nobodyAt('to')]),
        ...(leaver && leaver.personId === heir?.personId ? [samePerson('to')] : []),
      ];
      if (problems.length > 0 || !leaver || !heir) throw badInput(...problems);
      if (await this.isOnSoundingBoard(tx, heir.personId)) throw badInput(soundingBoard('to'));
      const [fromId, toId] = [leaver.personId, heir.personId];
      await this.keeper.handOver(tx, { fromId, toId, organisationId: null });
    });
    return this.preview(viewer, from);
  }

  /** @throws DomainError FORBIDDEN; BAD_USER_INPUT at `heirId` */
  async forOrganisation(viewer: SignedInViewer, input: HandOverForOrganisationInput): Promise<OwnedCount[]> {
    if (!canKeepColleagues(viewer, input.organisationId)) throw forbidden();
    await this.db.transaction((tx) => this.forOrganisationWithin(tx, input));
    return this.ownedFor(viewer, input.organisationId, input.personId);
  }

  /** The same in a transaction of the caller, who has asked the policy. */
  async forOrganisationWithin(
    tx: EntityManager,
    { organisationId, personId, heirId }: HandOverForOrganisationInput,
  ): Promise<void> {
    if (heirId === personId) throw badInput(samePerson('heirId'));
    if (!(await this.persons.isColleague(tx, heirId, [], organisationId))) throw badInput(noColleague);
    // Who was suspended can do nothing with it.
    if (!(await this.persons.mailAddresses(tx, [heirId])).has(heirId)) throw badInput(noColleague);
    if (await this.isOnSoundingBoard(tx, heirId)) throw badInput(soundingBoard('heirId'));
    await this.keeper.handOver(tx, { fromId: personId, toId: heirId, organisationId });
  }

  /** Who is on the sounding board has a chosen name and perhaps no years; work of adults is not put in it. */
  private async isOnSoundingBoard(tx: EntityManager, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM memberships WHERE person_id = $1 AND role = 'SOUNDING_BOARD' AND until IS NULL`,
      [personId],
    );
    return rows.length > 0;
  }
}

function inLocale(owned: readonly Owned[], locale: Locale): OwnedCount[] {
  return owned.map(({ code, label, count }) => ({ code, label: label[locale], count }));
}

const coordinator = text('een coördinator', 'a coordinator');
const nobodyAt = (field: string): FieldProblem => ({
  field,
  code: 'UNKNOWN_PERSON',
  text: text('Niemand in het netwerk heeft dit adres.', 'Nobody in the network has this address.'),
});
const samePerson = (field: string): FieldProblem => ({
  field,
  code: 'SAME_PERSON',
  text: text('Kies iemand anders: dit is wie weggaat.', 'Choose somebody else: this is who leaves.'),
});
const soundingBoard = (field: string): FieldProblem => ({
  field,
  code: 'SOUNDING_BOARD',
  text: text(
    'Dit is iemand uit de klankbordgroep. Kies een volwassene die het werk overneemt.',
    'This is somebody of the sounding board. Choose an adult who takes the work over.',
  ),
});
const noColleague: FieldProblem = {
  field: 'heirId',
  code: 'NO_COLLEAGUE',
  text: text('Kies iemand die hier werkt.', 'Choose somebody who works here.'),
};
