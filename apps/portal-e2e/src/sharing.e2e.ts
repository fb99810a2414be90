import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
beforeAll(async () => {
  stage = await Stage.open('sharing');
  samira = await stage.visitor({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const title = 'Soep aan het eind van de straat';
let path: string;

describe('a practice is written on a phone', () => {
  part('begins with what it is and how it is called, and is a draft from then on', async () => {
    await samira.signIn(demoPerson('samira'));
    await samira.goTo('/kennis/delen');
    await samira.fill({ 'Hoe heet het?': title });
    await stage.screens.keep(samira.page, 'wat-deel-je', ['light', 'dark']);
    await samira.press('Begin');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'kort');
    path = new URL(samira.page.url()).pathname.replace('/bewerken', '');
    await samira.fill({ 'In één of twee zinnen': 'Elke vrijdag soep, voor wie thuis de boodschappen doet.' });
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'waarom');
  });

  part('saves itself while typing, and shows how it reads', async () => {
    await samira.isAwake();
    await samira.write({ why: 'Ze vroegen **zelf** om soep.' });
    await samira.sees(/^Bewaard om \d/);
    await samira.page.getByText('Zo leest het').click();
    await samira.page.locator('strong', { hasText: 'zelf' }).waitFor();
    await stage.screens.keep(samira.page, 'waarom-met-voorbeeld', ['light', 'dark']);
  });

  part('keeps what is typed while the connection is gone, and sends it when it is back', async () => {
    await samira.context.setOffline(true);
    await samira.write({ forWhom: 'Voor jongeren uit de straat.' });
    await samira.sees('Je bent even offline; wat je typt staat op dit apparaat.');
    await samira.press('Verder');
    await stage.screens.keep(samira.page, 'even-offline');
    await samira.context.setOffline(false);
    await samira.sees(/^Bewaard om \d/);
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'wat');
  });

  part('survives a reload in the middle of typing', async () => {
    await samira.isAwake();
    await samira.context.route('**/graphql', (route) => route.abort());
    await samira.page.locator('[name="steps"]').first().fill('Zet een grote pan op.');
    await samira.sees('Je bent even offline; wat je typt staat op dit apparaat.');
    await samira.page.reload();
    await samira.isAwake();
    await samira.sees('Op dit apparaat staat tekst die nog niet bewaard is');
    await stage.screens.keep(samira.page, 'terughalen', ['light', 'dark']);
    await samira.context.unroute('**/graphql');
    await samira.press('Terughalen');
    expect(await samira.page.locator('[name="steps"]').first().inputValue()).toBe('Zet een grote pan op.');
    await samira.sees(/^Bewaard om \d/);
    await samira.page.getByRole('checkbox', { name: 'In een groep' }).check();
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'nodig');
  });

  part('says what is still missing, each with the way to it, and is sent in', async () => {
    await samira.write({ people: 'Twee buren', time: 'Een avond', money: 'Tien euro' });
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    await samira.press('Stuur in');
    await samira.sees('Nog even dit, dan kan het weg');
    await stage.screens.keep(samira.page, 'nog-even-dit');
    await samira.follow('Vertel wat het oplevert, of wat je nog niet weet.');
    await samira.write({ results: 'De straat kent elkaar nu.' });
    await samira.press('Verder');
    await samira.arrives(({ searchParams }) => searchParams.get('deel') === 'vinden');
    await samira.page.getByRole('group', { name: 'Thema' }).getByRole('checkbox').first().check();
    await stage.screens.keep(samira.page, 'vinden');
    await samira.press('Bewaar en bekijk');
    await samira.sees('Bewaard.');
    await samira.press('Stuur in');
    await samira.sees('Het is ingestuurd.');
    await samira.sees('Zet een grote pan op.');
    await stage.screens.keep(samira.page, 'ingestuurd', ['light', 'dark']);
  });

  part('reads as a story with steps, needs and evidence; whom to ask is for members', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo('/kennis?q=studeren+op+jouw+tempo');
    await visitor.follow(/Studeren op jouw tempo/);
    await visitor.sees('Wat doe je, stap voor stap?');
    await visitor.sees('goed beschreven');
    expect(await visitor.text()).not.toContain('soraya.haddad@example.org');
    await stage.screens.keep(visitor.page, 'gelezen', ['light', 'dark']);
    await visitor.goTo('/kennis/soorten-activiteiten');
    await visitor.sees('Een vaste vrijwilliger trekt met een jongere op.');
    await stage.screens.keep(visitor.page, 'soorten-activiteiten');
    await samira.goTo(path);
    expect(stage.faults.filter((fault) => !/ERR_(INTERNET|FAILED)|Failed to fetch/.test(fault))).toEqual([]);
  });
});
