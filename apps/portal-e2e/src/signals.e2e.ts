import { demoPerson, mailAtOnce, part, Stage, type Visitor } from './stage';

let stage: Stage;
let fatma: Visitor;
let samira: Visitor;
let joost: Visitor;
let address: string;
const question = 'Wie belt er als een leerling ineens wegblijft?';
beforeAll(async () => {
  stage = await Stage.open('signals');
  await mailAtOnce(stage, demoPerson('joost').email, 'signals.recognised');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('a signal from practice', () => {
  part(
    'is raised on a phone; a child who could be recognised is told at the field, and nothing is lost',
    async () => {
      fatma = await stage.visitor({ viewport: { width: 360, height: 740 } });
      await fatma.signIn(
        demoPerson('fatma'),
        '/inloggen?terug=/signalen/nieuw?bijeenkomst=expertiselab-voorjaar-2027',
      );
      await fatma.sees('Dit hoort bij');
      await stage.screens.keep(fatma.page, 'inbrengen', ['light', 'dark']);
      await fatma.fill({
        'Wat is je vraag of zorg?': question,
        'Wat kom je tegen?': 'Onze leerling Sem Jansen kwam niet.',
      });
      await fatma.field('Waar gaat het over?').selectOption({ label: 'Samenwerken' });
      await fatma.press('Breng het in');
      await fatma.page.getByRole('alert').waitFor();
      expect(await fatma.page.title()).toMatch(/^Fout:/);
      await fatma.sees(/de naam van een kind of cliënt/);
      expect(await fatma.field('Wat is je vraag of zorg?').inputValue()).toBe(question);
      await stage.screens.keep(fatma.page, 'naam-van-een-kind');

      await fatma.fill({ 'Wat kom je tegen?': 'Een leerling komt niet, en niemand weet wie thuis belt.' });
      await fatma.press('Breng het in');
      await fatma.arrives(({ search }) => search.includes('gedaan=ingebracht'));
      address = new URL(fatma.page.url()).pathname;
      await fatma.sees('Terug naar de bijeenkomst');
      await stage.screens.keep(fatma.page, 'ingebracht');
    },
  );

  part('is found and recognised by a colleague elsewhere, who can take it back', async () => {
    joost = await stage.visitor();
    await joost.signIn(demoPerson('joost'), '/inloggen?terug=/signalen');
    await stage.screens.keep(joost.page, 'lijst', ['light', 'dark']);
    await joost.goTo('/signalen?q=leerling+wegblijft&status=open');
    await joost.page.getByRole('link', { name: question }).click();
    await joost.field('Laat zien bij welke organisatie het speelt').check();
    await joost.press('Dit speelt bij ons ook');
    await joost.sees('Je krijgt een mail als iemand dit oppakt');
    await joost.press('Terughalen');
    await joost.sees('Je telt niet meer mee.');
    await joost.press('Dit speelt bij ons ook');
    await joost.sees('Jij zei dat dit bij jullie ook speelt.');
  });

  part('is taken up by an organisation, with a plan and a day', async () => {
    samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=${address}`);
    await stage.screens.keep(samira.page, 'oppakken', ['light', 'dark']);
    await samira.fill({ 'Wat gaan jullie doen?': 'We maken met twee scholen een belafspraak.' });
    await samira.press('Wij pakken dit op');
    await samira.sees('Vul een datum in, bijvoorbeeld 24-3-2027.');
    expect(await samira.field('Wat gaan jullie doen?').inputValue()).toBe(
      'We maken met twee scholen een belafspraak.',
    );
    await samira.fill({ 'Wanneer is er nieuws?': '24-3-2099' });
    await samira.press('Wij pakken dit op');
    await samira.sees(/Steunpunt De Brug.* pakt dit op/);
    const mail = await stage.mail.waitFor(
      ({ to, subject }) => to.includes('fatma.yildiz@example.org') && subject.startsWith('Opgepakt'),
    );
    expect(mail.text).toContain('We maken met twee scholen een belafspraak.');
  });

  part('is answered with a place in the portal, and who asked and who recognised it get a mail', async () => {
    const [{ slug }] = (
      await stage.db.query<{ slug: string }>(
        `SELECT slug FROM knowledge_items WHERE external_id = 'res-040-doe-je-samen'`,
      )
    ).rows as [{ slug: string }];
    await samira.goTo(address);
    await samira.fill({
      'Wat is het antwoord?': 'De mentor belt, met deze drie vragen.',
      'Waar staat wat helpt?': `${stage.url}/kennis/${slug}`,
    });
    await samira.press('Plaats het antwoord');
    await samira.sees(/Het antwoord van Steunpunt De Brug/);
    await stage.screens.keep(samira.page, 'beantwoord', ['light', 'dark']);
    const mail = await stage.mail.waitFor(
      ({ to, subject }) =>
        to.includes('fatma.yildiz@example.org') && subject.startsWith('Er is een antwoord'),
    );
    expect(mail.text).toContain('De mentor belt, met deze drie vragen.');
    await stage.mail.waitFor(
      ({ to, subject }) =>
        to.includes('joost.vandervelde@example.org') && subject.startsWith('Er is een antwoord'),
    );
    await samira.page.getByRole('link', { name: 'Bekijk wat helpt' }).click();
    await samira.arrives(({ pathname }) => pathname === `/kennis/${slug}`);
  });

  part('what is still open comes back for the coordinator: on the desk and on the next agenda', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
    await marieke.sees('signalen zonder eigenaar');
    await stage.screens.keep(marieke.page, 'bureau');
    await marieke.goTo('/bijeenkomsten/expertiselab-najaar-2027');
    await stage.screens.keep(marieke.page, 'nog-open-van-eerder');
    await marieke.page.getByRole('link', { name: 'Zet op het programma' }).first().click();
    await marieke.sees('Dit signaal staat nu onderaan het programma');
    await stage.screens.keep(marieke.page, 'op-het-programma');
    expect(stage.faults).toEqual([]);
  });

  part('a visitor gets a way to sign in and no word of it', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo(address);
    expect(new URL(visitor.page.url()).pathname).toBe('/inloggen');
    expect(await visitor.htmlOf('/')).not.toContain('/signalen');
  });
});
