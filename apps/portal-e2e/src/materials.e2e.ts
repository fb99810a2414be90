import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('materials');
  [marieke, visitor] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const path = '/bijeenkomsten/expertiselab-voorjaar-2027';

describe('material, and care for who speaks from experience', () => {
  part('a visitor finds what is for everybody, and nothing of the rest', async () => {
    await visitor.goTo(path);
    await visitor.sees('Lees vooraf: een dag van een jonge mantelzorger');
    const html = await visitor.htmlOf(path);
    expect(html).not.toContain('De dia’s van de middag');
    expect(html).not.toContain('Noor van Dijk');
    await stage.screens.keep(visitor.page, 'bezoeker');
  });

  part(
    'a film for everybody is refused without captions; a recording is kept out by the expert',
    async () => {
      await marieke.signIn(demoPerson('marieke'));
      await marieke.goTo(`${path}/materiaal`);
      await marieke.write({ title: 'Terugkijken', url: 'https://example.org/film' });
      await marieke.page.locator('[name=kind]').selectOption('VIDEO');
      await marieke.press('Voeg toe');
      await marieke.page.getByRole('alert').waitFor();
      await marieke.sees(/Voor iedereen mag pas als er ondertiteling bij is/);
      expect(await marieke.page.locator('[name=title]').inputValue()).toBe('Terugkijken');
      await stage.screens.keep(marieke.page, 'geweigerd', ['light', 'dark']);
      await marieke.page.locator('[name=hasCaptions]').check();
      await marieke.press('Voeg toe');
      await marieke.sees('Bewaard.');
      await stage.screens.keep(marieke.page, 'materiaal', ['light', 'dark']);
      await marieke.page.locator('[name=kind]').selectOption('RECORDING');
      await marieke.write({ title: 'De hele middag', url: 'https://example.org/opname' });
      await marieke.press('Voeg toe');
      await marieke.sees(/Een ervaringsdeskundige wil niet opgenomen worden/);
    },
  );

  part(
    'a speaker puts slides with their own part, from their own page; somebody else does not get in',
    async () => {
      const joost = await stage.visitor();
      await joost.signIn(demoPerson('joost'));
      await joost.sees('Je spreekt op');
      await stage.screens.keep(joost.page, 'mijn-als-spreker', ['light', 'dark']);
      await joost.follow('Jouw materiaal');
      await joost.write({ title: 'Mijn verhaal in beeld', url: 'https://example.org/verhaal' });
      await joost.press('Voeg toe');
      await joost.sees('Bewaard.');
      await stage.screens.keep(joost.page, 'spreker', ['light', 'dark']);
      await visitor.goTo(path);
      await visitor.sees('Mijn verhaal in beeld');
      const fatma = await stage.visitor();
      await fatma.signIn(demoPerson('fatma'));
      expect(await fatma.goTo(`${path}/materiaal`)).toBe(403);
    },
  );

  part('what was removed comes back', async () => {
    await marieke.goTo(`${path}/materiaal`);
    await marieke.page.getByRole('button', { name: 'Haal weg' }).first().click();
    await marieke.sees('Het is weg. Niemand ziet het meer.');
    await marieke.press('Zet het terug');
    await marieke.sees('Het staat er weer.');
  });

  part('a slot is confirmed only when the expert is not alone; the sheet goes on paper', async () => {
    await marieke.goTo(path);
    await marieke.follow('Een jonge mantelzorger vertelt');
    await marieke.sees('Nog niet bevestigd');
    await marieke.page.locator('[name=supporterName]').fill('');
    await marieke.page.locator('[name=confirmed]').check();
    await marieke.press('Bewaar');
    await marieke.sees('Vul in wie er die dag voor diegene is.');
    await stage.screens.keep(marieke.page, 'blad-met-een-fout');
    await marieke.write({ supporterName: 'Noor van Dijk' });
    await marieke.press('Bewaar');
    await marieke.sees('Bewaard. De plek is bevestigd.');
    await stage.screens.keep(marieke.page, 'blad', ['light', 'dark']);
    await marieke.page.emulateMedia({ media: 'print' });
    expect(await marieke.page.locator('form [name=questions]').isVisible()).toBe(false);
    expect(await marieke.page.getByText('Wat had je op school geholpen?').last().isVisible()).toBe(true);
    await stage.screens.keep(marieke.page, 'op-papier');
    await marieke.page.emulateMedia({ media: null });
  });
});
