import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import type { Organisation } from '../organisation/organisation.entity';
import { anOffer, anOrganisation, aPartnership } from '../testing';

let api: TestApi;
let brug: Organisation;
let samira: TestPerson;
let noud: TestPerson;
let marieke: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
});
afterAll(() => api?.close());
beforeEach(async () => {
  brug = await anOrganisation(api.db);
  await aPartnership(api.db, brug);
  samira = await worker('Samira', 'EDITOR');
  noud = await worker('Noud', 'PROFESSIONAL');
});

const worker = (name: string, role: 'EDITOR' | 'PROFESSIONAL' | 'PIONEER', { id } = brug) =>
  api.person({ name, roles: [{ role, organisationId: id }] });

interface Meaning {
  readonly ownLeaving: {
    readonly isLastEditor: boolean;
    readonly isLastRole: boolean;
    readonly needsFollower: boolean;
    readonly owned: readonly { readonly code: string; readonly count: number }[];
    readonly followers: readonly { readonly name: string }[];
  };
}
const meaning = `query ($organisationId: ID!) { ownLeaving(organisationId: $organisationId) {
  isLastEditor isLastRole needsFollower owned { code count } followers { name } } }`;
const meaningFor = async (who: TestPerson) =>
  (await api.as(who).data<Meaning>(meaning, { organisationId: brug.id })).ownLeaving;
const leave = async (who: TestPerson, follower: TestPerson | null = null) => {
  const input = { organisationId: brug.id, followerId: follower?.id ?? null };
  const { errors } = await api
    .as(who)
    .run('mutation ($input: LeaveOrganisationInput!) { leaveOrganisation(input: $input) }', { input });
  const { fields, code } = errors?.[0]?.extensions ?? {};
  return fields?.[0] ? `${fields[0].field}: ${fields[0].code}` : (code ?? 'DONE');
};
const rolesOf = async (who: TestPerson) =>
  (await api.as(who).data<{ me: { roles: { role: string }[] } }>('{ me { roles { role } } }')).me.roles.map(
    ({ role }) => role,
  );
const mails = async () =>
  (
    await api.db.query<{ mail: string }[]>(
      `SELECT to_name || ' as ' || (payload ->> 'as') AS mail FROM mail_messages
       WHERE kind = 'people.colleague-left' AND context_id = $1 ORDER BY 1`,
      [brug.id],
    )
  ).map(({ mail }) => mail);
const withoutEditor = async () =>
  (
    await api
      .as(marieke)
      .data<{ organisationsWithoutEditor: { id: string }[] }>('{ organisationsWithoutEditor { id } }')
  ).organisationsWithoutEditor.some(({ id }) => id === brug.id);

describe('leaving an organisation oneself', () => {
  it('ends every role there at once, with its date; what was shared stays, and the editors hear it', async () => {
    expect(await meaningFor(noud)).toEqual({
      ...{ isLastEditor: false, isLastRole: true, needsFollower: false, owned: [] },
      followers: [{ name: 'Samira' }],
    });
    expect(await leave(noud)).toBe('DONE');
    expect(await rolesOf(noud)).toEqual([]);
    expect(
      await api.db.query(
        `SELECT role, until IS NOT NULL AS ended, ended_by_oneself AS own FROM memberships WHERE person_id = $1`,
        [noud.id],
      ),
    ).toEqual([{ role: 'PROFESSIONAL', ended: true, own: true }]);
    expect(await mails()).toEqual(['Samira as EDITOR']);
    expect(await leave(noud)).toBe('NOT_FOUND');
  });

  it('hands what is in one’s name to the colleague one names, and to nobody from elsewhere or on hold', async () => {
    await anOffer(api.db, brug, { makerId: noud.id });
    const elsewhere = await worker('Elders', 'PROFESSIONAL', await anOrganisation(api.db));
    const held = await worker('Stil', 'PROFESSIONAL');
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [held.id]);
    expect(await leave(noud)).toBe('followerId: NEEDED');
    for (const nobody of [elsewhere, held, noud]) {
      expect(await leave(noud, nobody)).toBe('followerId: NO_COLLEAGUE');
    }
    expect(await leave(noud, samira)).toBe('DONE');
    expect(
      await api.db.query('SELECT maker_id AS id FROM offers WHERE organisation_id = $1', [brug.id]),
    ).toEqual([{ id: samira.id }]);
    expect(await mails()).toEqual(['Samira as FOLLOWER']);
  });

  it('makes a colleague the editor when the last one goes, who must name one', async () => {
    expect((await meaningFor(samira)).isLastEditor).toBe(true);
    expect(await leave(samira)).toBe('followerId: NEEDED');
    expect(await leave(samira, noud)).toBe('DONE');
    expect(await rolesOf(noud)).toEqual(['EDITOR']);
    expect(await withoutEditor()).toBe(false);
  });

  it('never leaves an organisation without an editor when the last two go at the same moment', async () => {
    const second = await worker('Iris', 'EDITOR');
    const outcomes = await Promise.all([leave(samira), leave(second)]);
    expect(outcomes.sort()).toEqual(['DONE', 'followerId: NEEDED']);
  });

  it('is something to do for the coordinators when nobody is left to name, until there is an editor again', async () => {
    await leave(noud);
    expect((await meaningFor(samira)).needsFollower).toBe(false);
    expect(await leave(samira)).toBe('DONE');
    expect(await mails()).toContain('Marieke as COORDINATOR');
    expect(await withoutEditor()).toBe(true);
    await worker('Nieuw', 'EDITOR');
    expect(await withoutEditor()).toBe(false);
  });

  it('is undone by an invitation only: nobody puts back who went by themselves', async () => {
    await leave(noud);
    const input = { organisationId: brug.id, personId: noud.id };
    const { errors } = await api
      .as(samira)
      .run('mutation ($input: RestoreColleagueInput!) { restoreColleague(input: $input) { id } }', { input });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const invited = await api
      .as(samira)
      .data<{ inviteColleagues: { outcome: string }[] }>(
        'mutation ($input: InviteColleaguesInput!) { inviteColleagues(input: $input) { outcome } }',
        { input: { organisationId: brug.id, list: noud.email, role: 'PROFESSIONAL' } },
      );
    expect(invited.inviteColleagues).toEqual([{ outcome: 'INVITED' }]);
  });

  it('is for who has a role there: not a coordinator for others, nor who works elsewhere', async () => {
    const elsewhere = await worker('Elders', 'EDITOR', await anOrganisation(api.db));
    for (const other of [marieke, elsewhere]) {
      expect(await leave(other)).toBe('NOT_FOUND');
      const asked = await api.as(other).run(meaning, { organisationId: brug.id });
      expect(asked.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    expect((await api.visitor.run(meaning, { organisationId: brug.id })).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(
      (await api.as(samira).run('{ organisationsWithoutEditor { id } }')).errors?.[0]?.extensions?.code,
    ).toBe('FORBIDDEN');
  });
});
