import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import {
  type MailContent,
  MailKinds,
  NotificationsModule,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { someoneWaits, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { AllianceWorkerModule } from '../alliance-worker.module';
import type { Organisation } from '../organisation/organisation.entity';
import { anOrganisation, aPartnership } from '../testing';
import { LeavingEnd } from './leaving-end';
import { LeavingSweep } from './leaving-sweep';

let api: TestApi;
let vonk: Organisation;
let samira: TestPerson;
let fatma: TestPerson;
let marieke: TestPerson;
beforeEach(async () => {
  api = await testApi([
    PeopleModule,
    NotificationsModule,
    AllianceModule,
    AllianceWorkerModule,
    SearchApiModule,
  ]);
  vonk = await anOrganisation(api.db, { name: 'Huis De Vonk', slug: 'vonk' });
  await aPartnership(api.db, vonk);
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId: vonk.id }] });
  fatma = await api.person({ name: 'Fatma', roles: [{ role: 'PROFESSIONAL', organisationId: vonk.id }] });
  marieke = await api.person({ roles: ['COORDINATOR'] });
});
afterEach(() => api?.close());

const leave = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { id onDay doneAt } }`;
const stay = `mutation ($input: WithdrawLeavingInput!) { withdrawLeaving(input: $input) { id } }`;
const ahead = `{ organisationLeaving(slug: "vonk") { peopleCount roleCount planned { onDay } commitments { id } } }`;
const history = `{ organisation(slug: "vonk") { name partnerships { role } partnershipHistory { since until } } }`;
const input = (more: Record<string, unknown> = {}) => ({
  input: { id: newId(), organisationId: vonk.id, onDay: '2027-01-04', ...more },
});
const codeOf = async (who: TestPerson, document: string, variables: Record<string, unknown> = {}) =>
  (await api.as(who).run(document, variables)).errors?.[0]?.extensions;
const rolesOf = async (who: TestPerson) =>
  (await api.as(who).data<{ me: { roles: unknown[] } }>('{ me { roles { role } } }')).me.roles;

describe('an organisation stops taking part', () => {
  it('its people have no rights any more with the very next request; the history stays', async () => {
    expect(await codeOf(fatma, '{ offerPlaces { id } }')).toBeUndefined();
    expect(await rolesOf(fatma)).toEqual([{ role: 'PROFESSIONAL' }]);
    const left = input();
    await Promise.all([api.as(samira).data(leave, left), api.as(marieke).data(leave, left)]);
    expect(await rolesOf(fatma)).toEqual([]);
    expect(await rolesOf(samira)).toEqual([]);
    expect((await codeOf(samira, ahead))?.code).toBe('FORBIDDEN');
    expect(await api.visitor.data(history)).toEqual({
      organisation: {
        name: 'Huis De Vonk',
        partnerships: [],
        partnershipHistory: [{ since: '2020-01-01', until: '2027-01-04' }],
      },
    });
    expect(
      await api.db.query(
        'SELECT count(*)::int AS held, count(until)::int AS closed FROM memberships WHERE organisation_id = $1',
        [vonk.id],
      ),
    ).toEqual([{ held: 2, closed: 2 }]);
  });

  it('an invitation that is still open does not let anybody in any more', async () => {
    await api
      .as(samira)
      .data(`mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }`, {
        input: {
          id: newId(),
          email: 'late@example.org',
          name: 'Late',
          role: 'EDITOR',
          organisationId: vonk.id,
        },
      });
    await api.as(samira).data(leave, input());
    expect(await api.db.query('SELECT id FROM invitations')).toEqual([]);
  });

  it('each of its people is told once, and keeps what they are elsewhere', async () => {
    await api.db.query(
      `INSERT INTO memberships (id, person_id, organisation_id, role, since) VALUES ($1, $2, NULL, 'PIONEER', now())`,
      [newId(), fatma.id],
    );
    await api.as(marieke).data(leave, input());
    expect(await rolesOf(fatma)).toEqual([{ role: 'PIONEER' }]);
    const mails = await api.db.query<PlannedMail[]>(
      `SELECT id, kind, person_id AS "personId", to_name AS "toName", locale, subject_id AS "subjectId", payload
       FROM mail_messages WHERE kind = 'alliance.membership-ended' ORDER BY to_name`,
    );
    expect(mails.map(({ toName }) => toName)).toEqual(['Fatma', 'Samira']);
    const kind = api.app.get(MailKinds, { strict: false }).get('alliance.membership-ended');
    const letter = (await kind.compose([mails[0]!])).get(mails[0]!.id) as MailContent;
    expect(letter.news).toBe('Vanaf maandag 4 januari 2027 doet Huis De Vonk niet meer mee in Verbonden.');
  });

  it('on a day to come nothing ends before it, can be taken back, and ends by itself on the day', async () => {
    const sweep = () => api.app.get(LeavingSweep).run();
    const first = input({ onDay: '2027-02-01' });
    await api.as(samira).data(leave, first);
    await sweep();
    expect(await rolesOf(fatma)).toHaveLength(1);
    expect((await codeOf(marieke, leave, input({ onDay: '2027-03-01' })))?.code).toBe('CONFLICT');
    await api.as(marieke).data(stay, { input: { id: first.input.id } });
    api.clock.set(new Date('2027-02-01T09:00:00Z'));
    await sweep();
    expect(await rolesOf(fatma)).toHaveLength(1);

    await api.as(samira).data(leave, input({ onDay: '2027-02-02' }));
    expect(await api.as(samira).data(ahead)).toMatchObject({
      organisationLeaving: { peopleCount: 2, roleCount: 1, planned: { onDay: '2027-02-02' } },
    });
    api.clock.set(new Date('2027-02-02T09:00:00Z'));
    await Promise.all([sweep(), sweep()]);
    expect(await rolesOf(fatma)).toEqual([]);
    expect(await api.visitor.data(history)).toMatchObject({
      organisation: { partnershipHistory: [{ until: '2027-02-02' }] },
    });
  });

  it('ends a role that began since it was planned too, after a day; one leaving that fails keeps no other from ending', async () => {
    const sweep = () => api.app.get(LeavingSweep).run();
    await api.as(samira).data(leave, input({ onDay: '2027-02-02' }));
    await aPartnership(api.db, vonk, { body: 'ALLIANCE', since: '2027-02-02' });
    const kap = await anOrganisation(api.db, { name: 'De Kap' });
    const bo = await api.person({ roles: [{ role: 'EDITOR', organisationId: kap.id }] });
    await api.as(bo).data(leave, input({ organisationId: kap.id, onDay: '2027-02-01' }));
    api.clock.set(new Date('2027-02-02T09:00:00Z'));
    jest.spyOn(api.app.get(LeavingEnd), 'end').mockRejectedValueOnce(new Error('de eerste keer niet'));
    const told = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    await sweep();
    expect(told.mock.calls).toEqual([[expect.stringContaining('de eerste keer niet')]]);
    told.mockRestore();
    expect([(await rolesOf(bo)).length, (await rolesOf(fatma)).length]).toEqual([1, 0]);
    expect(
      await api.db.query('SELECT until::text FROM partnerships WHERE organisation_id = $1 ORDER BY 1', [
        vonk.id,
      ]),
    ).toEqual([{ until: '2027-02-02' }, { until: '2027-02-03' }]);
    await sweep();
    expect(await rolesOf(bo)).toEqual([]);
  });

  it('cannot be taken back any more while it is being done', async () => {
    const planned = input({ onDay: '2027-02-01' });
    await api.as(samira).data(leave, planned);
    const round = api.db.createQueryRunner();
    await round.startTransaction();
    await round.query('UPDATE organisation_leavings SET done_at = now() WHERE id = $1', [planned.input.id]);
    const late = codeOf(marieke, stay, { input: { id: planned.input.id } });
    await someoneWaits(api.db);
    await round.commitTransaction();
    await round.release();
    expect((await late)?.code).toBe('CONFLICT');
  });

  it('a day before a role began is a problem at the day', async () => {
    expect(await codeOf(marieke, leave, input({ onDay: '2020-01-01' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field: 'onDay' })],
    });
    expect(await rolesOf(fatma)).toHaveLength(1);
  });

  it('is not for who only works there, nor for an editor elsewhere', async () => {
    const elsewhere = await api.person({
      roles: [{ role: 'EDITOR', organisationId: (await anOrganisation(api.db)).id }],
    });
    for (const who of [fatma, elsewhere]) {
      expect((await codeOf(who, leave, input()))?.code).toBe('FORBIDDEN');
      expect((await codeOf(who, ahead))?.code).toBe('FORBIDDEN');
    }
    expect((await codeOf(marieke, leave, input({ organisationId: newId() })))?.code).toBe('NOT_FOUND');
  });
});
