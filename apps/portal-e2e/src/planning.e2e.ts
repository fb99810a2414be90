import { dutchDay } from '@verbonden/shared/kernel';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('planning');
  [marieke, visitor] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const season = '/bijeenkomsten/reeks/expertiselab-op-reis';
/** As it is typed: '2-6-2027'. */
const typed = (days: number) =>
  dutchDay(new Date(Date.now() + days * 86_400_000))
    .split('-')
    .reverse()
    .map(Number)
    .join('-');
const times = (place: number) =>
  Promise.all(['from', 'to'].map((key) => marieke.page.locator(`#agenda-${place}-${key}`).inputValue()));

describe('a coordinator plans a season', () => {
  part('with three dates on one screen, each beginning as a copy of an earlier meeting', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/bijeenkomsten');
    await marieke.follow('Nieuwe reeks');
    await marieke.write({
      title: 'Expertiselab op reis',
      'data-0-day': typed(120),
      'data-1-day': typed(190),
      'data-2-day': typed(260),
      'data-2-to': '16:00',
    });
    await marieke.page
      .locator('[name=copyOf]')
      .selectOption({ label: 'Kopie van Expertiselab voorjaar 2027' });
    await marieke.press('Maak de reeks');
    await marieke.page.getByRole('alert').waitFor();
    expect(await marieke.page.locator('#data-2-to').getAttribute('aria-invalid')).toBe('true');
    await stage.screens.keep(marieke.page, 'nieuwe-reeks', ['light', 'dark']);
    await marieke.write({ 'data-2-to': '17:00' });
    await marieke.press('Maak de reeks');
    await marieke.sees('De reeks staat klaar.');
    await marieke.sees('Expertiselab op reis: bijeenkomst 3');
    await stage.screens.keep(marieke.page, 'reeks-van-concepten', ['light', 'dark']);
    expect(await visitor.goTo(season)).toBe(404);
  });

  part(
    'and moves a part with the arrow keys: the typed times follow, and what does not join up is said',
    async () => {
      await marieke.follow(/^Expertiselab op reis: bijeenkomst 1/);
      await marieke.follow('Bewerken');
      await marieke.isAwake();
      await marieke.sees('Alles sluit op elkaar aan.');
      const pause = marieke.page.getByRole('slider', { name: 'Verschuif Pauze' });
      expect(await times(4)).toEqual(['15:00', '15:20']);
      await pause.focus();
      await marieke.page.keyboard.press('ArrowDown');
      await marieke.page.keyboard.press('ArrowDown');
      expect(await times(4)).toEqual(['15:10', '15:30']);
      expect(await pause.getAttribute('aria-valuetext')).toBe('15.10 – 15.30 uur');
      await marieke.sees('Tussen ‘Van vraag naar aanpak’ en ‘Pauze’ zitten 10 minuten waarin niets gebeurt.');
      await marieke.sees('‘Deelsessies: kies je onderwerp’ begint 10 minuten voordat ‘Pauze’ klaar is.');
      await stage.screens.keep(marieke.page, 'programma-met-een-gat', ['light', 'dark']);
      await marieke.page.locator('#agenda-4-to').fill('15.20');
      expect(
        await marieke.page.getByRole('slider', { name: 'Einde van Pauze' }).getAttribute('aria-valuenow'),
      ).toBe(String(15 * 60 + 20));
      await marieke.press('Bewaar');
      await marieke.sees('In het programma zit een gat, of er is iets tegelijk.');
    },
  );

  part('cannot publish as long as there is a gap, and is told where it is', async () => {
    await marieke.goTo(season);
    await marieke.press('Publiceer alle 3 concepten');
    await marieke.page.getByRole('alert').waitFor();
    await marieke.sees(
      'Expertiselab op reis: bijeenkomst 1: Tussen ‘Van vraag naar aanpak’ en ‘Pauze’ zitten 10 minuten waarin niets gebeurt.',
    );
    await stage.screens.keep(marieke.page, 'niet-gepubliceerd');
    expect(await visitor.goTo(season)).toBe(404);
  });

  part('drags the part back with the pointer and adds a subsession and knowledge', async () => {
    await marieke.follow(/^Expertiselab op reis: bijeenkomst 1$/);
    await marieke.follow('Bewerken');
    await marieke.isAwake();
    const pause = marieke.page.getByRole('slider', { name: 'Verschuif Pauze' });
    await pause.scrollIntoViewIfNeeded();
    const box = (await pause.boundingBox())!;
    await marieke.page.mouse.move(box.x + 30, box.y + 8);
    await marieke.page.mouse.down();
    await marieke.page.mouse.move(box.x + 30, box.y - 12, { steps: 4 });
    await marieke.page.mouse.up();
    expect(await times(4)).toEqual(['15:00', '15:10']);
    await marieke.page.getByRole('button', { name: 'Voeg subsessie toe' }).click();
    await marieke.page.locator('#agenda-5-subsession-3-title').waitFor();
    await marieke.write({
      'agenda-5-subsession-3-title': 'Op de fiets langs de buurt',
      'agenda-5-subsession-3-hostEmail': 'niemand@example.org',
      'agenda-5-subsession-3-seatsOnsite': '8',
    });
    await marieke.page.locator('[name="agenda-3-knowledge"]').fill('/kennis/bestaat-niet');
    await marieke.press('Laat alles op elkaar aansluiten');
    await marieke.isAwake();
    expect(await times(5)).toEqual(['15:10', '16:10']);
    await marieke.press('Bewaar');
    await marieke.sees('We vinden geen kennis op ‘bestaat-niet’.');
    const slug = await oneKnowledgeItem();
    await marieke.page.locator('[name="agenda-3-knowledge"]').fill(`/kennis/${slug}`);
    await marieke.press('Bewaar');
    await marieke.sees('Niemand in het netwerk heeft dit adres.');
    await stage.screens.keep(marieke.page, 'subsessie-met-een-fout');
    await marieke.write({ 'agenda-5-subsession-3-hostEmail': demoPerson('joost').email });
    await marieke.press('Bewaar');
    await marieke.sees('De onderdelen sluiten op elkaar aan.');
    await marieke.sees('Op de fiets langs de buurt');
  });

  part('and publishes everything at once; who comes by saves all dates', async () => {
    await marieke.goTo(season);
    await marieke.press('Publiceer alle 3 concepten');
    await marieke.sees('Alles staat erop.');
    await visitor.goTo(season);
    await visitor.sees('3 bijeenkomsten in deze reeks.');
    await stage.screens.keep(visitor.page, 'reeks-voor-bezoeker', ['light', 'dark']);
    const href = await visitor.page
      .getByRole('link', { name: 'Bewaar alle data in mijn agenda' })
      .getAttribute('href');
    const file = await visitor.htmlOf(href!);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(file).toContain('METHOD:PUBLISH');
    await visitor.follow(/^Expertiselab op reis: bijeenkomst 1/);
    await visitor.sees('Op de fiets langs de buurt');
    await visitor.sees('Met Joost van der Velde');
    await visitor.sees('nog 8 plekken');
    await visitor.sees('Hoort hierbij:');
    await stage.screens.keep(visitor.page, 'programma-voor-bezoeker', ['light', 'dark']);
  });
});

describe('an earlier meeting', () => {
  part('is copied to another day; what goes along and what not is said before and after', async () => {
    await marieke.goTo('/bijeenkomsten/expertiselab-voorjaar-2027');
    await marieke.follow('Maak een kopie');
    await marieke.sees('Gaat niet mee');
    await marieke.sees('de link om online mee te doen');
    await marieke.sees(/het programma: 8 onderdelen/);
    await marieke.write({ title: 'Expertiselab winter', day: typed(330) });
    await stage.screens.keep(marieke.page, 'kopie', ['light', 'dark']);
    await marieke.press('Maak de kopie');
    await marieke.sees('Dit is een kopie van Expertiselab voorjaar 2027');
    expect(await marieke.page.locator('#joinUrl').inputValue()).toBe('');
    expect(await times(5)).toEqual(['15:20', '16:20']);
    expect(stage.faults).toEqual([]);
  });
});

async function oneKnowledgeItem(): Promise<string> {
  const { rows } = await stage.db.query<{ slug: string }>(
    `SELECT slug FROM knowledge_items WHERE status = 'PUBLISHED' ORDER BY slug LIMIT 1`,
  );
  return rows[0]!.slug;
}
