import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { newId, SignedLinks } from '@verbonden/shared/server';
import { MailSink, testApi, type TestApi, type TestCaller, type TestPerson } from '@verbonden/shared/testing';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingAudience, RegistrationPolicy } from '../meeting/meeting.enums';
import { MeetingsModule } from '../meetings.module';
import { MeetingsWorkerModule } from '../meetings-worker.module';
import { Registration } from '../registration/registration.entity';
import { savedMeeting } from '../testing';
import { RegistrationRequest, type RequestKind } from './registration-request.entity';
import { RequestSweep } from './request-sweep';

const register = `mutation R($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { outcome } }`;
const accept = `mutation A($input: AnswerRequestInput!) { acceptRequestByLink(input: $input) { outcome registrationToken } }`;
const decline = `mutation D($input: DeclineRequestInput!) { declineRequestByLink(input: $input) { outcome } }`;
const decide = `mutation D($input: DecideRequestInput!) { decideRegistrationRequest(input: $input) { outcome } }`;
const colleagues = `mutation C($input: RegisterColleaguesInput!) { registerColleagues(input: $input) { name outcome position } }`;
const invite = `mutation I($input: InvitePeopleInput!) { inviteToMeeting(input: $input) {
  invited alreadyInvited alreadyRegistered doubles unread { line text } refused } }`;
const remind = `mutation R($input: RemindInviteesInput!) { remindInvitees(input: $input) }`;
const withdraw = `mutation W($input: WithdrawRequestInput!) { withdrawRegistrationRequest(input: $input) { status } }`;
const requestsOf = `query Q($slug: String!, $kind: RequestKind!) { meeting(slug: $slug) {
  registrationRequests(kind: $kind, first: 50) { totalCount edges { node { id name status address registrationStatus endsAt } } } } }`;
const mine = `query M($slug: String!) { meeting(slug: $slug) { viewerRequest { kind status endsAt address }
  viewerColleagues { name status registrationStatus address } } }`;

interface Listed {
  readonly meeting: {
    readonly registrationRequests: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    };
  };
}

let organisationId: string;
let otherOrganisation: string;
let api: TestApi;
let sink: MailSink;
let marieke: TestPerson;
let samira: TestPerson;
let coordinator: TestCaller;
let editor: TestCaller;
beforeAll(async () => {
  sink = await MailSink.start();
  api = await testApi([PeopleModule, AllianceModule, MeetingsModule, MeetingsWorkerModule], {
    SMTP_URL: sink.url,
  });
  organisationId = await anOrganisationId();
  otherOrganisation = await anOrganisationId();
  marieke = await api.person({ name: 'Marieke', roles: ['COORDINATOR'] });
  samira = await api.person({ name: 'Samira', roles: [{ role: 'EDITOR', organisationId }] });
  coordinator = api.as(marieke);
  editor = api.as(samira);
}, 60_000);
beforeEach(() => api.clock.set('2027-01-04T09:00:00Z'));
afterAll(async () => {
  await api?.close();
  await sink?.close();
});

/** Puts an organisation into the test's database. */
async function anOrganisationId(): Promise<string> {
  return (await anOrganisation(api.db)).id;
}

function member(name: string): Promise<TestPerson> {
  return api.person({ name, roles: [{ role: 'PROFESSIONAL', organisationId }] });
}

async function requestOf(meeting: Meeting, kind: string, email: string): Promise<RegistrationRequest> {
  return api.db.manager.findOneByOrFail(RegistrationRequest, {
    meetingId: meeting.id,
    kind: kind as RequestKind,
    email,
  });
}

async function tokenOf(meeting: Meeting, kind: string, email: string): Promise<string> {
  const { id } = await requestOf(meeting, kind, email);
  return api.app.get(SignedLinks, { strict: false }).token('registration-request', id);
}

async function statuses(meeting: Meeting): Promise<Record<string, string>> {
  const rows = await api.db.query<{ name: string; status: string }[]>(
    'SELECT p.name, r.status FROM registrations r JOIN persons p ON p.id = r.person_id WHERE meeting_id = $1',
    [meeting.id],
  );
  return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
}

const sweep = () => api.app.get(RequestSweep, { strict: false }).run();

const mailTo = (email: string, subject: string) =>
  sink.waitFor((mail) => mail.to.includes(email) && mail.subject.startsWith(subject));

