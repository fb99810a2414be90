import { demoPerson, part, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('account-care');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** A day as people type it, so many days from now. */
const dayIn = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam' }).format(day);
};

describe('looking after accounts', () => {
  part(
    'an administrator finds somebody and puts the account on hold; they are out, and hear whom to ask',
    async () => {
      const joost = await stage.visitor();
      await joost.signIn(demoPerson('joost'));
      await joost.sees('Dag Joost');
      const rajesh = await stage.visitor();
      await rajesh.signIn(demoPerson('rajesh'));
      await rajesh.goTo('/beheer/accounts');
      await stage.screens.keep(rajesh.page, 'accounts', ['light', 'dark']);
      await rajesh.fill({ 'Naam of e-mailadres': 'joost' });
      await rajesh.page.getByRole('main').getByRole('button', { name: 'Zoek' }).click();
      await rajesh.follow(/^Bekijk Joost/);
      await rajesh.press('Zet dit account stil');
      await rajesh.sees('Zeg waarom, dan weet een ander dat straks ook.');
      await rajesh.fill({ 'Waarom?': 'Laptop gestolen, belde zelf.' });
      await rajesh.press('Zet dit account stil');
      await rajesh.sees('Dit account staat stil.');
      await stage.screens.keep(rajesh.page, 'account', ['light', 'dark']);
      await joost.goTo('/mijn/account');
      expect(new URL(joost.page.url()).pathname).toBe('/inloggen');
      const mail = await stage.mail.waitFor(({ to }) => to.includes(demoPerson('joost').email));
      expect(mail.subject).toBe('Je kunt nu niet inloggen bij Verbonden');
      await rajesh.press('Laat weer toe');
      await rajesh.sees('Dit account werkt weer.');
    },
  );

  part('somebody leaves an organisation themselves, and sees before what happens', async () => {
    const joost = await stage.visitor();
    await joost.signIn(demoPerson('joost'));
    await joost.goTo('/mijn/account');
    await joost.follow(/^Weggaan bij /);
    await joost.sees('Wat er dan gebeurt');
    await stage.screens.keep(joost.page, 'weggaan', ['light', 'dark']);
    const choice = joost.page.locator('select[name="followerId"]');
    if ((await choice.count()) > 0) await choice.selectOption({ index: 1 });
    await joost.press(/^Ga weg bij /);
    await joost.sees('Je hoort niet meer bij die organisatie.');
  });

  part('a coordinator on holiday has somebody stand in, who works on her behalf that very day', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/mijn/account/vervanging');
    await marieke.fill({
      'Het e-mailadres van wie waarneemt': demoPerson('fatma').email,
      'Eerste dag': dayIn(0),
      'Laatste dag': dayIn(3),
    });
    await stage.screens.keep(marieke.page, 'vervanging', ['light', 'dark']);
    await marieke.press('Laat waarnemen');
    await marieke.sees('Geregeld.');
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'));
    expect(await fatma.goTo('/bureau')).toBe(200);
    await fatma.sees(/Je werkt vandaag namens Marieke/);
    await stage.screens.keep(fatma.page, 'namens', ['light', 'dark']);
    await fatma.goTo('/mijn/account/vervanging');
    await fatma.press(/^Stop dit/);
    await fatma.sees('Gestopt.');
    expect(await fatma.goTo('/bureau')).toBe(403);
    expect(stage.faults).toEqual([]);
  });
});
