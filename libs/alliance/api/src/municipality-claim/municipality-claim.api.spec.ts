import { ImportsModule } from '@verbonden/imports/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId, RetentionRules, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { loadMunicipalities } from '../municipality/load-municipalities';
import { MunicipalityDocuments } from '../municipality/municipality-documents';
import { claimRetention } from './claim-retention';
import { claimLimits } from './claim-limits';
import { MunicipalityClaim } from './municipality-claim.entity';
import { MunicipalityClaimMails } from './municipality-claim.mail';

const claim = `mutation Claim($input: ClaimMunicipalityInput!) { claimMunicipality(input: $input) }`;
const invite = `mutation Invite($input: InviteMunicipalityInput!) { inviteMunicipality(input: $input) { id } }`;
const confirm = `mutation Confirm($input: ConfirmMunicipalityClaimInput!) { confirmMunicipalityClaim(input: $input) { claim { status } } }`;
const end = `mutation End($input: EndMunicipalityClaimInput!) { endMunicipalityClaim(input: $input) }`;
const write = `mutation Write($input: WriteClaimedEntryInput!) { writeClaimedEntry(input: $input) { id status } }`;
const answer = `mutation Answer($input: AnswerMunicipalityClaimInput!) { answerMunicipalityClaim(input: $input) { status } }`;
const answerEntry = `mutation Answer($input: AnswerMunicipalityEntryInput!) { answerMunicipalityEntry(input: $input) { status } }`;
const waiting = `{ municipalityClaimsWaiting { id name email municipality { slug } } }`;
const byLink = `query Link($token: String!) { municipalityClaimByLink(token: $token) {
  claim { name status } municipality { slug } entries { status answer } isOver } }`;
const look = `query Look($slug: String!) { municipality(slug: $slug) { id recognises entries { evidence isFromWithin } } }`;

let api: TestApi;
let coordinator: TestPerson;
let professional: TestPerson;
let assen: string;
beforeAll(async () => {
  api = await testApi([PeopleModule, ImportsModule, AllianceModule, SearchApiModule]);
  const ids = await api.db.transaction((tx) => loadMunicipalities(tx, api.app.get(MunicipalityDocuments)));
  assen = ids.get('assen')!;
  coordinator = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  professional = await api.person({ name: 'Fatma', roles: ['PROFESSIONAL'] });
}, 120_000);
beforeEach(async () => {
  await api.db.query('DELETE FROM municipality_claims; DELETE FROM attempts; DELETE FROM mail_messages');
  api.clock.set(new Date('2027-01-04T09:00:00Z'));
});
afterAll(() => api?.close());

const email = 't.bos@assen.nl';
const ask = (more: object = {}) => ({ input: { municipalityId: assen, name: 'Ton Bos', email, ...more } });
const refusal = async (caller: TestCaller, document: string, variables: Record<string, unknown>) =>
  (await caller.run(document, variables)).errors?.[0]?.extensions;
const only = async () => {
  const [found, ...others] = await api.db.manager.find(MunicipalityClaim);
  expect(others).toEqual([]);
  return found!;
};
const tokenOf = async () => api.app.get(SignedLinks).token('municipality-claim', (await only()).id);
const withToken = async () => ({ input: { token: await tokenOf() } });
const entry = async (more: object = {}) => ({
  input: {
    ...{ token: await tokenOf(), id: newId(), recognises: 'YES', supports: 'NO' },
    ...{ evidence: 'Het beleidsplan (voorbeeld).', evidenceUrl: null, onDay: '2026-12-01' },
    ...more,
  },
});
/** The letters that go out now, as they read. */
async function letters() {
  const rows = await api.db.query<Record<string, unknown>[]>(
    `SELECT id, kind, to_name AS "toName", to_address AS "toAddress", locale, subject_id AS "subjectId", payload
     FROM mail_messages WHERE status = 'PLANNED' ORDER BY created_at, id`,
  );
  const mails = new MunicipalityClaimMails(api.db, api.app.get(SignedLinks), {
    PUBLIC_URL: 'https://verbonden.example.org',
  });
  const answers = await mails.kinds()[0]!.compose(rows as never);
  return rows.map(({ id, toAddress }) => ({ toAddress, ...(answers.get(id as string) as object) }));
}

