import { invitationLimit, PeopleModule } from '@verbonden/people/api';
import { SignedLinks } from '@verbonden/shared/server';
import { someoneWaits, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import type { Organisation } from '../organisation/organisation.entity';
import { anOrganisation } from '../testing';

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
  samira = await worker('Samira', 'EDITOR');
  noud = await worker('Noud', 'PROFESSIONAL');
});

const worker = (name: string, role: 'EDITOR' | 'PROFESSIONAL' | 'PIONEER', { id } = brug) =>
  api.person({ name, roles: [{ role, organisationId: id }] });

const workplace = `query ($slug: String!) {
  workplace(slug: $slug) {
    organisation { name }
    colleagues { totalCount edges { node { id name email roles since acceptedAt invitedBy } } }
    openInvitations { id name email role expiresAt }
  }
}`;
interface Workplace {
  readonly workplace: {
    readonly colleagues: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: Record<string, unknown> & { readonly name: string } }[];
    };
    readonly openInvitations: readonly { readonly id: string; readonly email: string }[];
  };
}
const read = async (who: TestPerson) =>
  (await api.as(who).data<Workplace>(workplace, { slug: brug.slug })).workplace;
const change = (who: TestPerson, operation: string, type: string, answer: string, input: object) =>
  api
    .as(who)
    .run<Record<string, unknown>>(`mutation ($input: ${type}!) { ${operation}(input: $input) ${answer} }`, {
      input,
    });
const invite = async (who: TestPerson, list: string, role = 'PROFESSIONAL') => {
  const answer = await change(
    who,
    'inviteColleagues',
    'InviteColleaguesInput',
    '{ line outcome email problem }',
    {
      organisationId: brug.id,
      list,
      role,
    },
  );
  return (answer.data?.['inviteColleagues'] ?? answer.errors) as {
    outcome: string;
    email: string;
    line: string;
  }[];
};
const remove = (who: TestPerson, { id: personId }: TestPerson) =>
  change(who, 'removeColleague', 'RemoveColleagueInput', '', { organisationId: brug.id, personId });
const codeOf = (answer: { errors?: readonly { extensions?: { code?: string } }[] | undefined }) =>
  answer.errors?.[0]?.extensions?.code;

describe('who works for an organisation', () => {
  it('is told to its editors and to a coordinator, and to nobody else', async () => {
    const elsewhere = await worker('Elders', 'EDITOR', await anOrganisation(api.db));
    for (const who of [samira, marieke]) {
      expect((await read(who)).colleagues.edges.map(({ node }) => [node.name, node['roles']])).toEqual([
        ['Noud', ['PROFESSIONAL']],
        ['Samira', ['EDITOR']],
      ]);
    }
    expect(codeOf(await api.as(elsewhere).run(workplace, { slug: brug.slug }))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(noud).run(workplace, { slug: brug.slug }))).toBe('FORBIDDEN');
    expect(codeOf(await api.visitor.run(workplace, { slug: brug.slug }))).toBe('UNAUTHENTICATED');
  });

  it('goes on over pages in the order of a Dutch telephone book', async () => {
    for (const name of ['Ömer', 'Olga', 'Zahra']) await worker(name, 'PROFESSIONAL');
    const page = `query ($slug: String!, $after: String) { workplace(slug: $slug) {
      colleagues(first: 2, after: $after) { totalCount pageInfo { endCursor } edges { node { name } } } } }`;
    type Page = {
      workplace: { colleagues: Workplace['workplace']['colleagues'] & { pageInfo: { endCursor: string } } };
    };
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { workplace: shown }: Page = await api.as(samira).data<Page>(page, { slug: brug.slug, after });
      expect(shown.colleagues.totalCount).toBe(5);
      names.push(...shown.colleagues.edges.map(({ node }) => node.name));
      after = shown.colleagues.edges.length === 2 ? shown.colleagues.pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual(['Noud', 'Olga', 'Ömer', 'Samira', 'Zahra']);
  });
});

