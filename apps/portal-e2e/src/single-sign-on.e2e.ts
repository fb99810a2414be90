import { AxeBuilder } from '@axe-core/playwright';
import { TestProvider } from '@verbonden/shared/testing';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let there: TestProvider;
let gone: TestProvider;
beforeAll(async () => {
  stage = await Stage.open('single-sign-on', async (url) => {
    there = await TestProvider.start([`${url}/inloggen/oidc/gemeente/terug`]);
    gone = await TestProvider.start([]);
    await gone.close();
    const name = { nl: 'SURFconext', en: 'SURFconext' };
    const providers = [there.setting('gemeente', { trustedForMail: true }), gone.setting('surf', { name })];
    return { OIDC_PROVIDERS: JSON.stringify(providers) };
  });
  there.knows({ sub: 'fatma', email: demoPerson('fatma').email, email_verified: true });
  there.knows({ sub: 'onbekend', email: 'onbekend@example.org', email_verified: false });
}, 90_000);
afterAll(async () => {
  await stage?.close();
  await there?.close();
}, 30_000);

/** Signs in at the municipality, on its own page. */
async function signInThere(visitor: Visitor, who: string): Promise<void> {
  await visitor.page.waitForURL((address) => address.origin === there.issuer);
  await visitor.page.getByLabel('Naam').fill(who);
  await visitor.page.getByRole('button', { name: 'Inloggen bij de gemeente' }).click();
}
/** What went wrong behind the scenes, but that the browser was at the municipality. */
const faults = () =>
  stage.faults.filter((each) => !each.includes(there.issuer) && !each.includes('UNREACHABLE'));
const axeFinds = async ({ page }: Visitor) =>
  (
    await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'])
      .analyze()
  ).violations.map(({ id }) => id);

describe('signing in with the account of one’s work', () => {
  let fatma: Visitor;

  part('a service that does not answer spoils only its own button', async () => {
    fatma = await stage.visitor();
    await fatma.goTo('/inloggen?terug=/kennis/mijn');
    await stage.screens.keep(fatma.page, 'inloggen', ['light', 'dark']);
    await fatma.follow('Log in met SURFconext');
    await fatma.sees('SURFconext antwoordt nu niet');
    await stage.screens.keep(fatma.page, 'onbereikbaar', ['light']);
  });

  part('the first time an address lets nobody in: a link in the mail shows that both are hers', async () => {
    await fatma.goTo('/inloggen?terug=/kennis/mijn');
    await fatma.follow('Log in met Gemeente Voorbeeld');
    await signInThere(fatma, 'fatma');
    await fatma.arrives(({ pathname }) => pathname === '/inloggen/koppelen');
    await fatma.sees('Nog één keer zelf inloggen');
    expect(await axeFinds(fatma)).toEqual([]);
    await stage.screens.keep(fatma.page, 'nog-een-keer', ['light', 'dark']);
    await fatma.press(`Mail een link naar ${demoPerson('fatma').email}`);
    await fatma.sees('Kijk in je mail');
    const { text } = await stage.mail.waitFor(
      ({ subject }) => subject === 'Je link om in te loggen bij Verbonden',
    );
    await fatma.goTo(/https?:\S+\/inloggen\/link\/[\w-]+/.exec(text)?.[0] ?? '');
    await fatma.press('Log in');
    await fatma.sees('Is dit ook jouw account?');
    expect(await axeFinds(fatma)).toEqual([]);
    await stage.screens.keep(fatma.page, 'koppelen', ['light', 'dark']);
    await fatma.press('Ja, koppel dit account');
    await fatma.sees('Gekoppeld. Voortaan kun je hiermee inloggen.');
    await stage.screens.keep(fatma.page, 'inlogdiensten', ['light', 'dark']);
    await stage.mail.waitFor(({ subject }) => subject === 'Je kunt nu ook op een andere manier inloggen');
  });

  part('from then on one press is enough, on any device; unlinked it is not', async () => {
    const again = await stage.visitor();
    await again.goTo('/inloggen?terug=/kennis/mijn');
    await again.follow('Log in met Gemeente Voorbeeld');
    await signInThere(again, 'fatma');
    await again.arrives(({ pathname }) => pathname === '/kennis/mijn');
    await again.goTo('/mijn/account/inlogdiensten');
    await again.press(/^Koppel los/);
    await again.sees('Losgekoppeld. Hiermee logt niemand meer in.');

    const stranger = await stage.visitor();
    await stranger.goTo('/inloggen');
    await stranger.follow('Log in met Gemeente Voorbeeld');
    await signInThere(stranger, 'onbekend');
    await stranger.sees('Heb je nog geen account?');
    expect(await stranger.text()).not.toContain('Mail een link naar');
  });

  part('a program of hers does what she ticked, until she revokes its token', async () => {
    await fatma.goTo('/mijn/account/toegang');
    await fatma.press('Maak de sleutel');
    await fatma.sees('Kies wat de sleutel mag.');
    await fatma.fill({ 'Waar is de sleutel voor?': 'Website van De Brug' });
    await fatma.page.getByLabel('Lezen: praktijken, publicaties en verzamelingen').check();
    await stage.screens.keep(fatma.page, 'sleutel-maken', ['light', 'dark']);
    await fatma.press('Maak de sleutel');
    await fatma.sees('Dit is je sleutel. Je ziet hem nu, en daarna nooit meer.');
    await stage.screens.keep(fatma.page, 'sleutel-gemaakt', ['light', 'dark']);
    const token = await fatma.field('Je nieuwe sleutel').inputValue();
    const asked = async (query: string) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(`${stage.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      return { status: response.status, body: JSON.stringify(await response.json()) };
    };
    expect((await asked('{ knowledgeItems(first: 1) { totalCount } }')).body).toContain('"totalCount":');
    expect((await asked('{ me { name } }')).body).toContain('FORBIDDEN');
    await stage.mail.waitFor(({ subject }) => subject === 'Er is een toegangssleutel gemaakt bij je account');
    await fatma.goTo('/mijn/account/toegang');
    await fatma.press(/^Trek in/);
    await fatma.sees('De sleutel is ingetrokken. Hij opent niets meer.');
    await stage.screens.keep(fatma.page, 'sleutel-ingetrokken', ['light']);
    expect((await asked('{ knowledgeItems(first: 1) { totalCount } }')).status).toBe(401);
    expect(faults()).toEqual([]);
  });
});