describe('somebody of a municipality', () => {
  it('asks with an address of work, confirms by the link, is let in once by a coordinator, and proposes', async () => {
    await api.visitor.data(claim, ask());
    const [letter] = await letters();
    expect(letter).toMatchObject({
      toAddress: email,
      subject: 'Schrijf je voor de gemeente Assen? Bevestig je adres',
    });
    // Looking changes nothing, and nobody waits yet.
    const token = await tokenOf();
    expect(await api.visitor.data(byLink, { token })).toMatchObject({
      municipalityClaimByLink: { claim: { status: 'ASKED' }, municipality: { slug: 'assen' }, isOver: false },
    });
    expect(await api.as(coordinator).data(waiting)).toEqual({ municipalityClaimsWaiting: [] });
    expect(await refusal(api.visitor, write, await entry())).toMatchObject({ code: 'CONFLICT' });

    for (const _ of ['once', 'again']) {
      expect(await api.visitor.data(confirm, { input: { token } })).toMatchObject({
        confirmMunicipalityClaim: { claim: { status: 'CONFIRMED' } },
      });
    }
    expect(await refusal(api.visitor, write, await entry())).toMatchObject({ code: 'CONFLICT' });
    const { id } = await only();
    expect(await api.as(coordinator).data(waiting)).toEqual({
      municipalityClaimsWaiting: [{ id, name: 'Ton Bos', email, municipality: { slug: 'assen' } }],
    });
    await api.as(coordinator).data(answer, { input: { id, accepted: true } });
    expect((await letters()).at(-1)).toMatchObject({
      button: { url: `https://verbonden.example.org/gemeente-link/${token}` },
    });

    const written = await entry();
    for (const _ of ['once', 'again']) {
      expect(await api.visitor.data(write, written)).toMatchObject({
        writeClaimedEntry: { status: 'PROPOSED' },
      });
    }
    expect(await api.visitor.data(look, { slug: 'assen' })).toMatchObject({
      municipality: { recognises: 'UNKNOWN', entries: [] },
    });
    await api.as(coordinator).data(answerEntry, { input: { id: written.input.id, accepted: true } });
    expect(await api.visitor.data(look, { slug: 'assen' })).toMatchObject({
      municipality: { recognises: 'YES', entries: [{ isFromWithin: true }] },
    });
    expect(await api.visitor.data(byLink, { token })).toMatchObject({
      municipalityClaimByLink: { entries: [{ status: 'ACCEPTED' }] },
    });
  });

  it('cannot ask from free mail or from elsewhere; the field says what to do', async () => {
    for (const [address, code] of [
      ['gemeente.assen@gmail.com', 'FREE_MAIL'],
      ['t.bos@emmen.nl', 'NOT_OF_THE_MUNICIPALITY'],
    ]) {
      expect(await refusal(api.visitor, claim, ask({ email: address }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ field: 'email', code }],
      });
    }
    expect(await api.db.manager.count(MunicipalityClaim)).toBe(0);
  });

  it('gets the link again when they ask again, only so often', async () => {
    for (let count = 0; count < claimLimits.address.allowed; count += 1) {
      api.clock.set(new Date(Date.parse('2027-01-04T09:00:00Z') + count * 1000));
      await api.visitor.data(claim, ask());
    }
    expect(await letters()).toHaveLength(claimLimits.address.allowed);
    expect(await refusal(api.visitor, claim, ask())).toMatchObject({ code: 'RATE_LIMITED' });
    await only();
  });

  it('writes only so often in an hour', async () => {
    await api.as(coordinator).data(invite, ask());
    await api.visitor.data(confirm, await withToken());
    for (let count = 0; count < claimLimits.entries.allowed; count += 1)
      await api.visitor.data(write, await entry());
    expect(await refusal(api.visitor, write, await entry())).toMatchObject({ code: 'RATE_LIMITED' });
    await api.db.query(`DELETE FROM municipality_entries WHERE status = 'PROPOSED'`);
  });

  it('is told kindly when the two weeks are over, and can ask anew', async () => {
    await api.visitor.data(claim, ask());
    api.clock.set(new Date('2027-01-18T09:00:01Z'));
    expect(await api.visitor.data(byLink, { token: await tokenOf() })).toMatchObject({
      municipalityClaimByLink: { isOver: true },
    });
    expect(await refusal(api.visitor, confirm, await withToken())).toMatchObject({ code: 'CONFLICT' });
    await api.visitor.data(claim, ask());
    await api.visitor.data(confirm, await withToken());
  });

  it('stops by the same link: name and address are gone, what was taken over stays', async () => {
    await api.as(coordinator).data(invite, ask());
    await api.visitor.data(confirm, await withToken());
    const [kept, open] = [await entry({ evidence: 'Een raadsbesluit (voorbeeld).' }), await entry()];
    await api.visitor.data(write, kept);
    await api.visitor.data(write, open);
    await api.as(coordinator).data(answerEntry, { input: { id: kept.input.id, accepted: true } });
    const token = await tokenOf();
    await api.visitor.data(end, { input: { token } });
    expect(await refusal(api.visitor, byLink, { token })).toMatchObject({ code: 'NOT_FOUND' });
    const left = await api.db.query(`SELECT id FROM municipality_entries WHERE id = ANY ($1)`, [
      [kept.input.id, open.input.id],
    ]);
    expect(left).toEqual([{ id: kept.input.id }]);
    expect(await letters()).toEqual([]);
  });
});

