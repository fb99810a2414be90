import { newId } from '@verbonden/shared/server';
import type { TestPerson } from '@verbonden/shared/testing';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { aBoardStory, type BoardStory, documents } from './testing-story';

const watch = `subscription ($requestId: ID!) { adviceRoomChanged(requestId: $requestId) {
  hostName askerName room { viewerSeat memberNames viewerCanWrite messages { id body isHidden } } } }`;

interface Talk {
  readonly hostName: string | null;
  readonly askerName: string | null;
  readonly room: {
    readonly viewerSeat: string;
    readonly memberNames: readonly string[];
    readonly viewerCanWrite: boolean;
    readonly messages: readonly { readonly id: string; readonly body: string | null }[];
  };
}

let story: BoardStory;
const clients: Client[] = [];
beforeAll(async () => {
  story = await aBoardStory();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => story?.api.close());

/** Looks at a room as a browser does. */
function look(person: TestPerson, requestId: string) {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: person.cookie } });
    }
  }
  const client = createClient({
    url: `${story.api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  clients.push(client);
  const stream = client.iterate<{ adviceRoomChanged: Talk | null }>({
    query: watch,
    variables: { requestId },
  });
  /** The next that is told for which `holds`; undefined when the stream ended before. */
  const until = async (holds: (talk: Talk) => boolean): Promise<Talk | undefined> => {
    for (;;) {
      const { value } = (await stream.next()) as { value?: { data?: { adviceRoomChanged: Talk | null } } };
      const talk = value?.data?.adviceRoomChanged;
      if (!talk || holds(talk)) return talk ?? undefined;
    }
  };
  const refusal = () =>
    stream.next().then(
      ({ value }) => (value as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code,
      (errors: { extensions: { code: string } }[]) => errors[0]?.extensions.code,
    );
  return { until, refusal };
}

const bodies = ({ room }: Talk) => room.messages.map(({ body }) => body);

describe('a room, as it happens', () => {
  it('begins as it is, and tells what is said; what the host hid is gone at once', async () => {
    const { api, act, say, inRoom, nova, kiki, marieke } = story;
    const requestId = await inRoom([nova, kiki]);
    await say(nova, requestId, 'Ik begin.');
    const { until } = look(kiki, requestId);
    const first = await until(() => true);
    expect(bodies(first!)).toEqual(['Ik begin.']);
    expect(first).toMatchObject({ hostName: 'Marieke', askerName: null, room: { viewerSeat: 'MEMBER' } });
    const id = await say(nova, requestId, 'En dit hoort hier niet.');
    expect(bodies((await until(({ room }) => room.messages.length === 2))!)[1]).toBe(
      'En dit hoort hier niet.',
    );
    await act(api.as(marieke), documents.hide, { id, isHidden: true });
    expect(bodies((await until(({ room }) => room.messages[1]?.body === null))!)).toEqual([
      'Ik begin.',
      null,
    ]);
    await act(api.as(nova), documents.remove, { id });
    expect(bodies((await until(({ room }) => room.messages.length === 1))!)).toEqual(['Ik begin.']);
  });

  it('ends for who leaves it, who leaves the board, and whose role ended, with the next note', async () => {
    const { api, act, say, inRoom, nova, kiki, bo } = story;
    const cas = await api.person({ name: 'Cas', roles: ['SOUNDING_BOARD'] });
    await api.db.query(
      'INSERT INTO board_members (person_id, birth_year, monthly_most) VALUES ($1, 2008, 9)',
      [cas.id],
    );
    const requestId = await inRoom([nova, kiki, bo, cas]);
    const [kikis, bos, cass] = [look(kiki, requestId), look(bo, requestId), look(cas, requestId)];
    for (const { until } of [kikis, bos, cass]) expect(await until(() => true)).toBeDefined();
    await act(api.as(kiki), documents.leave, { requestId, words: 'REMOVE' });
    expect(await kikis.until(() => false)).toBeUndefined();
    await act(api.as(cas), documents.leaveBoard, { keep: [] });
    expect(await cass.until(() => false)).toBeUndefined();
    await api.db.query('UPDATE memberships SET until = now() WHERE person_id = $1', [bo.id]);
    const novas = look(nova, requestId);
    expect((await novas.until(() => true))?.room.viewerCanWrite).toBe(false);
    await act(api.as(story.marieke), documents.close, { requestId, isClosed: true });
    expect(await bos.until(() => false)).toBeUndefined();
    await api.db.query('UPDATE memberships SET until = NULL WHERE person_id = $1', [bo.id]);
    expect(await say(nova, requestId, 'Nog iemand?').catch(() => 'refused')).toBe('refused');
  });

  it('reaches who asked from the moment they are let in, without what was said before, and no longer', async () => {
    const { api, act, say, inRoom, nova, bo, marieke, samira } = story;
    const requestId = await inRoom([nova, bo]);
    await say(nova, requestId, 'Onder ons.');
    expect(await look(samira, requestId).refusal()).toBe('NOT_FOUND');
    api.clock.set(new Date(api.clock.now().getTime() + 60_000));
    await act(api.as(marieke), documents.letIn, { requestId, isIn: true });
    const { until } = look(samira, requestId);
    expect(await until(() => true)).toMatchObject({
      askerName: 'Samira',
      room: { viewerSeat: 'ASKER', memberNames: [], messages: [] },
    });
    await say(bo, requestId, 'Hallo Samira.');
    expect(bodies((await until(({ room }) => room.messages.length > 0))!)).toEqual(['Hallo Samira.']);
    await act(api.as(marieke), documents.letIn, { requestId, isIn: false });
    expect(await until(() => false)).toBeUndefined();
  });

  it('is refused to who does not sit in it, and for what is no room', async () => {
    const { api, inRoom, nova, kiki, rajesh } = story;
    const requestId = await inRoom([nova]);
    const other = await api.person({ roles: ['COORDINATOR'] });
    const codes = await Promise.all([kiki, other].map((person) => look(person, requestId).refusal()));
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await look(rajesh, requestId).refusal()).toBe('FORBIDDEN');
    expect(await look({ ...kiki, cookie: '' }, requestId).refusal()).toBe('UNAUTHENTICATED');
    expect(await look(nova, newId()).refusal()).toBe('NOT_FOUND');
    expect(await look(nova, 'no id').refusal()).toBe('NOT_FOUND');
  });
});
