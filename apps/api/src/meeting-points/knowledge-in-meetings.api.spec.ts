import { aKnowledgeItem } from '@verbonden/knowledge/testing';
import { savedMeeting } from '@verbonden/meetings/testing';
import { newId } from '@verbonden/shared/server';
import { aSignal } from '@verbonden/signals/testing';
import { testApi, type TestApi, type TestCaller } from '@verbonden/shared/testing';
import { domainModules } from '../domains';

const update = `mutation Update($input: UpdateMeetingInput!) { updateMeeting(input: $input) { version } }`;
const programme = `query Programme($slug: String!) { meeting(slug: $slug) { agenda { id knowledgeItems { slug title } } } }`;

interface Read {
  readonly meeting: { readonly agenda: readonly { readonly id: string; readonly knowledgeItems: unknown }[] };
}

let api: TestApi;
let coordinator: TestCaller;
beforeAll(async () => {
  api = await testApi(domainModules);
  coordinator = api.as(await api.person({ roles: ['COORDINATOR'] }));
});
afterAll(() => api?.close());

function part(knowledgeItemIds: readonly string[], from = '13:30', to = '14:00') {
  return {
    kind: 'PRESENTATION',
    title: 'Een aanpak',
    startsAt: `2027-03-24T${from}:00Z`,
    endsAt: `2027-03-24T${to}:00Z`,
    knowledgeItemIds,
  };
}

describe('knowledge that goes with a part of a programme', () => {
  it('is shown in the order in which it was named, as far as the reader may read it', async () => {
    const meeting = await savedMeeting(api);
    const [one, two] = [await aKnowledgeItem(api.db), await aKnowledgeItem(api.db)];
    const draft = await aKnowledgeItem(api.db, { status: 'DRAFT', publishedOn: null });
    const agenda = [part([two.id, draft.id, one.id]), part([], '14:00', '14:30')];
    await coordinator.data(update, { input: { id: meeting.id, expectedVersion: 1, agenda } });
    const shown = (item: { slug: string; title: string }) => ({ slug: item.slug, title: item.title });
    expect((await api.visitor.data<Read>(programme, { slug: meeting.slug })).meeting.agenda).toMatchObject([
      { knowledgeItems: [shown(two), shown(one)] },
      { knowledgeItems: [] },
    ]);
  });

  it('that went into another shows that other, once, also in the draft of a recap', async () => {
    const meeting = await savedMeeting(api);
    const [keep, other, apart] = [
      await aKnowledgeItem(api.db, { title: 'De vrije woensdag' }),
      await aKnowledgeItem(api.db, { title: 'Vrije woensdag' }),
      await aKnowledgeItem(api.db, { title: 'De kletskaart' }),
    ];
    const agenda = [part([other.id, apart.id, keep.id])];
    await coordinator.data(update, { input: { id: meeting.id, expectedVersion: 1, agenda } });
    await coordinator.data(
      'mutation M($input: MergeKnowledgeItemsInput!) { mergeKnowledgeItems(input: $input) { id } }',
      { input: { keepId: keep.id, mergeId: other.id } },
    );
    const { meeting: read } = await api.visitor.data<Read>(programme, { slug: meeting.slug });
    expect(read.agenda[0]?.knowledgeItems).toEqual([
      { slug: keep.slug, title: keep.title },
      { slug: apart.slug, title: apart.title },
    ]);
    const { draftRecap } = await coordinator.data<{ draftRecap: { bodyNl: string } }>(
      'query Draft($slug: String!) { draftRecap(slug: $slug) { bodyNl } }',
      { slug: meeting.slug },
    );
    expect(draftRecap.bodyNl.split(`](/kennis/${keep.slug})`)).toHaveLength(2);
    expect(draftRecap.bodyNl).not.toContain(other.slug);
  });

  it('that is not there is refused at the part, and nothing is saved', async () => {
    const meeting = await savedMeeting(api);
    const { errors } = await coordinator.run(update, {
      input: { id: meeting.id, expectedVersion: 1, agenda: [part([]), part([newId()], '14:00', '14:30')] },
    });
    expect(errors?.[0]?.extensions?.fields).toMatchObject([
      { field: 'agenda.1.knowledgeItemIds', code: 'UNKNOWN_KNOWLEDGE' },
    ]);
    const { meeting: read } = await coordinator.data<Read>(programme, { slug: meeting.slug });
    expect(read.agenda).toEqual([]);
  });
});

