import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
let fatma: Visitor;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('municipalities');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('the register of municipalities', () => {
  part('is found by name in the one box, and is a map with the same list below it', async () => {
    visitor = await stage.visitor();
    await visitor.goTo(`/zoeken?q=${encodeURIComponent('gemeente Assen')}`);
    await visitor.page.getByRole('link', { name: /Gemeente Assen/ }).click();
    await visitor.sees(/een witte vlek/);
    await visitor.goTo('/gemeenten');
    await stage.screens.keep(visitor.page, 'gemeenten', ['light', 'dark']);
    expect(
      await visitor.page
        .getByRole('group', { name: /De gemeenten van Nederland/ })
        .getByRole('link')
        .count(),
    ).toBe(342);
    await visitor.goTo('/gemeenten?provincie=Drenthe&witte-vlekken=ja');
    await visitor.sees('12 gemeenten');
    // From the map by keyboard.
    await visitor.page.getByRole('link', { name: 'Emmen: onbekend' }).focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.arrives(({ pathname }) => pathname === '/gemeenten/emmen');
  });

  part('takes a proposal of somebody of the network, with nothing typed lost', async () => {
    fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'), '/inloggen?terug=/gemeenten/emmen');
    await fatma.page
      .getByRole('group', { name: /Erkent de gemeente/ })
      .getByLabel('ja')
      .check();
    await fatma.page
      .getByRole('group', { name: /Steunt de gemeente/ })
      .getByLabel('onbekend')
      .check();
    await fatma.fill({
      'Waaruit blijkt dat?': 'Het voorbeeldplan noemt ze (voorbeeld).',
      'Van welke dag is dat?': 'gisterochtend',
    });
    await fatma.press('Verstuur');
    await fatma.page.getByRole('alert').waitFor();
    expect(await fatma.field('Waaruit blijkt dat?').inputValue()).toContain('voorbeeldplan');
    await stage.screens.keep(fatma.page, 'voorstel-fout');
    await fatma.fill({ 'Van welke dag is dat?': '1-3-2025' });
    await fatma.press('Verstuur');
    await fatma.sees('Dank je wel. De coördinator kijkt ernaar.');
  });

  part('shows it to everybody once the coordinator took it over', async () => {
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/gemeenten/voorstellen');
    await marieke.page.getByRole('button', { name: 'Neem niet over Emmen' }).click();
    await marieke.sees(/Schrijf waarom je dit niet overneemt/);
    await stage.screens.keep(marieke.page, 'voorstellen', ['light', 'dark']);
    await marieke.page.getByRole('button', { name: 'Neem over Emmen' }).click();
    await marieke.sees('Overgenomen. Het telt meteen mee.');
    await visitor.goTo('/gemeenten?erkent=ja');
    await visitor.sees('1 gemeente');
    await visitor.page.getByRole('link', { name: 'Emmen', exact: true }).click();
    await visitor.sees('Het voorbeeldplan noemt ze (voorbeeld).');
    await stage.screens.keep(visitor.page, 'gemeente', ['light', 'dark']);
  });
});

describe('somebody of a municipality', () => {
  const officer = 'ton.bos@assen.nl';
  const linkIn = async (subject: string) => {
    const mail = await stage.mail.waitFor(
      (each) => each.to.includes(officer) && each.subject.startsWith(subject),
      20_000,
    );
    return /\/gemeente-link\/[\w-]+/.exec(mail.text)![0];
  };

  part('asks with an address of work, never with free mail, and is let in by a coordinator', async () => {
    await visitor.goTo('/gemeenten/assen');
    await visitor.follow('Schrijf voor deze gemeente');
    await visitor.fill({ 'Je naam': 'Ton Bos', 'E-mail van het werk': 'ton.bos@gmail.com' });
    await visitor.press('Stuur me de link');
    await visitor.page.getByRole('alert').waitFor();
    await stage.screens.keep(visitor.page, 'namens-fout', ['light', 'dark']);
    await visitor.fill({ 'E-mail van het werk': officer });
    await visitor.press('Stuur me de link');
    await visitor.sees('Kijk in je mail');
    await visitor.goTo(await linkIn('Schrijf je voor de gemeente Assen?'));
    await visitor.press('Ja, ik werk bij deze gemeente');
    await visitor.sees('Een coördinator kijkt ernaar');
    await marieke.goTo('/gemeenten/voorstellen');
    await marieke.sees(officer);
    await stage.screens.keep(marieke.page, 'namens-wacht', ['light', 'dark']);
    await marieke.page.getByRole('button', { name: 'Neem over Assen' }).click();
    await marieke.sees('Die kan nu schrijven');
  });

  part('proposes how it stands, which everybody reads once it is taken over', async () => {
    await visitor.goTo(await linkIn('Je schrijft nu voor de gemeente Assen'));
    for (const group of [/Erkent de gemeente/, /Steunt de gemeente/]) {
      await visitor.page.getByRole('group', { name: group }).getByLabel('ja').check();
    }
    await visitor.fill({
      'Waaruit blijkt dat?': 'Het raadsbesluit noemt ze (voorbeeld).',
      'Van welke dag is dat?': '1-4-2025',
    });
    await visitor.press('Verstuur');
    await visitor.sees('Dank je wel. De coördinator kijkt ernaar.');
    await stage.screens.keep(visitor.page, 'namens', ['light', 'dark']);
    await marieke.goTo('/gemeenten/voorstellen');
    await marieke.page.getByRole('button', { name: 'Neem over Assen' }).click();
    await marieke.sees('Overgenomen. Het telt meteen mee.');
    await visitor.goTo('/gemeenten/assen');
    await visitor.sees('Het raadsbesluit noemt ze (voorbeeld).');
  });
});

describe('what the network wants', () => {
  part('stands with what contributes to it, and a coordinator adds what was measured', async () => {
    await visitor.goTo('/doelen');
    await visitor.page.getByRole('link', { name: /Elke gemeente in Nederland/ }).click();
    await visitor.sees(/2 van de 342 gemeenten erkennen/);
    await marieke.goTo('/doelen/in-beeld');
    await marieke.page.getByText('Begin een meting').click();
    await marieke.fill({ 'Wat meet je?': 'Scholen met een contactpersoon (voorbeeld)' });
    await marieke.press('Begin deze meting');
    await marieke.sees('Bewaard.');
    await marieke.page.getByText('Zet een waarde erbij').click();
    await marieke.fill({
      Waarde: '12,5',
      'Van welke dag is dat?': '1-3-2025',
      Bron: 'Eigen telling (voorbeeld)',
    });
    await marieke.press('Bewaar de waarde');
    await marieke.sees('Bewaard.');
    await visitor.goTo('/doelen/in-beeld');
    await visitor.sees('12,5');
    await stage.screens.keep(visitor.page, 'doel', ['light', 'dark']);
    await visitor.goTo('/doelen');
    await stage.screens.keep(visitor.page, 'doelen');
  });
});
