import { demoPerson, part, Stage, type Visitor } from './stage';

const item = '/kennis/academie-voor-patient-en-mantelzorger';
const meeting = '/bijeenkomsten/expertiselab-voorjaar-2027';

let stage: Stage;
let samira: Visitor;
beforeAll(async () => {
  stage = await Stage.open('recently-seen');
  samira = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const lately = () => samira.page.locator('[data-recently-seen] li a');

/** Opens a page, and waits until the device noted it as the last. */
async function opens(path: string): Promise<void> {
  await samira.goTo(path);
  await samira.page.waitForFunction(
    (last) => localStorage.getItem('laatst bekeken')?.split('"href":')[1]?.startsWith(`"${last}"`),
    path,
  );
}

describe('what was opened lately', () => {
  part('is not kept of a visitor', async () => {
    await samira.goTo(item);
    await samira.signIn(demoPerson('samira'));
    await samira.goTo('/mijn');
    expect(await samira.page.locator('[data-recently-seen]').isVisible()).toBe(false);
  });

  part('stands on the first page, the last one first, and each once', async () => {
    await opens(item);
    await opens(meeting);
    await opens(item);
    const title = await samira.page.locator('h1').innerText();
    await samira.goTo('/mijn');
    await samira.sees('Laatst bekeken');
    expect(await lately().evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      item,
      meeting,
    ]);
    expect(await lately().first().innerText()).toContain(title);
    await stage.screens.keep(samira.page, 'mijn', ['light', 'dark']);
    await lately().nth(1).click();
    await samira.arrives(({ pathname }) => pathname === meeting);
  });

  part('is offered in the empty search box, by keyboard', async () => {
    await samira.goTo('/organisaties');
    await samira.page.keyboard.press('/');
    const offered = samira.page.getByRole('option');
    await offered.first().waitFor();
    expect(await offered.first().innerText()).toMatch(/laatst bekeken/);
    await stage.screens.keep(samira.page, 'zoekvak', ['light', 'dark']);
    await samira.page.locator('[data-suggest]').first().focus();
    await samira.page.keyboard.press('ArrowDown');
    await samira.page.keyboard.press('Enter');
    await samira.arrives(({ pathname }) => pathname === meeting);
  });

  part('never holds a page for young people', async () => {
    await samira.goTo('/week/verhalen');
    await samira.page.locator('main article a').first().click();
    await samira.page.locator('a[data-quick-exit]').waitFor();
    const { pathname } = new URL(samira.page.url());
    await samira.goTo('/mijn');
    expect(
      await lately().evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).not.toContain(pathname);
  });

  part('is wiped and stopped with one button, and begins again when asked', async () => {
    await samira.press('Wis dit, en houd het niet meer bij');
    await samira.sees('Dit toestel houdt niet bij wat je opent.');
    await samira.goTo(item);
    await samira.goTo('/mijn');
    await samira.sees('Dit toestel houdt niet bij wat je opent.');
    await samira.press('Houd het weer bij');
    await opens(item);
    await samira.goTo('/mijn');
    expect(await lately().count()).toBe(1);
  });

  part('goes at signing out', async () => {
    await samira.press('Uitloggen');
    await samira.page.getByRole('link', { name: 'Inloggen' }).first().waitFor();
    expect(await samira.page.evaluate(() => localStorage.getItem('laatst bekeken'))).toBeNull();
    await samira.signIn(demoPerson('samira'));
    await samira.goTo('/mijn');
    expect(await samira.page.locator('[data-recently-seen]').isVisible()).toBe(false);
  });

  part('is of one reader: another account on this device finds nothing', async () => {
    await opens(item);
    // The session ended elsewhere; nobody pressed anything here.
    await samira.context.clearCookies();
    await samira.signIn(demoPerson('nova'));
    await samira.goTo('/mijn');
    expect(await samira.page.locator('[data-recently-seen]').isVisible()).toBe(false);
  });

  part('leaves no fault behind', async () => {
    expect(stage.faults).toEqual([]);
  });
});
