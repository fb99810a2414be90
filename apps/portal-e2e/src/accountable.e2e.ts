import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let rajesh: Visitor;
beforeAll(async () => {
  stage = await Stage.open('accountable');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('who did what, and what is kept', () => {
  part('anybody reads what is kept of people, in layers', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo('/privacy');
    await visitor.page.getByText('Dieet en wat je nodig hebt', { exact: true }).click();
    await visitor.sees(/14 dagen na de bijeenkomst/);
    await stage.screens.keep(visitor.page, 'privacy', ['light', 'dark']);
    await visitor.goTo('/privacy/register');
    await stage.screens.keep(visitor.page, 'register', ['light']);
  });

  part('an administrator finds what they did in the log, and that it was read', async () => {
    rajesh = await stage.visitor();
    await rajesh.signIn(demoPerson('rajesh'), '/inloggen?terug=/beheer/logboek');
    await rajesh.sees(/Rajesh Ramdin logde in met een wachtwoord/);
    await rajesh.goTo('/beheer/logboek?lezen=ja');
    await rajesh.sees(/Rajesh Ramdin las het logboek/);
    await stage.screens.keep(rajesh.page, 'logboek', ['light', 'dark']);
  });

  part('a coordinator does not read the log, but may read the history of a meeting', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/beheer/logboek');
    await marieke.sees(/iemand met een andere rol/);
    await marieke.goTo('/bijeenkomsten/expertiselab-voorjaar-2027');
    await marieke.page.getByRole('link', { name: 'Wie deed wat hiermee?' }).click();
    await marieke.arrives(({ pathname }) => pathname.startsWith('/beheer/logboek/over/'));
  });
});
