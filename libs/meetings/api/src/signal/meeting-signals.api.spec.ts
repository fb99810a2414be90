import { AllianceModule } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { statementsOf, testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { aSignal, someWords } from '@verbonden/signals/testing';
import { MeetingsModule } from '../meetings.module';
import { AgendaItemKind } from '../agenda/agenda-item.entity';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';
import { aMeeting, anAgendaItem, aSubsession } from '../testing';

let api: TestApi;
let marieke: TestPerson;
let fatma: TestPerson;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, MeetingsModule]);
  await someWords(api.db);
  marieke = await api.person({ roles: ['COORDINATOR'] });
  fatma = await api.person({ roles: ['PROFESSIONAL'] });
});
beforeEach(() => api.db.query('TRUNCATE signals CASCADE'));
afterAll(() => api.close());

const read = `query ($slug: String!) { meeting(slug: $slug) {
  signals { title } openSignals { title } viewerCanRaiseSignal } }`;
interface Read {
  meeting: { signals: { title: string }[]; openSignals: { title: string }[]; viewerCanRaiseSignal: boolean };
}

const saved = (traits: Partial<Meeting> = {}) => api.db.manager.save(aMeeting(traits));

/** A subsession of a round of this meeting. */
async function inSubsession(meeting: Meeting): Promise<string> {
  const round = await api.db.manager.save(anAgendaItem(meeting, { kind: AgendaItemKind.SUBSESSIONS }));
  return (await api.db.manager.save(aSubsession(round))).id;
}

describe('signals of a meeting', () => {
  it('what was raised at it and in its subsessions, for whoever is in the network; nothing for a visitor', async () => {
    const meeting = await saved();
    const elsewhere = await saved();
    await aSignal(api.db, { title: 'Plenair', originKind: 'MEETING', originId: meeting.id });
    await aSignal(api.db, {
      title: 'Uit de deelsessie',
      originKind: 'SUBSESSION',
      originId: await inSubsession(meeting),
    });
    await aSignal(api.db, { title: 'Van elders', originKind: 'MEETING', originId: elsewhere.id });
    const seen = await api.as(fatma).data<Read>(read, { slug: meeting.slug });
    expect(seen.meeting).toEqual({
      signals: [{ title: 'Plenair' }, { title: 'Uit de deelsessie' }],
      openSignals: [],
      viewerCanRaiseSignal: true,
    });
    const visited = await api.visitor.data<Read>(read, { slug: meeting.slug });
    expect(visited.meeting).toEqual({ signals: [], openSignals: [], viewerCanRaiseSignal: false });
  });

  it('open ones of before come back for who makes the agenda, without what was taken up or raised here', async () => {
    const meeting = await saved();
    await aSignal(api.db, { title: 'Nog open' });
    await aSignal(api.db, { title: 'Van hier', originKind: 'MEETING', originId: meeting.id });
    await aSignal(api.db, {
      title: 'Al opgepakt',
      status: 'TAKEN_UP',
      ownerKind: 'LAB',
      plan: 'We zoeken het uit.',
      planUntil: '2027-03-01',
    });
    const { meeting: seen } = await api.as(marieke).data<Read>(read, { slug: meeting.slug });
    expect(seen.openSignals).toEqual([{ title: 'Nog open' }]);
  });

  it('a signal leads back to its meeting, but not to a draft that one may not know of', async () => {
    const shown = await saved();
    const draft = await saved({ status: MeetingStatus.DRAFT, publishedAt: null });
    const ask = `query ($id: ID!) { signal(id: $id) { meeting { slug } } }`;
    const meetingOf = async (by: TestPerson, originId: string, kind: 'MEETING' | 'SUBSESSION') => {
      const { id } = await aSignal(api.db, { originKind: kind, originId });
      return (await api.as(by).data<{ signal: { meeting: { slug: string } | null } }>(ask, { id })).signal
        .meeting;
    };
    expect(await meetingOf(fatma, shown.id, 'MEETING')).toEqual({ slug: shown.slug });
    expect(await meetingOf(fatma, await inSubsession(shown), 'SUBSESSION')).toEqual({ slug: shown.slug });
    expect(await meetingOf(fatma, draft.id, 'MEETING')).toBeNull();
    expect(await meetingOf(marieke, draft.id, 'MEETING')).toEqual({ slug: draft.slug });
  });

  it('asks as little of the database for ten meetings as for one', async () => {
    for (let count = 0; count < 10; count += 1) {
      const { id } = await saved();
      await aSignal(api.db, { originKind: 'MEETING', originId: id });
    }
    const list = `query ($first: Int!) { meetings(first: $first) { edges { node { signals { title } openSignals { id } } } } }`;
    const asking = (first: number) => statementsOf(api.db, () => api.as(marieke).data(list, { first }));
    await asking(1);
    expect((await asking(10)).length).toBe((await asking(1)).length);
  });
});
