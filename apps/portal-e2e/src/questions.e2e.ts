import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let fatma: Visitor;
let marieke: Visitor;
const path = '/bijeenkomsten/expertiselab-voorjaar-2027';
const asked = 'Ik ben Fatma van school: mag ik dit met een collega bespreken?';
const shown = 'Mag je dit met een collega bespreken?';
beforeAll(async () => {
  stage = await Stage.open('questions');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('what people ask of a meeting', () => {
  part(
    'is asked from its page on a phone, and somebody wants to know the question of another too',
    async () => {
      fatma = await stage.visitor({ viewport: { width: 360, height: 740 } });
      await fatma.signIn(demoPerson('fatma'), `/inloggen?terug=${path}`);
      await fatma.press('Stel mijn vraag');
      await fatma.page.getByRole('alert').waitFor();
      await fatma.fill({ 'Je vraag': asked });
      await fatma.press('Stel mijn vraag');
      await fatma.sees('Je vraag staat erbij, zonder je naam.');
      await stage.screens.keep(fatma.page, 'gevraagd', ['light', 'dark']);
      await fatma.goTo(path);
      await fatma.sees('Wat wil je vragen?');
      await stage.screens.keep(fatma.page, 'bijeenkomst');
      await fatma.goTo(`${path}/meedoen`);
      await fatma.follow('Vragen van deze bijeenkomst');
      await fatma.arrives(({ pathname }) => pathname.endsWith('/vragen'));
      await fatma.press('Dit wil ik ook weten');
      await fatma.sees('Genoteerd: jij wilt dit ook weten.');
    },
  );

  part('is gone through by who runs the day, and becomes a page in one action', async () => {
    await stage.db.query(
      `UPDATE meetings SET status = 'HELD', starts_at = now() - interval '5 hours', ends_at = now() - interval '1 hour'
       WHERE slug = 'expertiselab-voorjaar-2027'`,
    );
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), `/inloggen?terug=${path}`);
    await marieke.page
      .getByRole('navigation')
      .getByRole('link', { name: 'Vragen', exact: true })
      .first()
      .click();
    await marieke.arrives(({ pathname }) => pathname.endsWith('/dag/vragen'));
    await marieke.press('Beantwoord tijdens de bijeenkomst');
    await marieke.sees('Deze vraag is beantwoord.');
    await stage.screens.keep(marieke.page, 'regelen', ['light', 'dark']);
    const own = marieke.page.locator('article', { hasText: asked });
    await own.getByText('Schrijf een antwoord').click();
    await own.getByLabel('Zo staat de vraag op de pagina').fill(shown);
    await own
      .getByLabel('Het antwoord')
      .fill('Ja, als je geen namen noemt.\nVraag het ook aan de leerling zelf.');
    await own.getByRole('button', { name: 'Bewaar het antwoord' }).click();
    await marieke.sees('Het antwoord is bewaard.');
    await marieke.press('Maak er een pagina van');
    await marieke.sees('De pagina staat online.');
    await stage.screens.keep(marieke.page, 'gepubliceerd');
  });

  part('is read and found by everybody, without a name; who ticked it has a mail', async () => {
    const { email } = demoPerson('fatma');
    await stage.mail.waitFor(
      ({ to, subject }) => to.includes(email) && subject.startsWith('Vragen en antwoorden:'),
      15_000,
    );
    const visitor = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await visitor.goTo(path);
    await visitor.follow('Lees de vragen en antwoorden');
    await visitor.sees(shown);
    await visitor.sees('Vraag het ook aan de leerling zelf.');
    await stage.screens.keep(visitor.page, 'pagina', ['light', 'dark']);
    expect(await visitor.htmlOf(`${path}/vragen`)).not.toContain('Fatma');
    await visitor.goTo(`/en${path}/vragen`);
    await visitor.sees('Answered during the meeting.');
    expect(stage.faults).toEqual([]);
  });
});
