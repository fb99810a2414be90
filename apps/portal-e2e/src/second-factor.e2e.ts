import { codeAt } from '@verbonden/people/testing';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('second-factor', () => Promise.resolve({ SECOND_FACTOR: 'required' }));
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** The code of now, as if none was used before: a person would wait half a minute for the next. */
async function freshCode(secret: string): Promise<string> {
  await stage.db.query('UPDATE second_factors SET last_step = NULL');
  return codeAt(secret, new Date());
}

describe('a second step at signing in', () => {
  const marieke = demoPerson('marieke');
  let visitor: Visitor;
  let secret: string;
  let reserve: string;

  part('a coordinator lands where it is set up, and has the rights of the role from then on', async () => {
    visitor = await stage.visitor();
    await visitor.signIn(marieke);
    await visitor.arrives(({ pathname }) => pathname === '/mijn/account/tweede-stap');
    await visitor.sees('Stel eerst je tweede stap in');
    expect(await visitor.goTo('/bureau')).toBe(403);
    await visitor.goTo('/mijn/account/tweede-stap');
    await stage.screens.keep(visitor.page, 'begin', ['light', 'dark']);
    await visitor.press('Stel de tweede stap in');
    await visitor.sees('Scan dit met de app.');
    await stage.screens.keep(visitor.page, 'instellen', ['light', 'dark']);
    secret = (await visitor.page.locator('figcaption').innerText()).replaceAll(' ', '');

    await visitor.fill({ Code: '12' });
    await visitor.press('Zet de tweede stap aan');
    await visitor.sees('Deze code klopt niet, of is al gebruikt.');
    await visitor.fill({ Code: await freshCode(secret) });
    await visitor.press('Zet de tweede stap aan');
    await visitor.sees('Bewaar nu deze codes');
    await stage.screens.keep(visitor.page, 'reservecodes', ['light', 'dark']);
    reserve = await visitor.page.locator('li code').first().innerText();
    expect(await visitor.goTo('/bureau')).toBe(200);
    await stage.mail.waitFor(({ subject }) => subject === 'Je logt voortaan in met een tweede stap');
  });

  part('signs in with a code from then on; in between there is no way in', async () => {
    visitor = await stage.visitor();
    await visitor.signIn(marieke, '/inloggen?terug=/bureau/aanvragen');
    await visitor.arrives(({ pathname }) => pathname === '/inloggen/tweede-stap');
    await stage.screens.keep(visitor.page, 'tweede-stap', ['light', 'dark']);
    const elsewhere = await visitor.context.newPage();
    await elsewhere.goto('/mijn/account');
    expect(new URL(elsewhere.url()).pathname).toBe('/inloggen');
    await elsewhere.close();
    await visitor.fill({ Code: '000 000' });
    await visitor.press('Log in');
    await visitor.sees('Deze code klopt niet, of is al gebruikt.');
    await visitor.fill({ Code: await freshCode(secret) });
    await visitor.press('Log in');
    await visitor.arrives(({ pathname }) => pathname === '/bureau/aanvragen');
  });

  part('without a phone a code in reserve does, and the step can be taken away', async () => {
    visitor = await stage.visitor();
    await visitor.signIn(marieke);
    await visitor.fill({ Code: reserve });
    await visitor.press('Log in');
    await visitor.arrives(({ pathname }) => pathname === '/bureau');
    await visitor.goTo('/mijn/account');
    await visitor.follow('Tweede stap');
    await visitor.sees('9 van de 10');
    await stage.screens.keep(visitor.page, 'aan', ['light', 'dark']);
    await visitor.page.getByText('Ik wil de tweede stap weg').click();
    await visitor.fill({ Code: await freshCode(secret) });
    await visitor.press('Haal de tweede stap weg');
    await visitor.sees('Je tweede stap is weg.');
    expect(await visitor.goTo('/bureau')).toBe(403);
    expect(stage.faults).toEqual([]);
  });
});
