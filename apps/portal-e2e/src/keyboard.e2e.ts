import { codeAt } from '@verbonden/people/testing';
import { dutchFromMoment } from '@verbonden/shared/kernel';
import { Keyboard } from './keyboard/keyboard';
import { demoPerson, type DemoPerson, part, Stage } from './stage';
import { keepResults } from './walk/results';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('keyboard');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** What of WCAG 2.2 is looked at while somebody walks by keyboard. */
const criteria = [
  '1.4.11',
  '2.1.1',
  '2.1.2',
  '2.1.4',
  '2.4.1',
  '2.4.3',
  '2.4.7',
  '2.4.11',
  '3.2.1',
  '3.2.2',
  '3.3.1',
  '3.3.8',
];
const pages = new Set<string>();

const meeting = '/bijeenkomsten/kennismaken-met-het-jmz-lab-2027';
const phone = { width: 360, height: 740 };

/** Somebody without a mouse, who came in by typing. */
async function signedIn({ email, password }: DemoPerson, path: string): Promise<Keyboard> {
  const keys = new Keyboard(await stage.visitor());
  keys.visitor.page.on('load', (page) => pages.add(new URL(page.url()).pathname));
  await keys.visitor.goTo(`/inloggen?terug=${path}`);
  await keys.skipToContent();
  await keys.write('Je e-mailadres', email);
  await keys.walkTo(keys.visitor.field('Wachtwoord'), 'the password');
  await keys.visitor.page.keyboard.type(password);
  await keys.visitor.page.keyboard.press('Enter');
  await keys.visitor.arrives(({ pathname }) => pathname !== '/inloggen');
  return keys;
}

/** The page of a visitor after a form was sent: what has the focus begins anew. */
const arrivesAt = ({ visitor }: Keyboard, path: string | RegExp) =>
  visitor.arrives(({ pathname }) => (typeof path === 'string' ? pathname === path : path.test(pathname)));

describe('finding and using what works', () => {
  part('from the search box to a narrower list, to an item, to ‘Dit gebruiken wij ook’', async () => {
    const keys = await signedIn(demoPerson('fatma'), '/organisaties');
    const { page } = keys.visitor;
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Zoek wat werkt' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('school');
    await page.keyboard.press('Enter');
    await arrivesAt(keys, '/zoeken');
    await keys.visitor.goTo('/kennis?q=school');
    const count = async () => Number.parseInt(await page.getByRole('status').first().innerText(), 10);
    const all = await count();
    await keys.skipToContent();
    const theme = page.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first();
    await keys.walkTo(theme, 'a theme');
    await page.keyboard.press('Space');
    await keys.press('Toon resultaten');
    await keys.visitor.arrives(({ searchParams }) => searchParams.has('thema'));
    expect(await count()).toBeLessThan(all);
    await keys.skipToContent();
    await keys.walkTo(page.locator('main h2 a').first(), 'the first result');
    await page.keyboard.press('Enter');
    await arrivesAt(keys, /^\/kennis\/[\w-]+$/);
    await keys.skipToContent();
    await keys.follow(/^Dit gebruik/);
    await keys.write(/^Waar doe/, 'Deventer');
    await keys.press('Zet het erbij');
    await keys.visitor.sees(/^Fijn dat/);
  });

  part('the filters of a phone open, keep the focus inside, close with Escape and give it back', async () => {
    const keys = new Keyboard(await stage.visitor({ viewport: phone }));
    const { page } = keys.visitor;
    await keys.visitor.goTo('/kennis');
    await keys.skipToContent();
    await keys.press('Filters');
    const sheet = page.getByRole('form', { name: 'Filters' });
    await sheet.waitFor();
    await keys.walkTo(sheet.getByRole('checkbox').first(), 'the first filter');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Filters' }).and(page.locator(':focus')).waitFor();
  });
});

