import {
  act,
  api,
  asked,
  delano,
  documents,
  fatma,
  look,
  mailed,
  marieke,
  members,
  rounds,
  tokenOf,
} from './asks-stage';

describe('two weeks of silence', () => {
  const hour = 3_600_000;
  /** Two workers go round each hour, as they do, and both at once. */
  async function live(
    hours: number,
    each: (at: Date) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    for (let passed = 0; passed < hours; passed++) {
      api.clock.set(new Date(api.clock.now().getTime() + hour));
      await Promise.all([rounds.goRound(), rounds.goRound()]);
      await each(api.clock.now());
    }
  }

  it('bring each silent member one nudge after three working days and the coordinators one mail after seven, never in a weekend', async () => {
    // Thursday: three working days later is Tuesday, seven is the Monday after it.
    api.clock.set(new Date('2027-01-07T09:00:00Z'));
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    await act(api.visitor, documents.notKnown, { token });
    const moments = new Map<string, string>();
    await live(14 * 24, async (at) => {
      for (const each of await mailed('signals.asked-nudge', 'signals.unanswered')) {
        if (!moments.has(each)) moments.set(each, at.toISOString());
      }
    });
    // Who said that they do not know hears nothing more; the next best, a coordinator, was asked in their place.
    expect([...moments]).toEqual([
      ['asked-nudge Anouk', '2027-01-12T09:00:00.000Z'],
      ['asked-nudge Joost', '2027-01-12T09:00:00.000Z'],
      ['asked-nudge Marieke', '2027-01-12T09:00:00.000Z'],
      ['unanswered Marieke', '2027-01-18T09:00:00.000Z'],
    ]);
    expect(await mailed('signals.asked-nudge', 'signals.unanswered')).toHaveLength(4);
    const listed = async (filter: object) =>
      (
        await api
          .as(marieke)
          .data<{ signals: { totalCount: number; edges: { node: { replyCount: number } }[] } }>(
            'query ($filter: SignalFilter) { signals(filter: $filter) { totalCount edges { node { replyCount } } } }',
            { filter },
          )
      ).signals;
    const unanswered = { withoutReply: true, escalated: true };
    expect(await listed(unanswered)).toEqual({ totalCount: 1, edges: [{ node: { replyCount: 0 } }] });
    await act(api.as(delano), documents.reply, { id, body: 'Begin klein.' });
    expect(await listed(unanswered)).toMatchObject({ totalCount: 0 });
    expect(await listed({ escalated: true })).toMatchObject({ edges: [{ node: { replyCount: 1 } }] });
    const shown = await look(fatma, id);
    expect(shown.ask?.escalatedAt).toBe('2027-01-18T09:00:00.000Z');
    expect(shown.askedMembers.filter(({ nudgedAt }) => nudgedAt !== null)).toHaveLength(3);
  }, 120_000);

  it('what fell due while no worker ran waits for the first working day', async () => {
    api.clock.set(new Date('2027-03-23T09:00:00Z'));
    await members('Samira', 'Joost', 'Anouk');
    await asked();
    // Due on Good Friday, which is a working day; the weekend and Easter Monday are not.
    for (const day of ['2027-03-27', '2027-03-28', '2027-03-29']) {
      api.clock.set(new Date(`${day}T10:00:00Z`));
      expect(await rounds.goRound()).toEqual({ nudged: 0, escalated: 0 });
    }
    api.clock.set(new Date('2027-03-30T07:00:00Z'));
    expect(await rounds.goRound()).toEqual({ nudged: 3, escalated: 0 });
  });

  it('a reply keeps it from the coordinators; being taken up or closed ends the nudges', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const [one, two, three] = [await asked(), await asked(), await asked()];
    await act(api.as(samira!), documents.reply, { id: one.id, body: 'Begin klein.' });
    const bridge = samira!.viewer.roles[0]!.organisationId;
    const plan = { organisationId: bridge, plan: 'We proberen het uit.', until: '2027-06-01' };
    await act(api.as(samira!), documents.takeUp, { id: two.id, ...plan });
    await act(api.as(fatma), documents.close, { id: three.id });
    api.clock.set(new Date('2027-01-15T10:00:00Z'));
    expect(await rounds.goRound()).toEqual({ nudged: 2, escalated: 0 });
  });
});
