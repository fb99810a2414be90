import { demoPerson, part, Stage, type Visitor } from './stage';

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
    await visitor.field('Waar?').selectOption({ label: 'In een gemeente' });
    await visitor.press('Maak een schatting');
    expect(await visitor.page.title()).toMatch(/^Fout:/);
    await visitor.sees(/Vul een heel getal in/);
    expect(await visitor.field('Hoeveel leerlingen of jongeren zijn er?').inputValue()).toBe('veel');
    expect(await visitor.field('Waar?').inputValue()).toBe('gemeente');
    await visitor.fill({ 'Hoeveel leerlingen of jongeren zijn er?': '12000000' });
    await visitor.press('Maak een schatting');
    await visitor.sees(/Klopt het aantal nullen/);
    await stage.screens.keep(visitor.page, 'schatting-fout', ['light']);
  });

  part(
    'is a range with its source, in an address that can be sent, and a text that can be taken along',
    async () => {
      await visitor.fill({ 'Hoeveel leerlingen of jongeren zijn er?': '1.250' });
      await visitor.field('Waar?').selectOption({ label: 'Op een school' });
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

const doors = [
  'Zorgcoördinator of intern begeleider',
  'Beleidsmedewerker van een gemeente',
  'Huisarts, POH of assistent',
  'Jongerenwerker',
  'Studentbegeleider',
];

/** The title of the first thing on a start page, and of the page that it opens. */
const firstTool = () =>
  visitor.page
    .getByRole('region', { name: 'Begin hiermee' })
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .first();
const heading = () => visitor.page.getByRole('heading', { level: 1 }).innerText();

describe('from the first page to something to use', () => {
  part('are two clicks for every role, without signing in', async () => {
    for (const door of doors) {
      await visitor.goTo('/');
      if (door === doors[0]) await stage.screens.keep(visitor.page, 'voorpagina', ['light', 'dark']);
      await visitor.page
        .getByRole('region', { name: 'Ik werk als…' })
        .getByRole('link', { name: door })
        .click();
      await visitor.arrives(({ pathname }) => pathname.startsWith('/begin/'));
      expect(await heading()).toBe(door);
      expect(
        await visitor.page.getByRole('region', { name: 'Begin hiermee' }).getByRole('article').count(),
      ).toBe(3);
      await stage.screens.keep(
        visitor.page,
        door.split(/\W/)[0]!,
        door === doors[0] ? ['light', 'dark'] : ['light'],
      );
      const title = await firstTool().innerText();
      await firstTool().click();
      await visitor.arrives(({ pathname }) => pathname.startsWith('/kennis/'));
      expect(await heading()).toBe(title);
    }
  });

  part('go by the keyboard alone', async () => {
    const { page } = visitor;
    await visitor.goTo('/');
    await tabTo('Jongerenwerker');
    await page.keyboard.press('Enter');
    await visitor.arrives(({ pathname }) => pathname === '/begin/jongerenwerker');
    const title = await firstTool().innerText();
    await tabTo(title);
    await page.keyboard.press('Enter');
    await visitor.arrives(({ pathname }) => pathname.startsWith('/kennis/'));
    expect(await heading()).toBe(title);
  });

  part('lead through a question that is aimed at the work, and to the estimate', async () => {
    await visitor.goTo('/begin/zorgcoordinator');
    await visitor.field('Wat wil je weten?').fill('les');
    await visitor.page.keyboard.press('Enter');
    await visitor.arrives(
      ({ pathname, searchParams }) =>
        pathname === '/kennis' &&
        searchParams.get('q') === 'les' &&
        searchParams.getAll('werkplek').join() === 'PRIMARY_EDUCATION,SECONDARY_EDUCATION',
    );
    await visitor.page.goBack();
    await visitor.follow('les over jonge mantelzorgers');
    await visitor.arrives(({ pathname }) => pathname === '/kennis');
    expect(await visitor.page.locator('main h2 a').count()).toBeGreaterThan(0);
    await visitor.goTo('/begin/beleidsmedewerker');
    await visitor.follow('Maak een schatting');
    await visitor.arrives(({ pathname }) => pathname === '/schatting');
    expect(await visitor.field('Waar?').inputValue()).toBe('gemeente');
  });
});

describe('a coordinator', () => {
  part('sees open questions of the sector, and chooses what a role begins with', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/begin/studentbegeleider');
    await marieke.sees(/Nog zonder antwoord/);
    await stage.screens.keep(marieke.page, 'begin-van-een-lid', ['light']);
    await marieke.goTo('/verzamelingen/beginnen-als-zorgcoordinator/bewerken');
    await marieke
      .field('Begint iemand in een bepaald beroep hiermee?')
      .selectOption({ label: 'Studentbegeleider' });
    await stage.screens.keep(marieke.page, 'verzameling-voor-een-rol', ['light']);
    await marieke.press('Bewaar');
    await visitor.goTo('/begin/studentbegeleider');
    await visitor.sees('Begin hier: zo ziet een school eruit waar niemand het alleen hoeft te doen.');
    await visitor.goTo('/kennis/soorten-activiteiten');
    await visitor.sees('Waar gebeurt het?');
    await stage.screens.keep(visitor.page, 'soorten-activiteiten', ['light', 'dark']);
    await visitor.page.getByRole('link', { name: /: In een groep in Flevoland/ }).click();
    await visitor.arrives(({ searchParams }) => searchParams.get('provincie') === 'Flevoland');
    expect(await visitor.page.locator('main h2 a').count()).toBeGreaterThan(0);
  });
});

/** Walks with Tab until a link whose words begin like this has the focus. */
async function tabTo(words: string): Promise<void> {
  const { page } = visitor;
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused.startsWith(words)) return;
  }
  throw new Error(`Tab never came to "${words}".`);
}
