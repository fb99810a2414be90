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
import { aBody, anOrganisation } from '../testing';
import { decidedApplicationRetention, unconfirmedApplicationRetention } from './application-retention';
import { ApplicationSweep } from './application-sweep';

let api: TestApi;
let marieke: TestPerson;
let rajesh: TestPerson;
beforeEach(async () => {
  api = await testApi([
    PeopleModule,
    NotificationsModule,
    AllianceModule,
    AllianceWorkerModule,
    SearchApiModule,
  ]);
  await api.db.query(
    `INSERT INTO labels (collection, code, name, position) VALUES
       ('organisationKinds', 'LOCAL_FOUNDATION', '{"nl":"Lokale organisatie","en":"Local organisation"}', 0),
       ('partnershipRoles', 'MEMBER', '{"nl":"Lid","en":"Member"}', 0)
     ON CONFLICT DO NOTHING`,
  );
  await aBody(api.db, 'EXPERTISELAB');
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  rajesh = await api.person({ name: 'Rajesh', roles: ['COORDINATOR'] });
});
afterEach(() => api?.close());

const apply = `mutation ($input: ApplyAsOrganisationInput!) {
  applyAsOrganisation(input: $input) { mailSent alike { name } } }`;
const applyAlone = `mutation ($input: ApplyAsProfessionalInput!) {
  applyAsProfessional(input: $input) { mailSent alike { name } } }`;
const confirm = `mutation ($input: ConfirmApplicationByLinkInput!) { confirmApplicationByLink(input: $input) { status } }`;
const withdraw = `mutation ($input: WithdrawApplicationByLinkInput!) { withdrawApplicationByLink(input: $input) { status } }`;
const answer = `mutation ($input: AnswerByLinkInput!) { answerApplicationByLink(input: $input) { status question } }`;
const ask = `mutation ($input: AskApplicantInput!) { askApplicant(input: $input) { status } }`;
const approve = `mutation ($input: ApproveApplicationInput!) {
  approveApplication(input: $input) { status organisation { name slug } moments { step byName } } }`;
const admit = `mutation ($input: AdmitProfessionalInput!) { admitProfessional(input: $input) { status } }`;
const decline = `mutation ($input: DeclineApplicationInput!) { declineApplication(input: $input) { status } }`;
const waiting = `{ membershipApplications { totalCount edges { node { id title isLate workingDaysOpen alike { name } } } } }`;
interface Waiting {
  readonly membershipApplications: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly title: string;
        readonly isLate: boolean;
        readonly alike: { name: string }[];
      };
    }[];
  };
}

const typed = (more: Record<string, unknown> = {}) => ({
  id: newId(),
  organisationName: 'Huis De Vonk',
  organisationKind: 'LOCAL_FOUNDATION',
  website: 'www.devonk.nl',
  region: 'Overijssel',
  city: 'Deventer',
  brings: 'Een huiskamer.',
  seeks: 'Andere huiskamers.',
  contactName: 'Femke Bos',
  contactEmail: 'femke@devonk.nl',
  ...more,
});
const approval = (applicationId: string, more: Record<string, unknown> = {}) => ({
  input: {
    applicationId,
    name: 'Huis De Vonk',
    kind: 'LOCAL_FOUNDATION',
    body: 'EXPERTISELAB',
    role: 'MEMBER',
    since: '2027-01-04',
    ...more,
  },
});
const tokenOf = (id: string) => api.app.get(SignedLinks, { strict: false }).token('application', id);

/** An application whose address was confirmed. */
async function anApplication(more: Record<string, unknown> = {}): Promise<string> {
  const input = typed(more);
  await api.visitor.data(apply, { input });
  await api.visitor.data(confirm, { input: { token: tokenOf(input.id) } });
  return input.id;
}
const codeOf = async (who: TestPerson | null, document: string, variables: Record<string, unknown>) =>
  (await (who ? api.as(who) : api.visitor).run(document, variables)).errors?.[0]?.extensions;
/** Whatever a worker makes of them meanwhile. */
const mails = () =>
  api.db.query<(PlannedMail & { readonly toAddress: string })[]>(
    `SELECT id, kind, person_id AS "personId", to_name AS "toName", to_address AS "toAddress", locale,
            subject_id AS "subjectId", context_id AS "contextId", due_at AS "dueAt", payload
     FROM mail_messages ORDER BY id`,
  );
const written = async (mail: PlannedMail) =>
  (await api.app.get(MailKinds, { strict: false }).get(mail.kind).compose([mail])).get(
    mail.id,
  ) as MailContent;
const rows = async (table: string) =>
  Number((await api.db.query<[{ count: string }]>(`SELECT count(*) FROM ${table}`))[0].count);

