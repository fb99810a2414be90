import { v7 } from 'uuid';
import { demoPerson, part, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('invitation');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('an invitation by mail', () => {
  const password = 'appeltaart op de trap';
  let link: string;

  part('arrives from the coordinator, with her name in the subject', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.ask(
      `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`,
      { input: { id: v7(), email: 'bram.dijkstra@example.org', name: 'Bram Dijkstra', role: 'PIONEER' } },
    );
    const mail = await stage.mail.waitFor(({ to }) => to.includes('bram.dijkstra@example.org'));
    expect(mail.subject).toBe('Marieke Tanis nodigt je uit voor Verbonden');
    link = /https?:\S+\/uitnodiging\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    expect(link).toContain(stage.url);
  });

  part('leads to a page that asks for a name and a password, and says what is not enough', async () => {
    const bram = await stage.visitor();
    await bram.goTo(link);
    await bram.sees('bram.dijkstra@example.org');
    await stage.screens.keep(bram.page, 'uitnodiging', ['light', 'dark']);
    await bram.fill({ 'Kies een wachtwoord': 'kort' });
    await bram.press('Doe mee');
    await bram.page.getByRole('alert').waitFor();
    expect(await bram.page.title()).toMatch(/^Fout:/);
    expect(await bram.field('Je naam').inputValue()).toBe('Bram Dijkstra');
    await bram.fill({ 'Kies een wachtwoord': password });
    await bram.press('Doe mee');
    await bram.arrives(({ pathname }) => pathname === '/mijn');
    await bram.sees('Dag Bram Dijkstra');
    await stage.screens.keep(bram.page, 'voor-het-eerst-binnen');
  });

  part('cannot be used a second time, and the new password works from then on', async () => {
    const stranger = await stage.visitor();
    await stranger.goTo(link);
    expect(await stranger.page.getByLabel('Kies een wachtwoord').count()).toBe(0);
    const bram = await stage.visitor();
    await bram.signIn({ key: 'bram', name: 'Bram', email: 'bram.dijkstra@example.org', password });
    await bram.sees('Dag Bram Dijkstra');
    expect(stage.faults).toEqual([]);
  });
});
