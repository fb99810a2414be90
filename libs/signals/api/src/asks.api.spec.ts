import { type TestPerson } from '@verbonden/shared/testing';
import {
  act,
  api,
  asked,
  delano,
  documents,
  fatma,
  type Linked,
  look,
  mailAboutQuestions,
  mailed,
  marieke,
  member,
  members,
  names,
  question,
  refusal,
  routing,
  tokenOf,
} from './asks-stage';

describe('a question to the network', () => {
  it('is laid before members who could know, each by one mail, and its asker sees whom and why', async () => {
    await members('Samira', 'Joost', 'Anouk');
    const raised = await act(api.as(fatma), documents.raise, question({ askMembers: true }));
    // The request itself chooses nobody.
    expect(raised).toMatchObject({ ask: { routedAt: null }, askedMembers: [], viewerCanAskMembers: false });
    await Promise.all([routing.routeWaiting(), routing.routeWaiting()]);
    const shown = await look(fatma, raised.id);
    expect(names(shown)).toEqual(['Anouk', 'Joost', 'Samira']);
    expect(shown.askedMembers[0]).toMatchObject({ reasons: ['SHARES'], outcome: 'WAITING' });
    expect(shown.history.map(({ what }) => what)).toEqual(['RAISED', 'ASKED']);
    expect(await mailed('signals.asked')).toEqual(['asked Anouk', 'asked Joost', 'asked Samira']);
    expect(await look(marieke, raised.id)).toMatchObject({ askedMembers: shown.askedMembers });
    expect(await look(delano, raised.id)).toMatchObject({ askedMembers: [], viewerCanReply: true });
  });

  it('may be laid before them later, by who raised it or a coordinator; twice is once', async () => {
    await members('Samira', 'Joost', 'Anouk');
    const { id } = await act(api.as(fatma), documents.raise, question());
    expect(await look(fatma, id)).toMatchObject({ ask: null, viewerCanAskMembers: true });
    expect(await refusal(api.as(delano), documents.ask, { input: { id } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const by of [marieke, fatma]) await act(api.as(by), documents.ask, { id });
    await routing.routeWaiting();
    const shown = await look(fatma, id);
    expect(shown.askedMembers).toHaveLength(3);
    expect(shown.history.map(({ what }) => what)).toEqual(['RAISED', 'ASKED']);
  });

  it('never comes to who asks or to who wants no questions; too few who match is filled up with near ones and coordinators', async () => {
    const [samira] = await members('Samira', 'Joost');
    await member('Nabij', 'NEAR_THEME');
    const first = await asked();
    expect(names(first)).toEqual(['Joost', 'Nabij', 'Samira']);
    const token = await tokenOf(samira!, first.id);
    expect(await act<Linked>(api.visitor, documents.stop, { token, mayAsk: false })).toMatchObject({
      mayAsk: false,
    });
    const second = await asked({}, samira);
    expect(names(second)).toEqual(['Joost', 'Marieke', 'Nabij']);
    expect(second.askedMembers.find(({ personName }) => personName === 'Marieke')?.reasons).toEqual([
      'COORDINATES',
    ]);
    const third = await asked();
    expect(names(third)).not.toContain('Samira');
  });

  it('does not come to who has this mail off, whoever thinks of them; their page says so, and turns it on again', async () => {
    const [samira, joost] = await members('Samira', 'Joost', 'Anouk');
    await mailAboutQuestions(samira!, 'OFF');
    await mailAboutQuestions(joost!, 'WEEKLY');
    const { organisationId } = (
      await api.db.query<{ organisationId: string }[]>(
        'SELECT organisation_id AS "organisationId" FROM memberships WHERE person_id = $1',
        [joost!.id],
      )
    )[0]!;
    const colleague = await api.person({ name: 'Bram', roles: [{ role: 'PROFESSIONAL', organisationId }] });
    await mailAboutQuestions(colleague, 'OFF');
    const { id, askedMembers } = await asked();
    expect(askedMembers.map(({ personName }) => personName).sort()).toEqual(['Anouk', 'Joost', 'Marieke']);
    const token = await tokenOf(joost!, id);
    expect(
      (await api.visitor.data<{ askedByLink: Linked }>(documents.byLink, { token })).askedByLink,
    ).toMatchObject({ mayAsk: true, colleagues: [] });
    const input = { token, colleagueId: colleague.id };
    expect(await refusal(api.visitor, documents.passOn, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(
      await refusal(api.as(marieke), documents.askOne, { input: { id, email: samira!.email } }),
    ).toMatchObject({ fields: [{ field: 'email', code: 'WANTS_NO_QUESTIONS' }] });
    await mailAboutQuestions(joost!, 'OFF');
    expect(
      (await api.visitor.data<{ askedByLink: Linked }>(documents.byLink, { token })).askedByLink,
    ).toMatchObject({ mayAsk: false });
    expect(await act<Linked>(api.visitor, documents.stop, { token, mayAsk: true })).toMatchObject({
      mayAsk: true,
    });
    expect(names(await asked())).toContain('Joost');
  });

  it('does not come to who had said so before there was one choice about mail', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    await api.db.query('INSERT INTO signal_ask_refusals (id, person_id) VALUES (gen_random_uuid(), $1)', [
      samira!.id,
    ]);
    const step = api.db.migrations.find(({ name }) => name?.startsWith('SignalsOneMailChoice'))!;
    await api.db.transaction((tx) => step.up(tx.queryRunner!));
    expect(names(await asked())).toEqual(['Anouk', 'Joost', 'Marieke']);
  });

  it('spreads the load: whoever was asked least comes first, and five are asked at most', async () => {
    await members('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
    const first = await asked();
    const second = await asked();
    expect(first.askedMembers).toHaveLength(5);
    const rested = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].filter((name) => !names(first).includes(name));
    expect(names(second)).toEqual(expect.arrayContaining(rested));
  });

  it('who does not know says so, and the next best is asked; never more than seven', async () => {
    const all = await members('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I');
    const { id } = await asked();
    for (let round = 0; round < 9; round++) {
      const { askedMembers } = await look(fatma, id);
      const waiting = askedMembers.find(({ outcome }) => outcome === 'WAITING');
      if (!waiting) break;
      const token = await tokenOf(
        all.find(({ name }) => name === waiting.personName)!,
        id,
      );
      for (const _ of ['once', 'again']) {
        expect(await act<Linked>(api.visitor, documents.notKnown, { token })).toMatchObject({
          outcome: 'UNKNOWN',
        });
      }
    }
    const { askedMembers } = await look(fatma, id);
    expect(askedMembers.map(({ outcome }) => outcome)).toEqual(Array(7).fill('UNKNOWN'));
    expect(await mailed('signals.asked')).toHaveLength(7);
  });

  it('two who do not know at once lead to two others', async () => {
    const all = await members('A', 'B', 'C', 'D', 'E', 'F', 'G');
    const { id, askedMembers } = await asked();
    const tokens = await Promise.all(
      askedMembers.slice(0, 2).map(({ personName }) =>
        tokenOf(
          all.find(({ name }) => name === personName)!,
          id,
        ),
      ),
    );
    await Promise.all(tokens.map((token) => act(api.visitor, documents.notKnown, { token })));
    expect((await look(fatma, id)).askedMembers).toHaveLength(7);
  });

  it('is passed on to a colleague, who reads who did so', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { roles } = samira!.viewer;
    const bram = await api.person({ name: 'Bram', roles: [{ ...roles[0]!, role: 'PROFESSIONAL' }] });
    const { id } = await asked();
    const token = await tokenOf(
      (await look(fatma, id)).askedMembers.some(({ personName }) => personName === 'Bram') ? bram : samira!,
      id,
    );
    const { byLink: link } = await api.visitor
      .data<{ askedByLink: Linked }>(documents.byLink, { token })
      .then(({ askedByLink }) => ({ byLink: askedByLink }));
    expect(link.colleagues).toHaveLength(1);
    expect(
      await refusal(api.visitor, documents.passOn, { input: { token, colleagueId: fatma.id } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'colleagueId' }] });
    const passed = await act<Linked>(api.visitor, documents.passOn, {
      token,
      colleagueId: link.colleagues[0]!.id,
    });
    expect(passed).toMatchObject({ outcome: 'PASSED_ON', colleagues: [] });
    const shown = await look(fatma, id);
    expect(shown.askedMembers).toHaveLength(4);
    expect(shown.askedMembers.find(({ outcome }) => outcome === 'PASSED_ON')).toMatchObject({
      passedToName: link.colleagues[0]!.name,
    });
    expect(shown.askedMembers.at(-1)).toMatchObject({ reasons: ['COLLEAGUE'] });
  });

  it('is answered from the mail without signing in, and its asker hears; a name stands there by consent only', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    expect(await api.visitor.data(documents.byLink, { token })).toMatchObject({
      askedByLink: {
        askerName: 'Fatma',
        askerOrganisation: { name: 'Scholengroep Het Kompas' },
        themeLabel: 'Ondersteuning',
        reasons: ['SHARES'],
        canReply: true,
      },
    });
    const said = { token, body: 'Begin met één lokaal en één vast moment.' };
    const given = await act<Linked>(api.visitor, documents.replyByLink, said);
    expect(given).toMatchObject({ outcome: 'REPLIED', reply: { body: said.body, showName: false } });
    expect(await mailed('signals.replied')).toEqual(['replied Fatma']);
    const without = await look(fatma, id);
    expect(without.replies).toMatchObject([{ body: said.body, authorName: null, organisation: null }]);
    // Nobody reads off the list of who was asked whose reply it is.
    expect(without.askedMembers.map(({ outcome }) => outcome)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    expect((await look(samira!, id)).replies).toMatchObject([{ viewerWroteIt: true, authorName: null }]);

    await act(api.visitor, documents.nameByLink, { token, showName: true });
    const named = await look(fatma, id);
    expect(named.replies).toMatchObject([
      { authorName: 'Samira', organisation: { name: 'Organisatie van Samira' } },
    ]);
    expect(named.askedMembers.filter(({ outcome }) => outcome === 'REPLIED')).toHaveLength(1);
    // Saying it again changes what was said; the asker hears once.
    await act(api.visitor, documents.replyByLink, { ...said, body: 'Begin klein.', showName: true });
    expect((await look(fatma, id)).replies).toMatchObject([{ body: 'Begin klein.' }]);
    expect(await mailed('signals.replied')).toEqual(['replied Fatma']);
  });

  it('a reply with details of one child, or how to reach somebody, is told at the field', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    for (const body of ['Onze leerling Sem Jansen had er baat bij.', 'Bel mij: 06 12345678.']) {
      const told = { code: 'BAD_USER_INPUT', fields: [{ field: 'body', code: 'CASE_DETAIL' }] };
      expect(await refusal(api.visitor, documents.replyByLink, { input: { token, body } })).toMatchObject(
        told,
      );
      expect(await refusal(api.as(delano), documents.reply, { input: { id, body } })).toMatchObject(told);
    }
    expect(await refusal(api.as(delano), documents.reply, { input: { id, body: ' ' } })).toMatchObject({
      fields: [{ field: 'body' }],
    });
  });

  it('anybody in the network can reply, but for who asks; a visitor cannot', async () => {
    await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const input = { id, body: 'Bij ons hielp een vast lokaal.' };
    expect(await act(api.as(delano), documents.reply, { ...input, showName: true })).toMatchObject({
      replies: [{ authorName: 'Delano' }],
    });
    expect(await refusal(api.as(fatma), documents.reply, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(api.visitor, documents.reply, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { id: notAsked } = await act(api.as(fatma), documents.raise, question());
    expect(
      await refusal(api.as(delano), documents.reply, { input: { ...input, id: notAsked } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('an altered link, and one of somebody whose account was closed, opens nothing', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    const token = await tokenOf(samira!, id);
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await refusal(api.visitor, documents.byLink, { token: altered })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await api.db.query('UPDATE accounts SET suspended_at = now() WHERE person_id = $1', [samira!.id]);
    for (const [document, input] of [
      [documents.replyByLink, { token, body: 'Begin klein.' }],
      [documents.notKnown, { token }],
      [documents.passOn, { token, colleagueId: fatma.id }],
      [documents.stop, { token, mayAsk: false }],
      [documents.nameByLink, { token, showName: true }],
    ] as const) {
      expect(await refusal(api.visitor, document, { input })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('a coordinator asks a member they think of; nobody twice, never who asks, and no eighth', async () => {
    const all = await members('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
    const { id, askedMembers } = await asked();
    const rest = all.filter(({ name }) => !askedMembers.some(({ personName }) => personName === name));
    const ask = (by: TestPerson, email: string) =>
      refusal(api.as(by), documents.askOne, { input: { id, email } });
    expect(await ask(fatma, rest[0]!.email)).toMatchObject({ code: 'FORBIDDEN' });
    for (const email of [
      'niemand@example.org',
      fatma.email,
      all.find(({ name }) => !rest.some((each) => each.name === name))!.email,
    ]) {
      expect(await ask(marieke, email)).toMatchObject({ fields: [{ field: 'email' }] });
    }
    for (const { email } of rest.slice(0, 2)) await act(api.as(marieke), documents.askOne, { id, email });
    expect((await look(fatma, id)).askedMembers.at(-1)).toMatchObject({ reasons: ['CHOSEN'] });
    expect(await ask(marieke, rest[2]!.email)).toMatchObject({ code: 'CONFLICT' });
    expect(await mailed('signals.asked')).toHaveLength(7);
  });

  it('who was asked is led to what they can do, on the page too', async () => {
    const [samira] = await members('Samira', 'Joost', 'Anouk');
    const { id } = await asked();
    expect(await look(samira!, id)).toMatchObject({
      viewerAskedPath: `/gevraagd/${await tokenOf(samira!, id)}`,
    });
    expect(await look(delano, id)).toMatchObject({ viewerAskedPath: null });
  });
});