describe('a coordinator', () => {
  it('invites somebody, who then writes at once; nobody else invites, reads or answers', async () => {
    for (const caller of [api.visitor, api.as(professional)]) {
      const codes = await Promise.all([
        refusal(caller, invite, ask()),
        refusal(caller, waiting, {}),
        refusal(caller, answer, { input: { id: newId(), accepted: true } }),
      ]);
      for (const refused of codes) expect(refused?.['code']).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/);
    }
    expect(await refusal(api.as(coordinator), invite, ask({ email: 'ton@gmail.com' }))).toMatchObject({
      fields: [{ code: 'FREE_MAIL' }],
    });
    // Of a coordinator also an address that we do not know.
    await api.as(coordinator).data(invite, ask({ email: 't.bos@dienst.example.org' }));
    await api.visitor.data(confirm, await withToken());
    expect((await only()).status).toBe('ACCEPTED');
    expect(await api.visitor.data(write, await entry())).toMatchObject({
      writeClaimedEntry: { status: 'PROPOSED' },
    });
  });

  it('declines only with a word why, which goes by mail; two answers at once are one', async () => {
    await api.visitor.data(claim, ask());
    await api.visitor.data(confirm, await withToken());
    const { id } = await only();
    expect(await refusal(api.as(coordinator), answer, { input: { id, accepted: false } })).toMatchObject({
      fields: [{ field: 'answer' }],
    });
    const both = await Promise.all([
      api.as(coordinator).run(answer, { input: { id, accepted: false, answer: 'Vraag het je teamleider.' } }),
      api.as(coordinator).run(answer, { input: { id, accepted: true } }),
    ]);
    expect(both.filter(({ errors }) => errors)).toHaveLength(1);
    if ((await only()).status === 'DECLINED') {
      expect((await letters()).at(-1)).toMatchObject({ paragraphs: ['Vraag het je teamleider.'] });
    }
  });
});

describe('what is kept of who writes for a municipality', () => {
  it('is erased two weeks after a question nobody confirmed, or a year after the last time', async () => {
    const rules = api.app.get(RetentionRules, { strict: false }).all;
    for (const rule of claimRetention) expect(rules).toContain(rule);
    const [unconfirmed, used] = claimRetention;
    await api.visitor.data(claim, ask());
    expect(await unconfirmed!.erase(api.db.manager, new Date('2027-01-04T09:00:00Z'))).toBe(0);
    expect(await unconfirmed!.erase(api.db.manager, new Date('2027-01-04T09:00:01Z'))).toBe(1);
    await api.as(coordinator).data(invite, ask());
    await api.visitor.data(confirm, await withToken());
    expect(await unconfirmed!.erase(api.db.manager, new Date('2030-01-01T00:00:00Z'))).toBe(0);
    expect(await used!.erase(api.db.manager, new Date('2020-01-01T00:00:00Z'))).toBe(0);
    expect(await used!.erase(api.db.manager, new Date('2090-01-01T00:00:00Z'))).toBe(1);
  });
});