describe('asking to join', () => {
  it('the coordinator sees an application only when its address was confirmed, by the link and not by looking', async () => {
    const input = typed();
    expect(await api.visitor.data(apply, { input })).toEqual({
      applyAsOrganisation: { mailSent: true, alike: [] },
    });
    const [mail] = await mails();
    expect(mail).toMatchObject({ kind: 'alliance.application-confirm', toAddress: 'femke@devonk.nl' });
    const letter = await written(mail!);
    const token = letter.button!.url.split('/').at(-1)!;
    const look = `query ($token: String!) { applicationByLink(token: $token) { status organisationName } }`;
    expect(await api.visitor.data(look, { token })).toEqual({
      applicationByLink: { status: 'UNCONFIRMED', organisationName: 'Huis De Vonk' },
    });
    expect((await api.as(marieke).data<Waiting>(waiting)).membershipApplications.totalCount).toBe(0);
    await api.visitor.data(confirm, { input: { token } });
    await api.visitor.data(confirm, { input: { token } });
    expect(
      (await api.as(marieke).data<Waiting>(waiting)).membershipApplications.edges[0]?.node,
    ).toMatchObject({
      title: 'Huis De Vonk',
      isLate: false,
    });
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'alliance.application-confirm',
      'alliance.application-received',
    ]);
    expect(await written(mail!)).toEqual({ dropped: 'MOVED_ON' });
  });

  it('the same form twice is one application and one mail', async () => {
    const input = typed();
    await Promise.all([api.visitor.data(apply, { input }), api.visitor.data(apply, { input })]);
    expect(await rows('membership_applications')).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('a machine that fills in the hidden field is thanked, and nothing is kept', async () => {
    expect(await api.visitor.data(apply, { input: typed({ subject: 'Cheap pills' }) })).toMatchObject({
      applyAsOrganisation: { mailSent: true },
    });
    expect(await rows('membership_applications')).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it('one address can ask four times an hour', async () => {
    const codes: unknown[] = [];
    for (let time = 0; time < 5; time++) codes.push((await codeOf(null, apply, { input: typed() }))?.code);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, 'RATE_LIMITED']);
  });

  it('a name that looks like one that is there is asked about first; nothing is kept until that is answered', async () => {
    await anOrganisation(api.db, { name: 'Stichting Huis de Vonk' });
    expect(await api.visitor.data(apply, { input: typed() })).toEqual({
      applyAsOrganisation: { mailSent: false, alike: [{ name: 'Stichting Huis de Vonk' }] },
    });
    expect(await rows('membership_applications')).toBe(0);
    await anApplication({ isAnother: true });
    const { membershipApplications } = await api.as(marieke).data<Waiting>(waiting);
    expect(membershipApplications.edges[0]?.node.alike).toEqual([{ name: 'Stichting Huis de Vonk' }]);
  });

  it.each([
    ['organisationName', { organisationName: '  ' }],
    ['organisationKind', { organisationKind: 'CIRCUS' }],
    ['website', { website: 'geen adres' }],
    ['brings', { brings: '' }],
    ['contactEmail', { contactEmail: 'femke' }],
  ])('what is wrong is said at %s', async (field, wrong) => {
    expect(await codeOf(null, apply, { input: typed(wrong) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field })],
    });
  });
});

