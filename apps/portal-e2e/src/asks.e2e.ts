import { demoPerson, mailOnEveryDay, part, Stage, type Visitor } from './stage';

let stage: Stage;
let fatma: Visitor;
let asked: Visitor;
let question: string;
let link: string;
const words = 'kwartiermaker ruiltafel';
const helped = 'Een ruiltafel in de hal. Wie iets over heeft, legt het neer.';
beforeAll(async () => {
  stage = await Stage.open('asks');
  await mailOnEveryDay(stage);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('a question that nobody answered yet', () => {
  part(
    'goes from a search without a result to members in one click, with the words that were typed',
    async () => {
      fatma = await stage.visitor({ viewport: { width: 360, height: 740 } });
      await fatma.signIn(demoPerson('fatma'), `/inloggen?terug=/zoeken?q=${encodeURIComponent(words)}`);
      await fatma.page.getByRole('link', { name: 'Vraag het aan het netwerk' }).first().click();
      expect(await fatma.field('Wat is je vraag of zorg?').inputValue()).toBe(words);
      expect(await fatma.field('Vraag het aan leden').isChecked()).toBe(true);
      await stage.screens.keep(fatma.page, 'vraag');
      await fatma.fill({
        'Wat is je vraag of zorg?': 'Wie heeft ervaring met een ruiltafel op school?',
        'Wat kom je tegen?':
          'Niet iedereen heeft geld voor schoolspullen. Wij zoeken een manier die niemand opvalt.',
      });
      await fatma.field('Waar gaat het over?').selectOption({ label: 'Ondersteuning' });
      await fatma.press('Stel je vraag');
      await fatma.sees(/We leggen hem voor aan leden/);
      question = new URL(fatma.page.url()).pathname;
    },
  );

  part('is answered from the mail on a phone, without signing in', async () => {
    const mail = await stage.mail.waitFor(({ subject }) => subject.startsWith('Weet jij dit?'));
    link = /https?:\/\/\S+\/gevraagd\/[\w-]+/.exec(mail.text)![0];
    asked = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await asked.goTo(new URL(link).pathname);
    await asked.sees('Van Fatma Yıldız, Scholengroep Het Kompas');
    await stage.screens.keep(asked.page, 'gevraagd', ['light', 'dark']);
    await asked.fill({
      'Wat weet jij, of wat hielp bij jullie?': 'Onze leerling Sem Jansen had er baat bij.',
    });
    await asked.press('Stuur mijn antwoord');
    await asked.sees(/de naam van een kind of cliënt/);
    await asked.fill({
      'Wat weet jij, of wat hielp bij jullie?': 'Zet de tafel in de hal en leg er zelf ook iets op.',
    });
    await asked.field('Zet mijn naam en organisatie erbij').check();
    await asked.press('Stuur mijn antwoord');
    await asked.sees('Dank je wel. Wie het vroeg, krijgt je antwoord per mail.');
    const told = await stage.mail.waitFor(
      ({ to, subject }) =>
        to.includes('fatma.yildiz@example.org') && subject.startsWith('Antwoord op je vraag'),
    );
    expect(told.text).toContain('Zet de tafel in de hal');
  });

  part('is closed by who asked with what helped, and found by everybody as an answer', async () => {
    await fatma.goTo(question);
    await fatma.sees(/^Gevraagd aan \d leden$/);
    await stage.screens.keep(fatma.page, 'antwoorden', ['light', 'dark']);
    await fatma.page.locator('input[name="replyIds"]').first().check();
    await fatma.fill({ 'Wat heeft geholpen?': helped });
    await fatma.page.locator('input[name="forWhom"][value="iedereen"]').check();
    await fatma.press('Sluit mijn vraag');
    await fatma.sees('Fijn dat je geholpen bent. Anderen vinden dit nu als antwoord.');
    await stage.screens.keep(fatma.page, 'gesloten');

    const visitor = await stage.visitor();
    await visitor.goTo('/zoeken?q=ruiltafel');
    await visitor.page.getByRole('link', { name: /ruiltafel op school/ }).click();
    await visitor.arrives(({ pathname }) => pathname.startsWith('/antwoorden/'));
    await visitor.sees(helped);
    const named = new URL(visitor.page.url()).pathname;
    expect(await visitor.htmlOf(named)).not.toContain('Een lid van het netwerk');
    await stage.screens.keep(visitor.page, 'antwoord');

    await asked.goTo(new URL(link).pathname);
    await asked.press('Haal mijn naam weg');
    await asked.sees('Jouw antwoord. Je naam staat er niet bij.');
    expect(await visitor.htmlOf(named)).toContain('Een lid van het netwerk');
  });

  part('that stays without a reply lies on the desk of the coordinators, with who was asked', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
    await marieke.page
      .getByRole('link', { name: /enige chauffeur thuis/ })
      .first()
      .click();
    await marieke.sees('Gevraagd aan 3 leden');
    await stage.screens.keep(marieke.page, 'zonder-antwoord');
    await marieke.goTo('/signalen?antwoord=geen');
    await marieke.sees('Gevraagd, nog geen antwoord');
    expect(stage.faults).toEqual([]);
  });
});
