import { part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('starting');
  visitor = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('a local estimate', () => {
  part('says at the field what to fill in, and keeps what was typed', async () => {
    await visitor.goTo('/schatting');
    await visitor.sees('In een klas van 28');
    await stage.screens.keep(visitor.page, 'schatting-leeg', ['light', 'dark']);
    await visitor.fill({ 'Hoeveel leerlingen of jongeren zijn er?': 'veel' });
    await visitor.field('Gemeente').check();
    await visitor.press('Maak een schatting');
    expect(await visitor.page.title()).toMatch(/^Fout:/);
    await visitor.sees(/Vul een heel getal in/);
    expect(await visitor.field('Hoeveel leerlingen of jongeren zijn er?').inputValue()).toBe('veel');
    expect(await visitor.field('Gemeente').isChecked()).toBe(true);
    await visitor.fill({ 'Hoeveel leerlingen of jongeren zijn er?': '12000000' });
    await visitor.press('Maak een schatting');
    await visitor.sees(/Klopt het aantal nullen/);
    await stage.screens.keep(visitor.page, 'schatting-fout', ['light']);
  });

  part(
    'is a range with its source, in an address that can be sent, and a text that can be taken along',
    async () => {
      await visitor.fill({ 'Hoeveel leerlingen of jongeren zijn er?': '1.250' });
      await visitor.field('School').check();
      await visitor.field('12 tot 18 jaar').check();
      await visitor.press('Maak een schatting');
      await visitor.arrives(
        ({ pathname, search }) =>
          pathname === '/schatting' && search === '?aantal=1.250&waar=school&leeftijd=AGE_12_18',
      );
      await visitor.sees('250 tot 400');
      await visitor.sees(/geen telling/);
      const text = await visitor.field('Tekst voor een plan of beleidsstuk').inputValue();
      expect(text).toMatch(/310 van de 1\.250 leerlingen op onze school \(12 tot 18 jaar\).*SCP, 2020/);
      await stage.screens.keep(visitor.page, 'schatting', ['light', 'dark']);
      await visitor.page.emulateMedia({ media: 'print' });
      await stage.screens.keep(visitor.page, 'schatting-op-papier', ['light']);
      await visitor.page.emulateMedia({ media: 'screen' });
    },
  );
});
