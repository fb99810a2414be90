import { v7 } from 'uuid';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('signing-in');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** The address in the mail to sign in with, once it has come. */
async function linkTo(address: string): Promise<string> {
  const mail = await stage.mail.waitFor(
    ({ to, subject }) => to.includes(address) && subject === 'Je link om in te loggen bij Verbonden',
  );
  return /https?:\S+\/inloggen\/link\/[\w-]+/.exec(mail.text)?.[0] ?? '';
}

describe('signing in without a password', () => {
  const email = 'milan@example.org';
  let milan: Visitor;
  let link: string;

  part('a young person takes an invitation without choosing one, and is in', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.ask(
      `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`,
      { input: { id: v7(), email, name: 'Milan', role: 'SOUNDING_BOARD' } },
    );
    const { text } = await stage.mail.waitFor(({ to }) => to.includes(email));
    milan = await stage.visitor();
    await milan.goTo(/https?:\S+\/uitnodiging\/[\w-]+/.exec(text)?.[0] ?? '');
    await milan.sees('Liever geen wachtwoord?');
    await stage.screens.keep(milan.page, 'uitnodiging', ['light', 'dark']);
    await milan.press('Doe mee');
    await milan.arrives(({ pathname }) => pathname === '/mijn');
    await milan.sees('Dag Milan');
  });

  part(
    'asks for a link on another device, and what the page says does not tell who has an account',
    async () => {
      milan = await stage.visitor();
      await milan.goTo('/klankbord');
      await milan.arrives(({ pathname }) => pathname === '/inloggen');
      await stage.screens.keep(milan.page, 'inloggen', ['light', 'dark']);
      await milan.fill({ 'Je e-mailadres': 'milan' });
      await milan.press('Mail me een link');
      await milan.sees('Dit adres klopt nog niet. Mist er een @ of een punt?');
      expect(await milan.field('Je e-mailadres').inputValue()).toBe('milan');
      await milan.fill({ 'Je e-mailadres': email });
      await milan.press('Mail me een link');
      await milan.sees('Kijk in je mail');
      await stage.screens.keep(milan.page, 'mail-onderweg', ['light', 'dark']);
      const said = await milan.text();
      link = await linkTo(email);

      const stranger = await stage.visitor();
      await stranger.goTo('/inloggen');
      await stranger.fill({ 'Je e-mailadres': 'niemand@example.org' });
      await stranger.press('Mail me een link');
      await stranger.sees('Kijk in je mail');
      expect(await stranger.text()).toBe(said);
    },
  );

  part(
    'the link signs nobody in until its button is pressed, leads to the page they wanted, and works once',
    async () => {
      const scanner = await stage.visitor();
      expect(await scanner.goTo(link)).toBe(200);
      await milan.goTo(link);
      await milan.sees(`Je logt in als ${email}`);
      await stage.screens.keep(milan.page, 'link', ['light', 'dark']);
      await milan.press('Log in');
      await milan.arrives(({ pathname }) => pathname === '/klankbord');

      expect(await scanner.goTo(link)).toBe(410);
      await scanner.sees('Deze link werkt niet meer');
      await stage.screens.keep(scanner.page, 'link-gebruikt', ['light', 'dark']);
      expect(await scanner.goTo('/klankbord')).toBe(200);
      await scanner.arrives(({ pathname }) => pathname === '/inloggen');
      expect(stage.faults).toEqual([]);
    },
  );

  part('who lost the mailbox gets a new address by two coordinators, and is in again', async () => {
    const [marieke, rajesh] = [await stage.visitor(), await stage.visitor()];
    await stage.db.query(
      `INSERT INTO memberships (id, person_id, role, since)
       SELECT gen_random_uuid(), person_id, 'COORDINATOR', now() FROM accounts WHERE email = $1`,
      [demoPerson('rajesh').email],
    );
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/klankbord/leden');
    await marieke.follow('Iemand kan niet meer bij de mail');
    await marieke.page.getByLabel('Voor wie?').selectOption({ label: 'Milan' });
    await marieke.fill({ 'Het nieuwe mailadres': 'milan.nieuw@example.org' });
    await marieke.press('Vraag het aan');
    await marieke.sees('Spreek ze eerst zelf, en kruis dat hier aan.');
    await marieke.page.getByText('Ik heb de jongere zelf gesproken').click();
    await marieke.press('Vraag het aan');
    await marieke.sees('Het geldt zodra een andere coördinator ja zegt.');
    await stage.screens.keep(marieke.page, 'nieuw-adres', ['light', 'dark']);

    const asked = await stage.mail.waitFor(({ to }) => to.includes(demoPerson('rajesh').email));
    await rajesh.signIn(demoPerson('rajesh'));
    await rajesh.goTo(/https?:\S+\/klankbord\/leden\/adres/.exec(asked.text)?.[0] ?? '');
    await rajesh.press('Ja, dit klopt');
    await rajesh.sees('Het nieuwe adres geldt.');
    await milan.goTo('/klankbord');
    await milan.arrives(({ pathname }) => pathname === '/inloggen');
    await milan.fill({ 'Je e-mailadres': 'milan.nieuw@example.org' });
    await milan.press('Mail me een link');
    await milan.goTo(await linkTo('milan.nieuw@example.org'));
    await milan.press('Log in');
    await milan.arrives(({ pathname }) => pathname === '/klankbord');
    expect(stage.faults).toEqual([]);
  });
});
