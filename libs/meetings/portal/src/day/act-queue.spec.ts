import { ActQueue, type Sent } from './act-queue';
import type { DoorAct } from './door-act';

function anAct(id: string): DoorAct {
  return { id, meetingId: 'm', what: 'OUT', registrationId: `r${id}` };
}

/** A browser's storage, and a server that a test switches off and on. */
function atTheDoor() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const door = { reachable: true, taken: [] as string[], shown: [] as number[] };
  const send = async (act: DoorAct): Promise<Sent> => {
    if (!door.reachable) return 'NO_ANSWER';
    door.taken.push(act.id);
    return 'TAKEN';
  };
  const open = () => new ActQueue(storage, 'dag m', send, (waiting) => door.shown.push(waiting.length));
  return { door, open, storage };
}

describe('what is done at the door', () => {
  it('is sent at once, and then forgotten', async () => {
    const { door, open, storage } = atTheDoor();
    await open().add(anAct('1'));
    expect(door).toMatchObject({ taken: ['1'], shown: [1, 0] });
    expect(storage.getItem('dag m')).toBeNull();
  });

  it('waits while there is no connection, survives a reload, and then goes in order, each once', async () => {
    const { door, open } = atTheDoor();
    door.reachable = false;
    const before = open();
    await before.add(anAct('1'));
    await before.add(anAct('2'));
    const after = open();
    expect(after.waiting.map(({ id }) => id)).toEqual(['1', '2']);
    door.reachable = true;
    await Promise.all([after.flush(), after.flush()]);
    expect(door.taken).toEqual(['1', '2']);
    expect(after.waiting).toEqual([]);
  });

  it('what is done while others are being sent goes along', async () => {
    const { door, open } = atTheDoor();
    const queue = open();
    await Promise.all([queue.add(anAct('1')), queue.add(anAct('2'))]);
    expect(door.taken).toEqual(['1', '2']);
  });

  it('a storage that somebody spoiled is taken for an empty one', () => {
    const { open, storage } = atTheDoor();
    storage.setItem('dag m', '{oeps');
    expect(open().waiting).toEqual([]);
  });
});
