import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let visitor: Visitor;
let fatma: Visitor;
beforeAll(async () => {
  stage = await Stage.open('offers');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('help that is offered', () => {
  part('is found by an everyday question in the one box, with its organisation', async () => {
    visitor = await stage.visitor();
    await visitor.goTo(`/zoeken?q=${encodeURIComponent('spreker over KOPP in Overijssel')}`);
    await visitor.sees(/Spreker over KOPP/);
    await visitor.page
      .getByRole('navigation', { name: 'Soorten resultaten' })
      .getByRole('link', { name: /Organisaties/ })
      .click();
    await visitor.page.getByRole('link', { name: /Steunpunt De Brug/ }).click();
    await visitor.sees('Hier kun je ons voor vragen');
    await stage.screens.keep(visitor.page, 'bij-de-organisatie');
  });

  part(
    'is looked through by plain links and filters; what is for the network a visitor does not meet',
    async () => {
      await visitor.goTo('/aanbod');
      await stage.screens.keep(visitor.page, 'lijst', ['light', 'dark']);
      expect(await visitor.page.content()).not.toContain('verordening');
      await visitor.goTo('/aanbod?provincie=OVERIJSSEL');
      await visitor.page
        .getByRole('navigation', { name: 'Soorten aanbod' })
        .getByRole('link', { name: /Spreker/ })
        .click();
      await visitor.arrives(
        ({ search }) => search.includes('soort=SPEAKER') && search.includes('provincie=OVERIJSSEL'),
      );
      await visitor.page.getByRole('link', { name: /Spreker over KOPP/ }).click();
      await visitor.sees('Log in om dit te vragen');
    },
  );

  part('is asked for in a short message, that its maker gets by mail and answers', async () => {
    const address = new URL(visitor.page.url()).pathname;
    fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'), `/inloggen?terug=${address}`);
    await stage.screens.keep(fatma.page, 'aanbod', ['light', 'dark']);
    await fatma.fill({ 'Wat wil je vragen?': 'Kun je?' });
    await fatma.press('Verstuur je vraag');
    await fatma.sees(/Schrijf kort wat je vraagt/);
    expect(await fatma.field('Wat wil je vragen?').inputValue()).toBe('Kun je?');
    await fatma.fill({
      'Wat wil je vragen?': 'Kun je in maart bij ons team komen? We zijn met twaalf mensen.',
    });
    await fatma.press('Verstuur je vraag');
    await fatma.sees('Je vraag is onderweg.');
    await fatma.follow('Vraag nog iets');
    expect(await fatma.field('Wat wil je vragen?').inputValue()).toBe('');
    await fatma.page.goBack();
    const mail = await stage.mail.waitFor(
      ({ to, subject }) =>
        to.includes('samira.elidrissi@example.org') && subject.startsWith('Vraag over je aanbod'),
    );
    expect(mail.text).toContain('We zijn met twaalf mensen.');
  });

  part('is made in one short form, taken away and put back', async () => {
    await fatma.goTo('/aanbod/nieuw');
    await fatma.press('Zet het in het aanbod');
    await fatma.page.getByRole('alert').waitFor();
    expect(await fatma.page.title()).toMatch(/^Fout:/);
    await fatma.page.getByRole('radio', { name: /Materiaal om te lenen/ }).check();
    await fatma.fill({
      'In één zin': 'Vertelkaarten voor in de klas',
      'Voor wie is het, en wat doe je?': 'Zestig kaarten met vragen. Je leent ze een maand, gratis.',
    });
    await fatma.page.getByRole('checkbox', { name: 'Bewustwording' }).check();
    await fatma.page.getByRole('checkbox', { name: 'Utrecht' }).check();
    await stage.screens.keep(fatma.page, 'nieuw');
    await fatma.press('Zet het in het aanbod');
    await fatma.sees('Dank je wel. Het staat in het aanbod!');
    await fatma.press('Haal het weg');
    await fatma.sees('Dit aanbod is weggehaald.');
    await fatma.press('Terughalen');
    await fatma.sees('Het staat weer in het aanbod.');
    await fatma.goTo('/aanbod/mijn');
    await fatma.sees('Vertelkaarten voor in de klas');
    await stage.screens.keep(fatma.page, 'mijn-aanbod');
  });

  part('is kept for another year from a mail, signed out, by one press', async () => {
    await askWhetherItHolds('yusuf.osman@example.org');
    const mail = await stage.mail.waitFor(
      ({ to, subject }) =>
        to.includes('yusuf.osman@example.org') && subject.startsWith('Geldt dit aanbod nog?'),
    );
    const [link] = /\/aanbod-bevestigen\/[\w-]+/.exec(mail.text) ?? [];
    await visitor.goTo(link!);
    await stage.screens.keep(visitor.page, 'bevestigen');
    await visitor.press('Ja, het geldt nog');
    await visitor.sees(/Dank je wel. Het staat er tot/);
    expect(stage.faults).toEqual([]);
  });
});

/** The sweep asks by itself once in a quarter of an hour; here it is as if it just did, where it did not. */
async function askWhetherItHolds(email: string): Promise<void> {
  await stage.db.query(
    `WITH asked AS (
       INSERT INTO offer_asks (id, offer_id, person_id, expires_on)
       SELECT gen_random_uuid(), offer.id, offer.maker_id, offer.expires_on
       FROM offers offer JOIN accounts account ON account.person_id = offer.maker_id WHERE account.email = $1
       ON CONFLICT DO NOTHING RETURNING *)
     INSERT INTO mail_messages (id, kind, person_id, to_name, to_address, locale, subject_id, context_id, dedupe_key,
                                due_at, attempt_at, status, payload)
     SELECT gen_random_uuid(), 'alliance.offer-ending', person_id, 'Yusuf', $1, 'nl', id, offer_id, id, now(), now(),
            'PLANNED', '{}' FROM asked`,
    [email],
  );
  await stage.db.query(`SELECT pg_notify('live', '{"topic":"mail.due","payload":{}}')`);
}
