import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let hanneke: Visitor;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('policy-text');
  [hanneke, visitor] = await Promise.all([stage.visitor(), stage.visitor()]);
  await hanneke.signIn(demoPerson('hanneke'));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('a policy officer', () => {
  part('sees which source changed, takes the new one over, and reads the kit with its notice', async () => {
    await visitor.goTo('/verzamelingen/startpakket-voor-de-gemeente-a101');
    await visitor.sees(/is sinds .+ veranderd van uit de praktijk naar goed beschreven/);
    await stage.screens.keep(visitor.page, 'kit-met-melding', ['light', 'dark']);
    await hanneke.goTo('/beleid');
    await hanneke.follow(/Jonge mantelzorgers in ons jeugdbeleid/);
    await hanneke.sees('Deze bron is bijgewerkt nadat hij is overgenomen');
    await stage.screens.keep(hanneke.page, 'beleidstekst', ['light', 'dark']);
    await hanneke.press('Neem de nieuwe over');
    await hanneke.sees('De nieuwe tekst van de bron staat erin. Je eigen woorden zijn gebleven.');
    expect(await hanneke.page.getByText('Deze bron is bijgewerkt').count()).toBe(0);
  });

  part('begins a text from the search results, adds a figure, own words and an own figure', async () => {
    await hanneke.goTo('/kennis?q=keukentafel');
    await hanneke.page
      .getByRole('link', { name: /^Neem mee/ })
      .first()
      .click();
    await hanneke.follow('Liever in een beleidstekst');
    await hanneke.page.getByLabel('In een nieuwe beleidstekst').check();
    await hanneke.press('Zet erin');
    await hanneke.press('Begin');
    await hanneke.sees('Geef de tekst een titel, bijvoorbeeld ‘Jonge mantelzorgers in ons jeugdbeleid’.');
    await hanneke.fill({ Titel: 'Eerder zien', 'Voor welke gemeente?': 'Waterbrug' });
    await hanneke.press('Begin');
    await hanneke.sees('Het staat erbij. Je kunt verder zoeken.');
    await hanneke.follow('Bekijk wat je hebt');
    await hanneke.follow('Zet er een cijfer in');
    await hanneke.fill({ 'Hoeveel jongeren zijn er?': '5.200' });
    await stage.screens.keep(hanneke.page, 'cijfer');
    await hanneke.press('Zet erin');
    await hanneke.sees(/Naar schatting zijn ongeveer 1\.300 van de 5\.200 jongeren/);
    await hanneke.follow('Bewerk de tekst');
    await hanneke.press('Eigen cijfer erbij');
    await hanneke.page.getByLabel('Het cijfer, in een zin').fill('In Waterbrug zorgen 900 jongeren.');
    await hanneke.press('Bewaar');
    await hanneke.sees('Schrijf op waar het cijfer vandaan komt. Een cijfer zonder bron overtuigt niemand.');
    await stage.screens.keep(hanneke.page, 'bewerken', ['light', 'dark']);
    await hanneke.page.getByLabel('Waar komt het vandaan?').fill('Gezondheidsmonitor van de GGD');
    await hanneke.press('Blok 3 omhoog');
    await hanneke.arrives(({ hash }) => hash === '#blokken');
    await hanneke.press('Bewaar');
    await hanneke.sees('Gezondheidsmonitor van de GGD');
  });

  part('takes it along for Word and as PDF, shares it with a link and withdraws that', async () => {
    const address = new URL(hanneke.page.url()).pathname;
    for (const form of ['docx', 'pdf']) {
      const file = await hanneke.page.request.get(`${stage.url}/files${address}.${form}`);
      expect([form, file.status()]).toEqual([form, 200]);
    }
    await hanneke.press('Maak een link');
    const link = await hanneke.page.getByLabel('De link naar deze tekst').inputValue();
    const shared = new URL(link).pathname;
    expect(await visitor.goTo(shared)).toBe(200);
    await visitor.sees('Een beleidstekst die met je is gedeeld');
    await stage.screens.keep(visitor.page, 'gedeeld');
    await visitor.goTo(address);
    expect(new URL(visitor.page.url()).pathname).toBe('/inloggen');
    await hanneke.press('Trek de link in');
    await hanneke.sees('De link werkt niet meer.');
    expect(await visitor.goTo(shared)).toBe(404);
  });

  part('and nothing went wrong behind the scenes', () => {
    expect(stage.faults).toEqual([]);
  });
});