describe('colleagues in one go', () => {
  it('get seats in the order of the list; each hears it and answers by link; a no frees the seat for the next', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 2 });
    const [anna, bram] = [await member('Anna'), await member('Bram')];
    const input = {
      meetingId: meeting.id,
      organisationId,
      colleagues: [
        { personId: bram.id, mode: 'ONSITE' },
        { name: 'Chris', email: 'Chris@example.org', mode: 'ONSITE' },
        { personId: anna.id, mode: 'ONSITE' },
      ],
    };
    const { registerColleagues: told } = await editor.data<{ registerColleagues: unknown }>(colleagues, {
      input,
    });
    expect(told).toEqual([
      { name: 'Bram', outcome: 'CONFIRMED', position: null },
      { name: 'Chris', outcome: 'CONFIRMED', position: null },
      { name: 'Anna', outcome: 'WAITLISTED', position: 1 },
    ]);
    const mail = await mailTo('chris@example.org', 'Kom je ook?');
    expect(mail.text).toContain('Samira heeft je aangemeld. Klopt dat?');
    expect(mail.calendar).toBeUndefined();

    const chris = await tokenOf(meeting, 'COLLEAGUE', 'chris@example.org');
    expect(await api.visitor.data(decline, { input: { token: chris } })).toEqual({
      declineRequestByLink: { outcome: 'DECLINED' },
    });
    expect(await statuses(meeting)).toEqual({ Bram: 'CONFIRMED', Chris: 'CANCELLED', Anna: 'CONFIRMED' });
    expect(await api.visitor.data(accept, { input: { token: chris } })).toMatchObject({
      acceptRequestByLink: { outcome: 'WAITLISTED' },
    });

    const token = await tokenOf(meeting, 'COLLEAGUE', bram.email);
    expect(await api.visitor.data(accept, { input: { token } })).toMatchObject({
      acceptRequestByLink: { outcome: 'CONFIRMED' },
    });
    expect((await mailTo(bram.email, 'Je komt')).calendar?.method).toBe('REQUEST');

    expect((await editor.data<{ meeting: unknown }>(mine, { slug: meeting.slug })).meeting).toMatchObject({
      viewerColleagues: [
        { name: 'Bram', status: 'ACCEPTED', registrationStatus: 'CONFIRMED', address: null },
        { name: 'Chris', address: null },
        { name: 'Anna', status: 'PENDING', registrationStatus: 'CONFIRMED', address: null },
      ],
    });
  });

  it('who does not answer in seven days loses the seat, and the editor hears it', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 1, titleNl: 'Lab over rouw' });
    const dora = await member('Dora');
    const eva = await api.person({ name: 'Eva', roles: ['PROFESSIONAL'] });
    await editor.data(colleagues, {
      input: { meetingId: meeting.id, organisationId, colleagues: [{ personId: dora.id, mode: 'ONSITE' }] },
    });
    await api.as(eva).data(register, { input: { meetingId: meeting.id, mode: 'ONSITE' } });
    api.clock.set('2027-01-11T08:59:00Z');
    await sweep();
    expect(await statuses(meeting)).toEqual({ Dora: 'CONFIRMED', Eva: 'WAITLISTED' });
    api.clock.set('2027-01-11T09:00:00Z');
    await Promise.all([sweep(), sweep()]);
    expect(await statuses(meeting)).toEqual({ Dora: 'CANCELLED', Eva: 'CONFIRMED' });
    expect((await mailTo(samira.email, 'Dora antwoordde niet')).text).toContain('De plek is weer vrij.');
    expect((await mailTo(dora.email, 'Afgemeld')).text).toContain('We hoorden niet of dat klopt');
    const token = await tokenOf(meeting, 'COLLEAGUE', dora.email);
    expect(await api.visitor.data(accept, { input: { token } })).toEqual({
      acceptRequestByLink: { outcome: 'EXPIRED', registrationToken: null },
    });
  });

  it('pressing twice, also at once, is one registration and one mail each', async () => {
    const meeting = await savedMeeting(api);
    const fien = await member('Fien');
    const input = {
      meetingId: meeting.id,
      organisationId,
      colleagues: [
        { personId: fien.id, mode: 'ONLINE' },
        { name: 'Gijs', email: 'gijs@example.org', mode: 'ONLINE' },
      ],
    };
    const told = await Promise.all([1, 2].map(() => editor.data(colleagues, { input })));
    expect(JSON.stringify(told).match(/CONFIRMED/g)).toHaveLength(2);
    expect(JSON.stringify(told).match(/ALREADY_REGISTERED/g)).toHaveLength(2);
    await mailTo('gijs@example.org', 'Kom je ook?');
    expect(await api.db.manager.countBy(Registration, { meetingId: meeting.id })).toBe(2);
    const [{ count }] = await api.db.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM mail_messages WHERE context_id = $1 AND kind = 'meetings.colleague'`,
      [meeting.id],
    );
    expect(count).toBe(2);
  });

  it('the editor takes one back, and the seat is free', async () => {
    const meeting = await savedMeeting(api, { seatsOnsite: 1 });
    const hugo = await member('Hugo');
    await editor.data(colleagues, {
      input: { meetingId: meeting.id, organisationId, colleagues: [{ personId: hugo.id, mode: 'ONSITE' }] },
    });
    const { id } = await requestOf(meeting, 'COLLEAGUE', hugo.email);
    const stranger = await api.person({ roles: [{ role: 'EDITOR', organisationId: otherOrganisation }] });
    const refused = await api.as(stranger).run(withdraw, { input: { requestId: id } });
    expect(refused.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await editor.data(withdraw, { input: { requestId: id } })).toEqual({
      withdrawRegistrationRequest: { status: 'WITHDRAWN' },
    });
    expect(await statuses(meeting)).toEqual({ Hugo: 'CANCELLED' });
  });

  it('are of the own organisation, each once, with a name and an address', async () => {
    const meeting = await savedMeeting(api);
    const foreign = await api.person({
      roles: [{ role: 'PROFESSIONAL', organisationId: otherOrganisation }],
    });
    const fieldsOf = async (rows: unknown[]) =>
      (
        await editor.run(colleagues, { input: { meetingId: meeting.id, organisationId, colleagues: rows } })
      ).errors?.[0]?.extensions?.fields?.map(({ field }: { field: string }) => field);
    expect(await fieldsOf([{ personId: foreign.id, mode: 'ONSITE' }])).toEqual(['colleagues.0.personId']);
    expect(await fieldsOf([{ mode: 'ONSITE' }])).toEqual(['colleagues.0.name', 'colleagues.0.email']);
    expect(await fieldsOf([{ name: 'Ilse', email: 'ilse', mode: 'ONSITE' }])).toEqual(['colleagues.0.email']);
    const ilse = { name: 'Ilse', email: 'ilse@example.org', mode: 'ONSITE' };
    expect(await fieldsOf([ilse, ilse])).toEqual(['colleagues.1.email']);
    expect(await fieldsOf([])).toEqual(['colleagues']);
    const many = Array.from({ length: 11 }, (_, place) => ({ ...ilse, email: `i${place}@example.org` }));
    expect(await fieldsOf(many)).toEqual(['colleagues']);
    const other = { meetingId: meeting.id, organisationId: otherOrganisation, colleagues: [ilse] };
    const closed = await editor.run(colleagues, { input: other });
    expect(closed.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await statuses(meeting)).toEqual({});
  });
});

describe('a meeting where a coordinator decides', () => {
  const asking = (traits: Partial<Meeting> = {}) =>
    savedMeeting(api, { registrationPolicy: RegistrationPolicy.APPROVAL, ...traits });
  const asks = (person: TestPerson, meeting: Meeting) =>
    api.as(person).data(register, { input: { meetingId: meeting.id, mode: 'ONSITE' } });
  const waits = { registerForMeeting: { outcome: 'AWAITS_APPROVAL' } };

  it('a wish reserves nothing; yes gives the seat, or the place in line when others were first', async () => {
    const meeting = await asking({ seatsOnsite: 1 });
    const [jan, kim] = [await member('Jan'), await member('Kim')];
    expect(await asks(jan, meeting)).toEqual(waits);
    expect(await asks(jan, meeting)).toEqual(waits);
    expect(await asks(kim, meeting)).toEqual(waits);
    expect(await statuses(meeting)).toEqual({});
    expect((await mailTo(jan.email, 'Je aanvraag is binnen')).text).toContain(
      'Er is nog geen plek voor je bewaard. Uiterlijk maandag 18 januari 2027',
    );
    const { meeting: listed } = await coordinator.data<Listed>(requestsOf, {
      slug: meeting.slug,
      kind: 'APPROVAL',
    });
    expect(listed.registrationRequests).toMatchObject({
      totalCount: 2,
      edges: [{ node: { name: 'Jan', address: jan.email } }, { node: { name: 'Kim' } }],
    });
    const ids = listed.registrationRequests.edges.map(({ node }) => node.id);
    const told = await Promise.all(
      ids.map((requestId) => coordinator.data(decide, { input: { requestId, approve: true } })),
    );
    expect(JSON.stringify(told).match(/CONFIRMED/g)).toHaveLength(1);
    expect(JSON.stringify(told).match(/WAITLISTED/g)).toHaveLength(1);
    const again = await coordinator.data(decide, { input: { requestId: ids[0], approve: true } });
    expect(again).toEqual({ decideRegistrationRequest: { outcome: 'ALREADY_REGISTERED' } });
  });

  it('no is told with its reason, which must be there; asking again is possible', async () => {
    const meeting = await asking();
    const lot = await member('Lot');
    await asks(lot, meeting);
    const { id: requestId } = await requestOf(meeting, 'APPROVAL', lot.email);
    const empty = await coordinator.run(decide, { input: { requestId, approve: false, reason: ' ' } });
    expect(empty.errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'reason' }]);
    const reason = 'Dit keer alleen voor scholen.';
    expect(await coordinator.data(decide, { input: { requestId, approve: false, reason } })).toEqual({
      decideRegistrationRequest: { outcome: 'DECLINED' },
    });
    expect((await mailTo(lot.email, 'Dit keer geen plek')).text).toContain(reason);
    expect(await asks(lot, meeting)).toEqual(waits);
    expect(await statuses(meeting)).toEqual({});
  });

  it('a wish that nobody answered ends by itself and says so; the own wish can be taken back', async () => {
    const meeting = await asking();
    const [mo, nel] = [await member('Mo'), await member('Nel')];
    await asks(mo, meeting);
    await asks(nel, meeting);
    expect(await api.as(mo).data(mine, { slug: meeting.slug })).toMatchObject({
      meeting: {
        viewerRequest: {
          kind: 'APPROVAL',
          status: 'PENDING',
          endsAt: '2027-01-18T09:00:00.000Z',
          address: null,
        },
      },
    });
    const { id: requestId } = await requestOf(meeting, 'APPROVAL', nel.email);
    await api.as(nel).data(withdraw, { input: { requestId } });
    api.clock.set('2027-01-18T09:00:00Z');
    await sweep();
    await mailTo(mo.email, 'Je aanvraag is verlopen');
    expect((await requestOf(meeting, 'APPROVAL', mo.email)).status).toBe('EXPIRED');
    expect((await requestOf(meeting, 'APPROVAL', nel.email)).status).toBe('WITHDRAWN');
    const late = await coordinator.run(decide, {
      input: { requestId: (await requestOf(meeting, 'APPROVAL', mo.email)).id, approve: true },
    });
    expect(late.data).toEqual({ decideRegistrationRequest: { outcome: 'EXPIRED' } });
  });

  it('a guest confirms the address first, and then waits for the coordinator like anybody', async () => {
    const meeting = await asking({ audience: MeetingAudience.EVERYBODY });
    const guest = { name: 'Otto', email: 'otto@example.org', mode: 'ONLINE' };
    await api.visitor.data(`mutation G($input: RegisterAsGuestInput!) { registerAsGuest(input: $input) }`, {
      input: { id: newId(), meetingId: meeting.id, ...guest },
    });
    const token = await tokenOf(meeting, 'GUEST', guest.email);
    expect(await api.visitor.data(accept, { input: { token } })).toEqual({
      acceptRequestByLink: { outcome: 'AWAITS_APPROVAL', registrationToken: null },
    });
    expect(await statuses(meeting)).toEqual({});
    const { id: requestId } = await requestOf(meeting, 'APPROVAL', guest.email);
    await coordinator.data(decide, { input: { requestId, approve: true } });
    expect(await statuses(meeting)).toEqual({ Otto: 'CONFIRMED' });
  });
});

describe('a meeting by invitation', () => {
  const closed = (traits: Partial<Meeting> = {}) =>
    savedMeeting(api, { registrationPolicy: RegistrationPolicy.INVITED, ...traits });
  const asked = (pasted: string) => ({ roles: [], organisationIds: [], pasted });

  it('only who was invited comes: by the link, or signed in; nobody is invited twice', async () => {
    const meeting = await closed({ seatsOnsite: 1 });
    const [pia, quin] = [await member('Pia'), await member('Quin')];
    const come = { input: { meetingId: meeting.id, mode: 'ONSITE' } };
    expect(await api.as(pia).data(register, come)).toEqual({
      registerForMeeting: { outcome: 'NOT_INVITED' },
    });
    const people = asked(`Pia, ${pia.email}\nRosa <rosa@example.org>\nde directeur\nrosa@example.org`);
    expect(await coordinator.data(invite, { input: { meetingId: meeting.id, people } })).toEqual({
      inviteToMeeting: {
        invited: 2,
        alreadyInvited: 0,
        alreadyRegistered: 0,
        doubles: 1,
        unread: [{ line: 3, text: 'de directeur' }],
        refused: null,
      },
    });
    expect((await mailTo('rosa@example.org', 'Je bent uitgenodigd')).text).toContain('Marieke nodigt je uit');
    expect(await api.as(quin).data(register, come)).toEqual({
      registerForMeeting: { outcome: 'NOT_INVITED' },
    });
    expect(await api.as(pia).data(register, come)).toEqual({ registerForMeeting: { outcome: 'CONFIRMED' } });
    expect((await requestOf(meeting, 'INVITATION', pia.email)).status).toBe('ACCEPTED');
    const token = await tokenOf(meeting, 'INVITATION', 'rosa@example.org');
    expect(await api.visitor.data(accept, { input: { token, mode: 'ONLINE' } })).toMatchObject({
      acceptRequestByLink: { outcome: 'CONFIRMED' },
    });
    expect(await statuses(meeting)).toEqual({ Pia: 'CONFIRMED', Rosa: 'CONFIRMED' });
    const again = asked(`${pia.email}\nrosa@example.org`);
    expect(await coordinator.data(invite, { input: { meetingId: meeting.id, people: again } })).toMatchObject(
      {
        inviteToMeeting: { invited: 0, alreadyRegistered: 2, alreadyInvited: 0 },
      },
    );
  });

  it('by organisation; a chosen subset is reminded, once a day, and who said no is not', async () => {
    const own = await anOrganisationId();
    const people = await Promise.all(
      ['Sam', 'Teun', 'Uma'].map((name) =>
        api.person({ name, roles: [{ role: 'PROFESSIONAL', organisationId: own }] }),
      ),
    );
    const meeting = await closed();
    const input = { meetingId: meeting.id, people: { roles: [], organisationIds: [own], pasted: '' } };
    expect(await coordinator.data(invite, { input })).toMatchObject({ inviteToMeeting: { invited: 3 } });
    const [sam, teun, uma] = people as [TestPerson, TestPerson, TestPerson];
    const token = await tokenOf(meeting, 'INVITATION', uma.email);
    await api.visitor.data(decline, { input: { token } });
    const ids = await Promise.all(
      [sam, uma].map(async ({ email }) => (await requestOf(meeting, 'INVITATION', email)).id),
    );
    const chosen = { input: { meetingId: meeting.id, requestIds: ids } };
    expect(await coordinator.data(remind, chosen)).toEqual({ remindInvitees: 1 });
    expect(await coordinator.data(remind, chosen)).toEqual({ remindInvitees: 0 });
    await mailTo(sam.email, 'Kom je ook?');
    expect(sink.mailsTo(teun.email).map(({ subject }) => subject)).not.toContain(
      expect.stringContaining('Kom je ook?'),
    );
    // Who said no may think again while it is open.
    expect(await api.visitor.data(accept, { input: { token, mode: 'ONSITE' } })).toMatchObject({
      acceptRequestByLink: { outcome: 'CONFIRMED' },
    });
  });

  it('an editor does not bring colleagues round it, and nobody but a coordinator sees or sends invitations', async () => {
    const meeting = await closed();
    const vera = await member('Vera');
    const rows = {
      meetingId: meeting.id,
      organisationId,
      colleagues: [{ personId: vera.id, mode: 'ONSITE' }],
    };
    expect(await editor.data(colleagues, { input: rows })).toEqual({
      registerColleagues: [{ name: 'Vera', outcome: 'NOT_INVITED', position: null }],
    });
    const see = await editor.run(requestsOf, { slug: meeting.slug, kind: 'INVITATION' });
    expect(see.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const nobody = await coordinator.run(invite, { input: { meetingId: meeting.id, people: asked(' ') } });
    expect(nobody.errors?.[0]?.extensions?.fields).toMatchObject([{ field: 'people.pasted' }]);
  });
});
