import {
  type MailContent,
  MailKinds,
  NotificationsModule,
  type PlannedMail,
} from '@verbonden/notifications/api';
import { PeopleModule } from '@verbonden/people/api';
import { SearchApiModule } from '@verbonden/search/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { AllianceModule } from '../alliance.module';
import { AllianceWorkerModule } from '../alliance-worker.module';
import type { Organisation } from '../organisation/organisation.entity';
import { anOrganisation } from '../testing';
import { decidedClaimRetention, unconfirmedClaimRetention } from './claim-retention';

let api: TestApi;
let marieke: TestPerson;
let linde: Organisation;
beforeEach(async () => {
  api = await testApi([
    PeopleModule,
    NotificationsModule,
    AllianceModule,
    AllianceWorkerModule,
    SearchApiModule,
  ]);
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  linde = await anOrganisation(api.db, {
    name: 'De Linde',
    slug: 'linde',
    website: 'https://www.delinde.nl',
  });
});
afterEach(() => api?.close());

const claim = `mutation ($input: ClaimOrganisationInput!) { claimOrganisation(input: $input) }`;
const confirm = `mutation ($input: ConfirmClaimByLinkInput!) { confirmClaimByLink(input: $input) { status } }`;
const answer = `mutation ($input: AnswerClaimInput!) { answerClaim(input: $input) { status } }`;
const waiting = `{ claimsWaiting { id name organisation { name } } }`;
interface Waiting {
  readonly claimsWaiting: readonly { readonly id: string; readonly name: string }[];
}

const typed = (more: Record<string, unknown> = {}) => ({
  ...{ id: newId(), organisationId: linde.id, name: 'Esra Kaplan', email: 'esra@delinde.nl' },
  ...more,
});
const tokenOf = (id: string) => api.app.get(SignedLinks, { strict: false }).token('claim', id);
async function aClaim(more: Record<string, unknown> = {}): Promise<string> {
  const input = typed(more);
  await api.visitor.data(claim, { input });
  await api.visitor.data(confirm, { input: { token: tokenOf(input.id) } });
  return input.id;
}
const codeOf = async (who: TestPerson | null, document: string, variables: Record<string, unknown>) =>
  (await (who ? api.as(who) : api.visitor).run(document, variables)).errors?.[0]?.extensions;
