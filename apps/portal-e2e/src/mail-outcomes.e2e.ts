import { demoPerson, part, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('mail-outcomes');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('what happened to mail', () => {
  part(
    'a coordinator sees what failed and why, tries one again, and holds all mail for a while',
    async () => {
      const marieke = await stage.visitor();
      await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/beheer/post?stand=mislukt');
      await marieke.sees('Waarom het mislukte');
      await stage.screens.keep(marieke.page, 'mislukt', ['light', 'dark']);
      await marieke.page
        .getByRole('button', { name: 'Probeer allemaal opnieuw: De mailbox is vol.' })
        .click();
      await marieke.sees('1 mail gaat opnieuw uit.');
      await marieke.page.getByRole('button', { name: 'Pauzeer alle post' }).click();
      await marieke.sees(/Marieke .* zette alle post op pauze/);
      await stage.screens.keep(marieke.page, 'pauze', ['light']);
      await marieke.page.getByRole('button', { name: 'Ga verder' }).click();
      await marieke.sees('De post gaat weer verder.');
      await marieke.goTo('/beheer/post/afzender');
      await marieke.sees('Wie voor ons mag mailen (SPF)');
      await stage.screens.keep(marieke.page, 'afzender', ['light']);
    },
  );

  part('an administrator reads how everything stands', async () => {
    const rajesh = await stage.visitor();
    await rajesh.signIn(demoPerson('rajesh'), '/inloggen?terug=/beheer/status');
    await rajesh.sees('Werk op de achtergrond');
    await stage.screens.keep(rajesh.page, 'status', ['light', 'dark']);
  });
});
