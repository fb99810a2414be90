import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let child: Visitor;
/** The coming edition of the example network. */
let edition: string;
/** Its second day, as somebody types it. */
let secondDay: string;
const title = 'Taart bakken voor jezelf';

beforeAll(async () => {
  stage = await Stage.open('week');
  const { rows } = await stage.db.query<{ slug: string; day: string }>(
    `SELECT slug, to_char(begins_on + 1, 'FMDD-FMMM-YYYY') AS day FROM campaign_editions ORDER BY begins_on DESC LIMIT 1`,
  );
  edition = rows[0]!.slug;
  secondDay = rows[0]!.day;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const file = async (path: string) => (await fetch(`${stage.url}${path}`)).text();

describe('the Week', () => {
  part('somebody finds an activity nearby and comes, with a name they choose and nothing else', async () => {
    child = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await child.goTo('/');
    await child.follow('De Week');
    await child.arrives(({ pathname }) => pathname === '/week');
    await stage.screens.keep(child.page, 'editie', ['light', 'dark']);
    await child.fill({ 'Wat is er bij mij in de buurt?': 'Zwolle' });
    await child.press('Kijk');
    await child.sees('In Zwolle');
    await stage.screens.keep(child.page, 'dichtbij', ['light', 'dark']);
    await child.follow('Escaperoom voor wie thuis veel regelt');
    await child.sees('Nog 10 plekken');
    await stage.screens.keep(child.page, 'activiteit', ['light', 'dark']);
    await child.press('Ik kom');
    await child.sees('Vul een naam in die jij kiest.');
    await child.fill({ 'Een naam die jij kiest': 'Zon' });
    await child.press('Ik kom');
    await child.arrives(({ pathname }) => pathname.startsWith('/week/aanmelding/'));
    await child.sees('Je komt, Zon!');
    await stage.screens.keep(child.page, 'aangemeld', ['light', 'dark']);
    await child.follow('Bekijk de activiteit');
    await child.sees('Nog 9 plekken');
  });

  part('an organisation enters an activity; what was wrong is said and nothing is lost', async () => {
    const samira = await stage.visitor();
    const form = `/week/${edition}/activiteiten/nieuw`;
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=${form}`);
    await samira.fill({ 'Naam van de activiteit': title, 'Vertel er iets over': 'We bakken en eten taart.' });
    await samira.page.getByText('Jonge mantelzorgers', { exact: true }).click();
    await samira.write({ 'moments.0.day': secondDay, 'moments.0.begins': '14:00' });
    await samira.page.getByText('Op een plek', { exact: true }).click();
    await samira.write({ municipality: 'Houten', address: 'Taartlaan 1', postcode: '3991 AB' });
    await samira.page.getByText('Hier, met een gekozen naam').click();
    await samira.press('Stuur in');
    await samira.sees('Vul in hoe laat het klaar is.');
    await stage.screens.keep(samira.page, 'formulier', ['light', 'dark']);
    expect(await samira.field('Naam van de activiteit').inputValue()).toBe(title);
    await samira.write({ 'moments.0.ends': '16:00' });
    await samira.press('Stuur in');
    await samira.sees('Je activiteit is binnen.');
    await stage.screens.keep(samira.page, 'ingestuurd', ['light', 'dark']);
  });

  part('the coordinator looks it over from the desk', async () => {
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
    await marieke.sees('2 activiteiten om na te kijken');
    await marieke.follow('Bekijk de hele rij');
    await stage.screens.keep(marieke.page, 'nakijken', ['light', 'dark']);
    await marieke.follow(title);
    await stage.screens.keep(marieke.page, 'nakijken-een', ['light', 'dark']);
    await marieke.press('Zet in de agenda');
    await marieke.sees('Gedaan. Het staat in de agenda van de Week.');
    await marieke.goTo(`/week/${edition}/bewerk`);
    await stage.screens.keep(marieke.page, 'editie-bewerken', ['light', 'dark']);
  });

  part(
    'it stands in the list, the calendar, on the map, in the .ics, in the feed and on another site',
    async () => {
      await child.goTo(`/week/${edition}/activiteiten?waar=3991`);
      await child.sees(title);
      for (const [view, words] of [
        ['kalender', title],
        ['kaart', 'Per gemeente'],
      ] as const) {
        await child.goTo(`/week/${edition}/activiteiten?weergave=${view}`);
        await child.sees(words);
        await stage.screens.keep(child.page, view, ['light', 'dark']);
      }
      expect(await file(`/calendar/week/${edition}.ics?gemeente=houten`)).toContain(title);
      expect(await file(`/feeds/week/${edition}.atom`)).toContain(title);
      await child.goTo(`/insluiten/week?editie=${edition}&gemeente=houten`);
      await child.sees(title);
      await stage.screens.keep(child.page, 'ingesloten', ['light', 'dark']);
      expect(stage.faults).toEqual([]);
    },
  );
});
