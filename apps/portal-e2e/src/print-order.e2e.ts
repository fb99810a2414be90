import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let marieke: Visitor;
let path: string;
/** A day before the Week, as somebody types it. */
let lastDay: string;
beforeAll(async () => {
  stage = await Stage.open('print-order');
  const { rows } = await stage.db.query<{ slug: string; day: string }>(
    `SELECT slug, to_char(begins_on - 5, 'FMDD-FMMM-YYYY') AS day FROM campaign_editions ORDER BY begins_on DESC LIMIT 1`,
  );
  lastDay = rows[0]!.day;
  path = `/week/${rows[0]!.slug}/drukwerk`;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('printed cards of the Week', () => {
  part('are made by a coordinator', async () => {
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), `/inloggen?terug=${path}`);
    await marieke.follow('Drukwerk beheren');
    await marieke.page.getByText('Voeg iets toe', { exact: true }).click();
    const form = marieke.page.locator('form', {
      has: marieke.page.getByRole('button', { name: 'Voeg toe' }),
    });
    await form.getByLabel('Hoe heet het?').fill('Bladwijzer');
    await form.getByLabel('Wat is het?').fill('Met op de achterkant waar je terechtkunt.');
    await form.getByLabel('Stuks in een pak').fill('25');
    await form.getByLabel('Hooguit zoveel pakken').fill('veel');
    await form.getByLabel('Laatste besteldag').fill('1-1-2999');
    await form.getByRole('button', { name: 'Voeg toe' }).click();
    await marieke.sees('Vul een heel getal in.');
    expect(await marieke.page.locator('#title').inputValue()).toBe('Bladwijzer');
    await marieke.page.locator('#mostPacks').fill('4');
    await marieke.page.locator('#closesOn').fill(lastDay);
    await marieke.press('Voeg toe');
    await marieke.sees('Bewaard. Redacteuren kunnen het meteen bestellen.');
    await stage.screens.keep(marieke.page, 'beheer', ['light', 'dark']);
  });

  part('are ordered by an editor on a phone, who is told what is wrong with the address', async () => {
    samira = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=${path}`);
    await samira.fill({
      'Vragenkaart, in pakken': '3',
      'Wie neemt het aan?': 'De receptie',
      Straat: 'Voorbeeldstraat',
      Huisnummer: '12a',
      Postcode: '3512ab',
      Plaats: 'Groningen',
    });
    await samira.page.getByRole('button', { name: 'Bestel', exact: true }).click();
    await samira.sees('3512 AB ligt niet in Groningen. Kijk welke van de twee klopt.');
    expect(await samira.field('Vragenkaart, in pakken').inputValue()).toBe('3');
    await stage.screens.keep(samira.page, 'adres', ['light', 'dark']);
    await samira.fill({ Plaats: 'Utrecht' });
    await samira.page.getByRole('button', { name: 'Bestel', exact: true }).click();
    await samira.sees('Je bestelling staat genoteerd. Je krijgt een mail.');
    await samira.sees('3 pakken, 150 stuks');
    await stage.screens.keep(samira.page, 'besteld', ['light', 'dark']);
    const mail = await stage.mail.waitFor(({ subject }) => subject.startsWith('Je bestelling voor'), 15_000);
    expect(mail.text).toContain('Voorbeeldstraat 12 a, 3512 AB Utrecht');
  });

  part('go to the printer after the last day, and the address is erased when they are there', async () => {
    await stage.db.query(`UPDATE print_items SET closes_on = '2020-01-01'`);
    await marieke.goTo(`${path}/beheer`);
    const file = await marieke.htmlOf(`/files/drukwerk/${path.split('/')[2]}.csv`);
    expect(file).toContain('"De receptie";"Voorbeeldstraat";"12";"a";"3512 AB";"Utrecht";"3"');
    await marieke.press(/bij de drukker/);
    await marieke.sees('Genoteerd: besteld bij de drukker.');
    await stage.screens.keep(marieke.page, 'drukker', ['light', 'dark']);
    await stage.mail.waitFor(({ subject }) => subject === 'Jullie drukwerk komt eraan', 15_000);
    await marieke.page
      .getByRole('row', { name: /De receptie/ })
      .getByRole('button', { name: 'Is bezorgd' })
      .click();
    await marieke.sees('Genoteerd: bezorgd. Het adres is gewist.');
    expect(await marieke.text()).not.toContain('Voorbeeldstraat');
    await samira.goTo(path);
    await samira.sees('Het adres is gewist.');
    expect(stage.faults).toEqual([]);
  });
});