describe('inviting colleagues', () => {
  it('answers for every line of a pasted list, and asks nobody twice', async () => {
    const list = `Iris <iris-${brug.slug}@example.org>\n${noud.email}; Noud\nniemand`;
    expect((await invite(samira, list)).map(({ outcome }) => outcome)).toEqual([
      'INVITED',
      'WORKS_HERE',
      'WRONG',
    ]);
    const [again] = await Promise.all([invite(samira, list), invite(samira, list)]);
    expect(again.map(({ outcome }) => outcome)).toEqual(['INVITED_BEFORE', 'WORKS_HERE', 'WRONG']);
    const { openInvitations } = await read(samira);
    expect(openInvitations.map(({ email }) => email)).toEqual([`iris-${brug.slug}@example.org`]);
    expect(await mailsTo(`iris-${brug.slug}@example.org`)).toBe(1);
  });

  it('makes an editor of who works here already only when they say yes to it', async () => {
    expect((await invite(samira, noud.email, 'EDITOR')).map(({ outcome }) => outcome)).toEqual(['INVITED']);
    expect((await read(samira)).colleagues.edges[0]?.node['roles']).toEqual(['PROFESSIONAL']);
  });

  it('asks who was asked as a colleague anew as an editor, and not the other way round', async () => {
    const email = `iris-${brug.slug}@example.org`;
    const outcomes: (string | undefined)[] = [];
    for (const role of ['PROFESSIONAL', 'EDITOR', 'EDITOR', 'PROFESSIONAL'])
      outcomes.push((await invite(samira, email, role))[0]?.outcome);
    expect(outcomes).toEqual(['INVITED', 'INVITED', 'INVITED_BEFORE', 'INVITED_BEFORE']);
  });

  it('has a limit in a day, also for who takes invitations back in between', async () => {
    const start = api.clock.now();
    const list = Array.from({ length: 100 }, (_, at) => `p${at}-${brug.slug}@example.org`).join('\n');
    for (let sent = 0; sent < invitationLimit.allowed; sent += 100) {
      expect((await invite(samira, list)).map(({ outcome }) => outcome)).not.toContain('INVITED_BEFORE');
      await api.db.query('DELETE FROM invitations WHERE organisation_id = $1', [brug.id]);
    }
    expect(await invite(samira, `nog-een-${brug.slug}@example.org`)).toMatchObject([
      { extensions: { code: 'RATE_LIMITED' } },
    ]);
    api.clock.set(new Date(start.getTime() + 25 * 3_600_000));
    expect(await invite(samira, `nog-een-${brug.slug}@example.org`)).toMatchObject([{ outcome: 'INVITED' }]);
    api.clock.set(start);
  });

  it('has its limits', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `p${at}-${brug.slug}@example.org`).join('\n');
    expect(await invite(samira, many(101))).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'list', code: 'TOO_MANY' }] } },
    ]);
    expect(await invite(samira, '  ')).toMatchObject([{ extensions: { fields: [{ field: 'list' }] } }]);
    expect(await invite(samira, 'Naam;E-mail')).toMatchObject([
      { extensions: { fields: [{ code: 'EMPTY' }] } },
    ]);
    await api.db.query(
      `INSERT INTO invitations (id, email, name, role, organisation_id, invited_by, expires_at)
       SELECT gen_random_uuid(), 'open' || n || '@example.org', 'x', 'PROFESSIONAL', $1, $2, '2099-01-01'
       FROM generate_series(1, 199) n`,
      [brug.id, samira.id],
    );
    expect((await invite(samira, many(2))).map(({ outcome }) => outcome)).toEqual(['INVITED', 'TOO_MANY']);
  });

  it('is for editors of this organisation and coordinators', async () => {
    const elsewhere = await worker('Elders', 'EDITOR', await anOrganisation(api.db));
    for (const who of [noud, elsewhere]) {
      expect(await invite(who, 'a@example.org')).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await invite(marieke, `door-marieke-${brug.slug}@example.org`)).toMatchObject([
      { outcome: 'INVITED' },
    ]);
  });

  it('goes again with two more weeks, and is taken back so that its link opens nothing', async () => {
    const email = `bo-${brug.slug}@example.org`;
    await invite(samira, email);
    const [invitation] = (await read(samira)).openInvitations;
    const input = { invitationId: invitation!.id };
    const elsewhere = await worker('Elders', 'EDITOR', await anOrganisation(api.db));
    expect(codeOf(await change(elsewhere, 'withdrawInvitation', 'WithdrawInvitationInput', '', input))).toBe(
      'NOT_FOUND',
    );
    expect(
      codeOf(await change(samira, 'renewInvitation', 'RenewInvitationInput', '{ id }', input)),
    ).toBeUndefined();
    expect(
      codeOf(await change(samira, 'renewInvitation', 'RenewInvitationInput', '{ id }', input)),
    ).toBeUndefined();
    // However often it is pressed: one mail a day.
    expect(await mailsTo(email)).toBe(2);
    expect(
      codeOf(await change(samira, 'withdrawInvitation', 'WithdrawInvitationInput', '', input)),
    ).toBeUndefined();
    expect((await read(samira)).openInvitations).toEqual([]);
    expect((await accept(invitation!.id)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('ends with who said yes and when, and who asked', async () => {
    await invite(samira, `Iris de Boer <iris-${brug.slug}@example.org>`, 'EDITOR');
    const [invitation] = (await read(samira)).openInvitations;
    expect((await accept(invitation!.id)).errors).toBeUndefined();
    const { colleagues, openInvitations } = await read(samira);
    expect(openInvitations).toEqual([]);
    expect(colleagues.edges[0]?.node).toMatchObject({
      name: 'Iris',
      roles: ['EDITOR'],
      acceptedAt: api.clock.now().toISOString(),
      invitedBy: 'Samira',
    });
  });
});

describe('a colleague who goes', () => {
  it('sees with the next request nothing of the organisation any more, and can be taken back', async () => {
    const bo = await worker('Bo', 'EDITOR');
    await read(bo);
    expect(codeOf(await remove(samira, bo))).toBeUndefined();
    expect(codeOf(await api.as(bo).run(workplace, { slug: brug.slug }))).toBe('FORBIDDEN');
    expect((await read(samira)).colleagues.edges.map(({ node }) => node.name)).toEqual(['Noud', 'Samira']);
    const input = { organisationId: brug.id, personId: bo.id };
    expect(
      codeOf(await change(samira, 'restoreColleague', 'RestoreColleagueInput', '{ id }', input)),
    ).toBeUndefined();
    expect((await read(bo)).colleagues.totalCount).toBe(3);
    expect(codeOf(await change(samira, 'restoreColleague', 'RestoreColleagueInput', '{ id }', input))).toBe(
      'NOT_FOUND',
    );
    expect(
      await api.db.query('SELECT count(*)::int AS periods FROM memberships WHERE person_id = $1', [bo.id]),
    ).toEqual([{ periods: 2 }]);
  });

  it('is taken back for a day, and only as what an editor may make somebody', async () => {
    const restore = async (who: TestPerson, { id: personId }: TestPerson) =>
      change(who, 'restoreColleague', 'RestoreColleagueInput', '{ roles }', {
        organisationId: brug.id,
        personId,
      });
    const start = api.clock.now();
    const bo = await worker('Bo', 'PIONEER');
    await remove(samira, bo);
    expect(codeOf(await restore(samira, bo))).toBe('NOT_FOUND');
    expect((await restore(marieke, bo)).data).toEqual({ restoreColleague: { roles: ['PIONEER'] } });
    await api.db.query(
      `INSERT INTO memberships (id, person_id, organisation_id, role, since)
       VALUES (gen_random_uuid(), $1, $2, 'PROFESSIONAL', now())`,
      [bo.id, brug.id],
    );
    await remove(samira, bo);
    expect((await restore(samira, bo)).data).toEqual({ restoreColleague: { roles: ['PROFESSIONAL'] } });

    await remove(samira, noud);
    api.clock.set(new Date(start.getTime() + 2 * 86_400_000));
    for (const who of [samira, marieke]) expect(codeOf(await restore(who, noud))).toBe('NOT_FOUND');
    api.clock.set(start);
  });

  it('loses every role there, also that of a pioneer, and an open invitation with it', async () => {
    await api.db.query(
      `INSERT INTO memberships (id, person_id, organisation_id, role, since)
       VALUES (gen_random_uuid(), $1, $2, 'PIONEER', now())`,
      [noud.id, brug.id],
    );
    await invite(samira, noud.email, 'EDITOR');
    await remove(samira, noud);
    const { colleagues, openInvitations } = await read(samira);
    expect([colleagues.totalCount, openInvitations]).toEqual([1, []]);
  });

  it('loses a role too that they said yes to at that very moment', async () => {
    await invite(samira, noud.email, 'EDITOR');
    const accepting = api.db.createQueryRunner();
    await accepting.startTransaction();
    await accepting.query('UPDATE invitations SET accepted_at = now() WHERE email = $1', [noud.email]);
    await accepting.query(
      `INSERT INTO memberships (id, person_id, organisation_id, role, since)
       VALUES (gen_random_uuid(), $1, $2, 'EDITOR', now())`,
      [noud.id, brug.id],
    );
    const removing = remove(samira, noud);
    await someoneWaits(api.db);
    await accepting.commitTransaction();
    await accepting.release();
    expect(codeOf(await removing)).toBeUndefined();
    expect((await read(samira)).colleagues.edges.map(({ node }) => node.name)).toEqual(['Samira']);
  });

  it('is never the last editor, unless a coordinator says so; also not when two take each other away', async () => {
    expect(codeOf(await remove(samira, samira))).toBe('CONFLICT');
    const bo = await worker('Bo', 'EDITOR');
    const outcomes = await Promise.all([remove(samira, bo), remove(bo, samira)]);
    expect(outcomes.filter((each) => !each.errors)).toHaveLength(1);
    const left = (await read(marieke)).colleagues.edges.filter(({ node }) =>
      (node['roles'] as string[]).includes('EDITOR'),
    );
    expect(left).toHaveLength(1);
    const last = [samira, bo].find(({ name }) => name === left[0]?.node.name)!;
    expect(codeOf(await remove(marieke, last))).toBeUndefined();
  });

  it('leaves an editor who can act: one whose account was suspended is none', async () => {
    const bo = await worker('Bo', 'EDITOR');
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [bo.id]);
    expect(codeOf(await remove(samira, samira))).toBe('CONFLICT');
    await api.db.query('UPDATE accounts SET suspended_at = NULL WHERE person_id = $1', [bo.id]);
    expect(codeOf(await remove(samira, samira))).toBeUndefined();
  });

  it('or gets another role: the old one is closed, not written over', async () => {
    const input = { organisationId: brug.id, personId: noud.id, role: 'EDITOR' };
    const changeRole = (who: TestPerson, more: object) =>
      change(who, 'changeColleagueRole', 'ChangeColleagueRoleInput', '{ roles }', { ...input, ...more });
    expect(codeOf(await changeRole(noud, {}))).toBe('FORBIDDEN');
    expect(codeOf(await changeRole(samira, { role: 'COORDINATOR' }))).toBe('BAD_USER_INPUT');
    expect((await changeRole(samira, {})).data).toEqual({ changeColleagueRole: { roles: ['EDITOR'] } });
    expect((await changeRole(noud, { personId: samira.id, role: 'PROFESSIONAL' })).data).toEqual({
      changeColleagueRole: { roles: ['PROFESSIONAL'] },
    });
    expect(codeOf(await changeRole(noud, { role: 'PROFESSIONAL' }))).toBe('CONFLICT');
    expect(
      await api.db.query(
        'SELECT role, until IS NULL AS open FROM memberships WHERE person_id = $1 ORDER BY since, role DESC',
        [noud.id],
      ),
    ).toEqual([
      { role: 'PROFESSIONAL', open: false },
      { role: 'EDITOR', open: true },
    ]);
  });
});

function accept(invitationId: string) {
  const token = api.app.get(SignedLinks).token('invitation', invitationId);
  const input = { token, name: 'Iris', password: 'appeltaart op de trap' };
  return api.visitor.run(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }',
    {
      input,
    },
  );
}

async function mailsTo(address: string): Promise<number> {
  const rows = await api.db.query<unknown[]>('SELECT 1 FROM mail_messages WHERE to_address = $1', [address]);
  return rows.length;
}