const mails = () =>
  api.db.query<(PlannedMail & { readonly toAddress: string })[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages ORDER BY id`,
  );
const sent = async (kind: string) => (await mails()).filter((mail) => mail.kind === `alliance.claim-${kind}`);
const written = async (mail: PlannedMail) =>
  (await api.app.get(MailKinds, { strict: false }).get(mail.kind).compose([mail])).get(
    mail.id,
  ) as MailContent;
const status = async (id: string) =>
  (await api.db.query<[{ status: string }]>('SELECT status FROM organisation_claims WHERE id = $1', [id]))[0]
    .status;

describe('claiming an organisation that is there already', () => {
  it('goes by a link to an address at its website, waits for a coordinator, and makes an editor', async () => {
    const input = typed();
    await api.visitor.data(claim, { input });
    await api.visitor.data(claim, { input });
    const [mail, ...more] = await sent('confirm');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ toAddress: 'esra@delinde.nl' });
    const token = (await written(mail!)).button!.url.split('/').at(-1)!;
    expect(await api.as(marieke).data(waiting)).toEqual({ claimsWaiting: [] });
    await api.visitor.data(confirm, { input: { token } });
    await api.visitor.data(confirm, { input: { token } });
    expect((await sent('waiting')).map(({ toName }) => toName)).toEqual(['Marieke']);
    expect(await api.as(marieke).data(waiting)).toEqual({
      claimsWaiting: [{ id: input.id, name: 'Esra Kaplan', organisation: { name: 'De Linde' } }],
    });
    await api.as(marieke).data(answer, { input: { id: input.id, accepted: true } });
    await api.as(marieke).data(answer, { input: { id: input.id, accepted: true } });
    const [welcome, ...again] = await sent('approved');
    expect(again).toEqual([]);
    const invitation = (await written(welcome!)).button!.url.split('/uitnodiging/').at(-1)!;
    const accepted = await api.visitor.data(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { roles { role organisation { name } } } }`,
      { input: { token: invitation, name: 'Esra Kaplan', password: 'appeltaart op de trap' } },
    );
    expect(accepted).toEqual({
      acceptInvitation: { roles: [{ role: 'EDITOR', organisation: { name: 'De Linde' } }] },
    });
  });

  it.each([
    ['another domain', 'esra@gmail.com', 'BAD_USER_INPUT'],
    ['a domain that only ends like it', 'esra@nietdelinde.nl', 'BAD_USER_INPUT'],
  ])('is refused with an address at %s', async (_, email, code) => {
    expect(await codeOf(null, claim, { input: typed({ email }) })).toMatchObject({
      code,
      fields: [expect.objectContaining({ field: 'email', code: 'OTHER_DOMAIN' })],
    });
    expect(await mails()).toEqual([]);
  });

  it('is not offered where no address shows who works there', async () => {
    await anOrganisation(api.db, { slug: 'geen', website: null });
    await anOrganisation(api.db, { slug: 'gedeeld', website: 'https://devonk.wordpress.com' });
    const domain = (slug: string) =>
      api.visitor.data(`query ($slug: String!) { organisation(slug: $slug) { claimDomain } }`, { slug });
    expect(await domain('geen')).toEqual({ organisation: { claimDomain: null } });
    expect(await domain('gedeeld')).toEqual({ organisation: { claimDomain: null } });
    expect(await domain('linde')).toEqual({ organisation: { claimDomain: 'delinde.nl' } });
  });

  it('two claims cannot both win, also when two press at once', async () => {
    const rajesh = await api.person({ roles: ['COORDINATOR'] });
    const esra = await aClaim();
    const bram = await aClaim({ name: 'Bram', email: 'bram@delinde.nl' });
    const unconfirmed = typed({ name: 'Lian', email: 'lian@delinde.nl' });
    await api.visitor.data(claim, { input: unconfirmed });
    const codes = await Promise.all([
      codeOf(marieke, answer, { input: { id: esra, accepted: true } }),
      codeOf(rajesh, answer, { input: { id: bram, accepted: true } }),
    ]);
    expect(codes.filter((each) => each?.code === 'CONFLICT')).toHaveLength(1);
    expect((await Promise.all([esra, bram].map(status))).sort()).toEqual(['APPROVED', 'OVERTAKEN']);
    expect(await status(unconfirmed.id)).toBe('OVERTAKEN');
    expect(await api.db.query('SELECT role FROM invitations')).toEqual([{ role: 'EDITOR' }]);
    const told = await sent('declined');
    expect(told).toHaveLength(1);
    expect((await written(told[0]!)).news).toContain('Een collega vroeg het ook');
    expect(await api.visitor.data(confirm, { input: { token: tokenOf(unconfirmed.id) } })).toEqual({
      confirmClaimByLink: { status: 'OVERTAKEN' },
    });
  });

  it('an editor of the organisation answers, and is the one who is asked; an editor elsewhere is not', async () => {
    const samira = await api.person({
      name: 'Samira',
      roles: [{ role: 'EDITOR', organisationId: linde.id }],
    });
    const elsewhere = await api.person({
      roles: [{ role: 'EDITOR', organisationId: (await anOrganisation(api.db)).id }],
    });
    const id = await aClaim();
    expect((await sent('waiting')).map(({ toName }) => toName)).toEqual(['Samira']);
    expect((await api.as(elsewhere).data<Waiting>(waiting)).claimsWaiting).toEqual([]);
    expect((await codeOf(elsewhere, answer, { input: { id, accepted: true } }))?.code).toBe('FORBIDDEN');
    expect((await api.as(samira).data<Waiting>(waiting)).claimsWaiting).toHaveLength(1);
    await api.as(samira).data(answer, { input: { id, accepted: true } });
    expect(await status(id)).toBe('APPROVED');
  });

  it('a no says why, and stays a no', async () => {
    const id = await aClaim();
    expect(await codeOf(marieke, answer, { input: { id, accepted: false } })).toMatchObject({
      fields: [expect.objectContaining({ field: 'reason' })],
    });
    await api.as(marieke).data(answer, { input: { id, accepted: false, reason: 'We kennen je nog niet.' } });
    expect((await written((await sent('declined'))[0]!)).paragraphs).toContain('We kennen je nog niet.');
    expect((await codeOf(marieke, answer, { input: { id, accepted: true } }))?.code).toBe('CONFLICT');
  });

  it('a machine that fills in the hidden field changes nothing; an altered link opens nothing', async () => {
    await api.visitor.data(claim, { input: typed({ subject: 'Cheap pills' }) });
    expect(await mails()).toEqual([]);
    const token = tokenOf(await aClaim());
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await codeOf(null, confirm, { input: { token: altered } }))?.code).toBe('NOT_FOUND');
  });

  it('is erased when it was answered or nobody confirmed it', async () => {
    const id = await aClaim();
    await api.as(marieke).data(answer, { input: { id, accepted: false, reason: 'Nu niet.' } });
    await api.visitor.data(claim, { input: typed({ email: 'bram@delinde.nl' }) });
    const now = api.clock.now();
    expect(await decidedClaimRetention.erase(api.db.manager, now)).toBe(0);
    const later = new Date(now.getTime() + 1000);
    expect(await decidedClaimRetention.erase(api.db.manager, later)).toBe(1);
    expect(await unconfirmedClaimRetention.erase(api.db.manager, later)).toBe(1);
  });
});
