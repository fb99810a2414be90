import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { type AgendaItem, AgendaItemKind } from '../agenda/agenda-item.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingsModule } from '../meetings.module';
import { RetentionService } from '../retention/retention.service';
import { anAgendaItem, aSubsession, savedMeeting } from '../testing';

let api: TestApi;
let marieke: TestPerson;
let meeting: Meeting;
let slot: AgendaItem;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, MeetingsModule]);
  marieke = await api.person({ roles: ['COORDINATOR'] });
});
beforeEach(async () => {
  api.clock.set('2027-01-04T09:00:00Z');
  meeting = await savedMeeting(api);
  slot = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.EXPERT_BY_EXPERIENCE }));
});
afterAll(() => api.close());

const sheet = `{ questions topicsToAvoid supporterName supporterReach recording gift giftStatus aftercareOn
  aftercareBy confirmedAt erasedAt version }`;
const save = `mutation ($input: SaveExpertSheetInput!) { saveExpertSheet(input: $input) ${sheet} }`;
const read = `query ($id: ID!) { expertSheet(agendaItemId: $id) ${sheet} }`;
const ofTheDay = `query ($slug: String!) { meeting(slug: $slug) { agenda {
  expertConfirmed expertCare { topicsToAvoid supporterName supporterReach } } } }`;

const whole = () => ({
  agendaItemId: slot.id,
  questions: 'Wat had jou op school geholpen?',
  topicsToAvoid: 'De ziekte van haar moeder',
  supporterName: 'Lot',
  supporterReach: '06 12345678',
  recording: 'NO',
  gift: 'Cadeaubon van 50 euro',
  giftStatus: 'PROMISED',
  aftercareOn: '2027-03-26',
  aftercareBy: 'Marieke belt',
  confirmed: true,
});

const codeOf = async (by: Pick<TestApi['visitor'], 'run'>, document: string, variables: object) =>
  (await by.run(document, { ...variables })).errors?.[0]?.extensions?.['code'];

async function programmeFor(by: Pick<TestApi['visitor'], 'data'>) {
  const answer = await by.data<{ meeting: { agenda: unknown[] } }>(ofTheDay, { slug: meeting.slug });
  return answer.meeting.agenda[0];
}

/** Somebody who leads a subsession of the meeting. */
async function aHost(): Promise<TestPerson> {
  const host = await api.person({ roles: ['PROFESSIONAL'] });
  const round = await api.db.manager.save(
    anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS, position: 1 }),
  );
  await api.db.manager.save(aSubsession(round, { hostPersonId: host.id }));
  return host;
}

describe('the sheet of an expert by experience', () => {
  it('is kept bit by bit; a slot is confirmed only with a supporter and a choice about recording', async () => {
    const begun = { agendaItemId: slot.id, questions: 'Wat had jou geholpen?' };
    await api.as(marieke).data(save, { input: begun });
    const refused = await api
      .as(marieke)
      .run(save, { input: { ...begun, expectedVersion: 1, confirmed: true } });
    expect(refused.errors?.[0]?.extensions?.fields).toEqual([
      expect.objectContaining({ field: 'supporterName' }),
      expect.objectContaining({ field: 'supporterReach' }),
      expect.objectContaining({ field: 'recording' }),
    ]);
    expect(await programmeFor(api.as(marieke))).toMatchObject({ expertConfirmed: false });
    await api.as(marieke).data(save, { input: { ...whole(), expectedVersion: 1 } });
    const { expertSheet } = await api.as(marieke).data<{ expertSheet: object }>(read, { id: slot.id });
    const { agendaItemId: _, confirmed: __, ...kept } = whole();
    expect(expertSheet).toMatchObject({ ...kept, confirmedAt: '2027-01-04T09:00:00.000Z', version: 2 });
    expect(await programmeFor(api.as(marieke))).toMatchObject({ expertConfirmed: true });
  });

  it('the same sent twice is one; a confirmed slot does not stay so without a supporter', async () => {
    await api.as(marieke).data(save, { input: whole() });
    await api.as(marieke).data(save, { input: whole() });
    const alone = { ...whole(), supporterName: '', expectedVersion: 1 };
    expect(await codeOf(api.as(marieke), save, { input: alone })).toBe('BAD_USER_INPUT');
    expect(await codeOf(api.as(marieke), save, { input: { ...alone, expectedVersion: null } })).toBe(
      'CONFLICT',
    );
    await api.as(marieke).data(save, { input: { ...alone, confirmed: false } });
    expect(await programmeFor(api.as(marieke))).toMatchObject({ expertConfirmed: false });
  });

  it('is for a part in which an expert speaks; other parts have none', async () => {
    const talk = await api.db.manager.save(anAgendaItem(meeting, { position: 1 }));
    expect(await codeOf(api.as(marieke), read, { id: talk.id })).toBe('NOT_FOUND');
    expect(await codeOf(api.as(marieke), save, { input: { ...whole(), agendaItemId: talk.id } })).toBe(
      'NOT_FOUND',
    );
  });

  it.each(['PROFESSIONAL', 'PIONEER', 'EDITOR'] as const)('is not for a %s, in no way', async (role) => {
    await api.as(marieke).data(save, { input: whole() });
    const by = api.as(await api.person({ roles: [role] }));
    expect(await codeOf(by, read, { id: slot.id })).toBe('FORBIDDEN');
    expect(await codeOf(by, save, { input: whole() })).toBe('FORBIDDEN');
    expect(await programmeFor(by)).toEqual({ expertConfirmed: null, expertCare: null });
    expect(await programmeFor(api.visitor)).toEqual({ expertConfirmed: null, expertCare: null });
  });

  it('a host of the day sees what not to touch and who is there for the expert, and nothing else', async () => {
    await api.as(marieke).data(save, { input: whole() });
    const host = api.as(await aHost());
    expect(await programmeFor(host)).toEqual({
      expertConfirmed: null,
      expertCare: {
        topicsToAvoid: 'De ziekte van haar moeder',
        supporterName: 'Lot',
        supporterReach: '06 12345678',
      },
    });
    expect(await codeOf(host, read, { id: slot.id })).toBe('FORBIDDEN');
  });

  it('ninety days after the meeting all is erased but the choice about recording', async () => {
    await api.as(marieke).data(save, { input: whole() });
    const sweep = () => api.app.get(RetentionService, { strict: false }).sweep();
    const kept = async () =>
      (await api.as(marieke).data<{ expertSheet: object }>(read, { id: slot.id })).expertSheet;
    api.clock.set('2027-06-22T16:00:00Z');
    await sweep();
    expect(await kept()).toMatchObject({ supporterName: 'Lot', erasedAt: null });
    api.clock.set('2027-06-22T16:00:01Z');
    await sweep();
    expect(await kept()).toMatchObject({
      questions: null,
      topicsToAvoid: null,
      supporterName: null,
      supporterReach: null,
      recording: 'NO',
      gift: null,
      giftStatus: null,
      aftercareOn: null,
      aftercareBy: null,
      erasedAt: expect.any(String),
    });
    expect(await programmeFor(api.as(await aHost()))).toMatchObject({ expertCare: null });
  });
});