describe('deciding', () => {
  it('asks, gets an answer, and approves: organisation, role and first editor in one act', async () => {
    const id = await anApplication();
    const question = { input: { id: newId(), applicationId: id, question: 'Met hoeveel zijn jullie?' } };
    await api.as(marieke).data(ask, question);
    await api.as(marieke).data(ask, question);
    const asked = (await mails()).filter(({ kind }) => kind === 'alliance.application-question');
    expect(asked).toHaveLength(1);
    expect(JSON.stringify((await written(asked[0]!)).prose)).toContain('Met hoeveel zijn jullie?');
    expect(
      await api.visitor.data(answer, { input: { id: newId(), token: tokenOf(id), answer: 'Met zes.' } }),
    ).toEqual({ answerApplicationByLink: { status: 'RECEIVED', question: null } });

    expect(await api.as(marieke).data(approve, approval(id))).toEqual({
      approveApplication: {
        status: 'APPROVED',
        organisation: { name: 'Huis De Vonk', slug: 'huis-de-vonk' },
        moments: [
          { step: 'CONFIRM', byName: null },
          { step: 'ASK', byName: 'Marieke' },
          { step: 'ANSWER', byName: null },
          { step: 'APPROVE', byName: 'Marieke' },
        ],
      },
    });
    const told = await api.visitor.data(
      `{ organisation(slug: "huis-de-vonk") { website region partnerships { role since body { code } } } }`,
    );
    expect(told).toEqual({
      organisation: {
        website: 'https://www.devonk.nl',
        region: 'Overijssel',
        partnerships: [{ role: 'MEMBER', since: '2027-01-04', body: { code: 'EXPERTISELAB' } }],
      },
    });
    const letter = await written(
      (await mails()).find(({ kind }) => kind === 'alliance.application-approved')!,
    );
    const token = letter.button!.url.split('/uitnodiging/').at(-1)!;
    const accepted = await api.visitor.data<{ acceptInvitation: { roles: unknown[] } }>(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { roles { role } } }`,
      { input: { token, name: 'Femke Bos', password: 'appeltaart op de trap' } },
    );
    expect(accepted.acceptInvitation.roles).toEqual([{ role: 'EDITOR' }]);
  });

  it('two coordinators who press at once, and one who presses twice, approve it once', async () => {
    const id = await anApplication();
    const answers = await Promise.all([
      api.as(marieke).data(approve, approval(id)),
      api.as(rajesh).data(approve, approval(id)),
      api.as(marieke).data(approve, approval(id)),
    ]);
    for (const each of answers) expect(each).toMatchObject({ approveApplication: { status: 'APPROVED' } });
    expect(await rows('organisations')).toBe(1);
    expect(await rows('partnerships')).toBe(1);
    expect(await rows('invitations')).toBe(1);
    expect((await mails()).filter(({ kind }) => kind === 'alliance.application-approved')).toHaveLength(1);
  });

  it('what fails leaves nothing behind: no organisation, no role, no invitation, no mail, and it still waits', async () => {
    const id = await anApplication();
    const before = (await mails()).length;
    expect(await codeOf(marieke, approve, approval(id, { role: 'KING' }))).toMatchObject({
      fields: [expect.objectContaining({ field: 'role' })],
    });
    await anOrganisation(api.db, { name: 'De Vonk Huis' });
    expect(await codeOf(marieke, approve, approval(id, { name: 'Stichting De Vonk Huis' }))).toMatchObject({
      fields: [expect.objectContaining({ field: 'isAnother', code: 'ALIKE' })],
    });
    expect(await rows('organisations')).toBe(1);
    expect(await rows('partnerships')).toBe(0);
    expect(await rows('invitations')).toBe(0);
    expect(await mails()).toHaveLength(before);
    expect((await api.as(marieke).data<Waiting>(waiting)).membershipApplications.totalCount).toBe(1);
  });

  it('an organisation that is there already is taken, not made again', async () => {
    const there = await anOrganisation(api.db, { name: 'Stichting Huis de Vonk', slug: 'vonk' });
    const id = await anApplication({ isAnother: true });
    expect(await api.as(marieke).data(approve, approval(id, { organisationId: there.id }))).toMatchObject({
      approveApplication: { organisation: { slug: 'vonk' } },
    });
    expect(await rows('organisations')).toBe(1);
  });

  it('who signs in here already is editor at once, and gets one mail without an invitation', async () => {
    const femke = await api.person({ email: 'femke@devonk.nl' });
    await api.db.query(`UPDATE accounts SET password_hash = 'x' WHERE person_id = $1`, [femke.id]);
    const id = await anApplication();
    await api.as(marieke).data(approve, approval(id));
    expect(await api.as(femke).data('{ me { roles { role } } }')).toEqual({
      me: { roles: [{ role: 'EDITOR' }] },
    });
    const letter = await written(
      (await mails()).find(({ kind }) => kind === 'alliance.application-approved')!,
    );
    expect(letter.button!.url).toMatch(/\/inloggen$/);
    expect(await rows('invitations')).toBe(0);
  });

  it('declines with a reason that the applicant reads, and stays declined', async () => {
    const id = await anApplication();
    const declined = { input: { applicationId: id, reason: 'We beginnen in 2028 in Overijssel.' } };
    expect(await codeOf(marieke, decline, { input: { ...declined.input, reason: ' ' } })).toMatchObject({
      fields: [expect.objectContaining({ field: 'reason' })],
    });
    await api.as(marieke).data(decline, declined);
    const letter = await written(
      (await mails()).find(({ kind }) => kind === 'alliance.application-declined')!,
    );
    expect(JSON.stringify(letter.prose)).toContain('We beginnen in 2028');
    expect((await codeOf(rajesh, approve, approval(id)))?.code).toBe('CONFLICT');
    expect(await rows('organisations')).toBe(0);
  });

  it('a withdrawn application cannot be decided any more', async () => {
    const id = await anApplication();
    expect(await api.visitor.data(withdraw, { input: { token: tokenOf(id) } })).toEqual({
      withdrawApplicationByLink: { status: 'WITHDRAWN' },
    });
    expect((await codeOf(marieke, approve, approval(id)))?.code).toBe('CONFLICT');
  });

  it('is for coordinators; an altered link opens nothing', async () => {
    const id = await anApplication();
    const editor = await api.person({
      roles: [{ role: 'EDITOR', organisationId: (await anOrganisation(api.db)).id }],
    });
    expect((await codeOf(editor, approve, approval(id)))?.code).toBe('FORBIDDEN');
    expect((await codeOf(null, waiting, {}))?.code).toBe('UNAUTHENTICATED');
    const one = 'query ($id: ID!) { membershipApplication(id: $id) { id } }';
    expect((await codeOf(marieke, one, { id: 'geen-nummer' }))?.code).toBe('NOT_FOUND');
    const token = tokenOf(id);
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await codeOf(null, withdraw, { input: { token: altered } }))?.code).toBe('NOT_FOUND');
  });
});

describe('a professional without a member organisation', () => {
  it('asks with a short form, is let in, and takes part in the network', async () => {
    const id = newId();
    const input = {
      ...{
        id,
        contactName: 'Omar Aydin',
        contactEmail: 'omar@praktijkaydin.nl',
        contactJobTitle: 'huisarts',
      },
      seeks: 'Weten wat ik kan doen.',
    };
    await api.visitor.data(applyAlone, { input });
    await api.visitor.data(confirm, { input: { token: tokenOf(id) } });
    expect((await codeOf(marieke, approve, approval(id)))?.code).toBe('CONFLICT');
    await Promise.all(
      [marieke, rajesh].map((who) => api.as(who).data(admit, { input: { applicationId: id } })),
    );
    expect(
      await api.db.query('SELECT role, organisation_id AS organisation, email FROM invitations'),
    ).toEqual([{ role: 'PROFESSIONAL', organisation: null, email: 'omar@praktijkaydin.nl' }]);
  });
});

describe('time', () => {
  it('coordinators are reminded once of what waits longer than five working days, and not of what was answered', async () => {
    const late = await anApplication();
    const answered = await anApplication({ organisationName: 'De Linde', contactEmail: 'l@delinde.nl' });
    await api.as(marieke).data(decline, { input: { applicationId: answered, reason: 'Nu niet.' } });
    const sweep = () => api.app.get(ApplicationSweep).run();
    await sweep();
    api.clock.set(new Date('2027-01-12T09:00:00Z'));
    await Promise.all([sweep(), sweep()]);
    const reminders = (await mails()).filter(({ kind }) => kind === 'alliance.application-late');
    expect(reminders.map(({ toName, subjectId }) => [toName, subjectId]).sort()).toEqual([
      ['Marieke', late],
      ['Rajesh', late],
    ]);
    expect((await written(reminders[0]!)).subject).toBe('Wacht al 6 werkdagen: aanvraag van Huis De Vonk');
    expect((await api.as(marieke).data<Waiting>(waiting)).membershipApplications.edges[0]?.node.isLate).toBe(
      true,
    );
  });

  it('what was declined is gone after three months, of what was approved who asked; unconfirmed after a week', async () => {
    const declined = await anApplication({ organisationName: 'De Linde', contactEmail: 'l@delinde.nl' });
    const approved = await anApplication();
    await api.as(marieke).data(decline, { input: { applicationId: declined, reason: 'Nu niet.' } });
    await api.as(marieke).data(approve, approval(approved));
    await api.visitor.data(apply, { input: typed({ isAnother: true, contactEmail: 'x@devonk.nl' }) });
    const now = api.clock.now();
    expect(await decidedApplicationRetention.erase(api.db.manager, now)).toBe(0);
    expect(await unconfirmedApplicationRetention.erase(api.db.manager, now)).toBe(0);
    const later = new Date(now.getTime() + 1000);
    expect(await decidedApplicationRetention.erase(api.db.manager, later)).toBe(2);
    expect(await unconfirmedApplicationRetention.erase(api.db.manager, later)).toBe(1);
    expect(await decidedApplicationRetention.erase(api.db.manager, later)).toBe(0);
    expect(
      await api.db.query(
        'SELECT id, contact_email AS email, brings, organisation_name AS name FROM membership_applications',
      ),
    ).toEqual([{ id: approved, email: '', brings: '', name: 'Huis De Vonk' }]);
    expect([decidedApplicationRetention.days, unconfirmedApplicationRetention.days]).toEqual([90, 7]);
  });
});