describe('coming to a meeting', () => {
  part('as a guest', async () => {
    const keys = new Keyboard(await stage.visitor());
    await keys.visitor.goTo(`${meeting}/gast`);
    await keys.skipToContent();
    await keys.write('Je naam', 'Ruben de Wit');
    await keys.write('Je e-mailadres', 'ruben');
    await keys.press('Stuur me de mail');
    await keys.visitor.page.getByRole('alert').and(keys.visitor.page.locator(':focus')).waitFor();
    await keys.write('Je e-mailadres', 'ruben@example.org');
    await keys.press('Stuur me de mail');
    await keys.visitor.sees('De mail is onderweg.');
    const { text } = await stage.mail.waitFor(({ to }) => to.includes('ruben@example.org'), 15_000);
    await keys.visitor.goTo(/https?:\S+\/verzoek\/[\w-]+/.exec(text)?.[0] ?? '');
    await keys.skipToContent();
    await keys.press(/^Bevestig/);
    await arrivesAt(keys, /^\/aanmelding\//);
  });

  part('as a member, in three steps, and back on the way', async () => {
    const keys = await signedIn(demoPerson('rajesh'), '/bijeenkomsten/expertiselab-voorjaar-2027/aanmelden');
    await keys.skipToContent();
    await keys.choose('Online');
    await keys.press('Verder');
    await keys.visitor.sees('De huisarts als eerste plek');
    await keys.skipToContent();
    await keys.choose(/^De huisarts als eerste plek/);
    await keys.press('Verder');
    await keys.visitor.sees('Zo sta je er straks op');
    await keys.skipToContent();
    await keys.write(/^Heb je iets nodig om goed/, 'Ondertiteling');
    await keys.press('Ik doe online mee', 'Space');
    await keys.visitor.sees(/Je staat op de lijst/);
  });
});

describe('sharing a practice', () => {
  part('from its name to the last part', async () => {
    const keys = await signedIn(demoPerson('samira'), '/kennis/delen');
    const { page } = keys.visitor;
    const at = (name: string) =>
      keys.visitor
        .arrives(({ searchParams }) => searchParams.get('deel') === name)
        .then(() => keys.skipToContent());
    await keys.skipToContent();
    await keys.write('Hoe heet het?', 'Samen koken zonder haast');
    await keys.press('Begin');
    await at('kort');
    await keys.write(/^In één of twee zinnen/, 'Een avond waarop niemand hoeft te zorgen.');
    await keys.press('Verder');
    await at('waarom');
    await keys.walkTo(page.locator('[name=why]'), 'why');
    await page.keyboard.type('Thuis gaat het altijd over zorgen.');
    await keys.press('Verder');
    await at('wat');
    await keys.walkTo(page.locator('[name=steps]').first(), 'the first step');
    await page.keyboard.type('Kook en eet samen.');
    await keys.press('Verder');
    await at('nodig');
    await keys.press('Bewaar en bekijk');
    await keys.visitor.sees('Bewaard.');
  });
});

describe('a coordinator', () => {
  let marieke: Keyboard;
  const day = dutchFromMoment(new Date(Date.now() + 200 * 86_400_000)).slice(0, 10);

  part('copies a meeting, gives it a day, and publishes it', async () => {
    marieke = await signedIn(demoPerson('marieke'), meeting);
    await marieke.skipToContent();
    await marieke.follow('Maak een kopie');
    await arrivesAt(marieke, `${meeting}/kopie`);
    await marieke.skipToContent();
    await marieke.write('Nieuwe datum', day.split('-').reverse().map(Number).join('-'));
    await marieke.press('Maak de kopie');
    await marieke.visitor.sees(/^Dit is een kopie van/);
    await marieke.skipToContent();
    await marieke.follow('Overzicht');
    await marieke.visitor.sees('Concept');
    await marieke.skipToContent();
    await marieke.press('Publiceer');
    await marieke.visitor.sees('De bijeenkomst staat erop.');
  });

  part('lets somebody in at the door, and takes it back', async () => {
    await stage.db.query(
      `UPDATE meetings SET starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours' WHERE slug = $1`,
      [meeting.split('/').at(-1)],
    );
    await marieke.visitor.goTo(`${meeting}/dag`);
    await marieke.visitor.isAwake();
    await marieke.skipToContent();
    await marieke.press(/ is in de zaal$/);
    await marieke.visitor.sees(/ is er\.$/);
    await marieke.press(/^Terughalen/);
    await marieke.visitor.page
      .getByRole('button', { name: / is in de zaal$/ })
      .first()
      .waitFor();
  });

  part('answers a question that was asked of a meeting', async () => {
    const path = '/bijeenkomsten/expertiselab-voorjaar-2027/dag/vragen';
    await marieke.visitor.goTo(path);
    await marieke.skipToContent();
    await marieke.walkTo(
      marieke.visitor.page.locator('summary', { hasText: 'Schrijf een antwoord' }),
      'to answer',
    );
    await marieke.visitor.page.keyboard.press('Enter');
    await marieke.write(/^Het antwoord/, 'Ja, als je geen namen noemt.');
    await marieke.press('Bewaar het antwoord');
    await marieke.visitor.sees('Het antwoord is bewaard.');
  });
});

describe('somebody’s own choices', () => {
  part('which mail comes, and whose holidays count', async () => {
    const keys = await signedIn(demoPerson('nova'), '/mijn/mail');
    await keys.skipToContent();
    await keys.choosesFrom(/^Schoolvakanties/, 'Regio Midden');
    await keys.tick(/^Laat op mijn scherm niet zien/);
    await keys.press('Bewaar mijn keuze');
    await keys.visitor.sees('Bewaard. Zo krijg je voortaan mail.');
    expect(await keys.visitor.field('Schoolvakanties').inputValue()).toBe('MIDDLE');
    expect(await keys.visitor.field(/^Laat op mijn scherm/).isChecked()).toBe(true);
  });

  part('signing in with a second step', async () => {
    const keys = await signedIn(demoPerson('marieke'), '/mijn/account/tweede-stap');
    const { page } = keys.visitor;
    await keys.skipToContent();
    await keys.press('Stel de tweede stap in');
    await keys.visitor.sees('Scan dit met de app.');
    const secret = (await page.locator('figcaption').innerText()).replaceAll(' ', '');
    await keys.skipToContent();
    await keys.write('Code', codeAt(secret, new Date()));
    await keys.press('Zet de tweede stap aan');
    await keys.visitor.sees('Bewaar nu deze codes');
    const again = await signedIn(demoPerson('marieke'), '/mijn/account');
    await arrivesAt(again, '/inloggen/tweede-stap');
    // As if none was used before: a person would wait half a minute for the next.
    await stage.db.query('UPDATE second_factors SET last_step = NULL');
    await again.skipToContent();
    await again.write('Code', codeAt(secret, new Date()));
    await again.press('Log in');
    await arrivesAt(again, '/mijn/account');
  });

  part('nothing was refused by the browser, asked from another host, or went wrong', () => {
    expect(stage.faults).toEqual([]);
    keepResults('keyboard', { pages: pages.size, criteria, open: [] });
  });
});