describe('the way back', () => {
  it('knowledge tells at which published meetings it was on the programme, the latest first, each once', async () => {
    const item = await aKnowledgeItem(api.db);
    const on = async (traits: Parameters<typeof savedMeeting>[1]) => {
      const meeting = await savedMeeting(api, traits);
      const agenda = [part([item.id]), part([item.id], '14:00', '14:30')];
      await coordinator.data(update, { input: { id: meeting.id, expectedVersion: 1, agenda } });
      return meeting.slug;
    };
    const first = await on({ startsAt: new Date('2027-03-24T13:00:00Z') });
    const last = await on({ startsAt: new Date('2027-03-24T13:15:00Z') });
    const notOut = await savedMeeting(api);
    await coordinator.data(update, {
      input: { id: notOut.id, expectedVersion: 1, agenda: [part([item.id])] },
    });
    await api.db.query(`UPDATE meetings SET published_at = NULL, status = 'DRAFT' WHERE id = $1`, [
      notOut.id,
    ]);
    expect(
      await api.visitor.data('query ($slug: String!) { knowledgeItem(slug: $slug) { meetings { slug } } }', {
        slug: item.slug,
      }),
    ).toEqual({ knowledgeItem: { meetings: [{ slug: last }, { slug: first }] } });
  });

  it('and which signals it answered, to whoever is in the network', async () => {
    const item = await aKnowledgeItem(api.db);
    const path = `/kennis/${item.slug}`;
    const takenUp = { ownerKind: 'LAB', plan: 'We vragen het na.', planUntil: '2027-02-01' } as const;
    const answered = { ...takenUp, status: 'ANSWERED', answer: 'Zo doen wij het.' } as const;
    const [older, newer] = [
      await aSignal(api.db, { title: 'Wie vraagt door?', ...answered, answerUrl: path }),
      await aSignal(api.db, { title: 'En daarna?', ...answered, answerUrl: path }),
    ];
    await aSignal(api.db, { ...answered, answerUrl: '/kennis/iets-anders' });
    const read = 'query ($slug: String!) { knowledgeItem(slug: $slug) { answeredSignals { title } } }';
    const asked = (caller: TestCaller) => caller.data(read, { slug: item.slug });
    const titles = [{ title: newer.title }, { title: older.title }];
    expect(await asked(coordinator)).toEqual({ knowledgeItem: { answeredSignals: titles } });
    expect(await asked(api.visitor)).toEqual({ knowledgeItem: { answeredSignals: [] } });
  });
});

describe('knowledge in the draft of a recap', () => {
  it('is linked by its title, as far as everybody may read it', async () => {
    const meeting = await savedMeeting(api);
    const [shown, draft] = [
      await aKnowledgeItem(api.db, { title: 'De kletskaart' }),
      await aKnowledgeItem(api.db, { title: 'Nog niet af', status: 'DRAFT', publishedOn: null }),
    ];
    const agenda = [part([shown.id, draft.id])];
    await coordinator.data(update, { input: { id: meeting.id, expectedVersion: 1, agenda } });
    const { draftRecap } = await coordinator.data<{ draftRecap: { bodyNl: string } }>(
      'query Draft($slug: String!) { draftRecap(slug: $slug) { bodyNl } }',
      { slug: meeting.slug },
    );
    expect(draftRecap.bodyNl).toContain(`- [De kletskaart](/kennis/${shown.slug})`);
    expect(draftRecap.bodyNl).not.toContain('Nog niet af');
  });
});
