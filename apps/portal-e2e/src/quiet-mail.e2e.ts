import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('quiet-mail');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('mail that respects people', () => {
  part('a coordinator enters a school holiday, and which region a province has', async () => {
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/beheer/schoolvakanties');
    await marieke.sees('Er staat nog geen vakantie in');
    await marieke.page.getByLabel('Hoe heet de vakantie?').fill('Voorjaarsvakantie');
    await marieke.page.getByLabel('Zuid', { exact: true }).uncheck();
    await marieke.page.getByRole('textbox', { name: 'Eerste dag' }).fill('20-2-2027');
    await marieke.page.getByRole('textbox', { name: 'Laatste dag' }).fill('19-2-2027');
    await marieke.press('Bewaar deze vakantie');
    await marieke.sees(/De laatste dag ligt voor de eerste/);
    await marieke.page.getByRole('textbox', { name: 'Laatste dag' }).fill('28-2-2027');
    await marieke.press('Bewaar deze vakantie');
    await marieke.sees('Bewaard. Het telt vanaf de volgende mail.');
    await marieke.sees('zondag 28 februari 2027');
    await stage.screens.keep(marieke.page, 'schoolvakanties', ['light', 'dark']);
    await marieke.page.getByLabel('Overijssel').selectOption('NORTH');
    await marieke.press('Bewaar de regio’s');
    await marieke.sees('Bewaard. Het telt vanaf de volgende mail.');
    await marieke.press(/Haal weg/);
    await marieke.press('Terughalen');
    await marieke.sees('zondag 28 februari 2027');
  });

  part(
    'somebody chooses whose holidays count, and that a screen does not tell what mail is about',
    async () => {
      const nova = await stage.visitor();
      await nova.signIn(demoPerson('nova'), '/inloggen?terug=/mijn/mail');
      await nova.page.getByLabel('Schoolvakanties').selectOption('MIDDLE');
      await nova.page.getByLabel('Laat op mijn scherm niet zien waar mail over gaat').check();
      await nova.press('Bewaar mijn keuze');
      await nova.sees('Bewaard. Zo krijg je voortaan mail.');
      expect(await nova.page.getByLabel('Schoolvakanties').inputValue()).toBe('MIDDLE');
      expect(await nova.page.getByLabel(/Laat op mijn scherm/).isChecked()).toBe(true);
      await stage.screens.keep(nova.page, 'mijn-mail', ['light', 'dark']);
    },
  );

  part('who cannot be erased yet reads what is in the way, and who can help', async () => {
    const samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'), '/inloggen?terug=/mijn/gegevens');
    await stage.db.query(
      `INSERT INTO account_erasures (id, person_id, reason, keeps_name, asked_at, due_at)
       SELECT gen_random_uuid(), person_id, 'OWN_WISH', false, now(), now() + interval '1 day'
       FROM accounts WHERE email = $1`,
      [demoPerson('samira').email],
    );
    await samira.goTo('/mijn/gegevens');
    await samira.sees('Je account wordt gewist zodra iemand anders het overneemt');
    await samira.sees(/Kom je er niet uit\? Vraag het aan /);
    await stage.screens.keep(samira.page, 'wissen-wacht', ['light', 'dark']);
  });
});
