import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let fatma: Visitor;
let samira: Visitor;
let path: string;
beforeAll(async () => {
  stage = await Stage.open('knowledge-afterwards');
  [fatma, samira] = await Promise.all([
    stage.visitor({ viewport: { width: 360, height: 740 } }),
    stage.visitor(),
  ]);
  const [item] = (
    await stage.db.query<{ slug: string }>(
      `SELECT slug FROM knowledge_items WHERE external_id = 'demo-001-woensdagmiddag'`,
    )
  ).rows as [{ slug: string }];
  path = `/kennis/${item.slug}`;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('after publishing', () => {
  part('somebody elsewhere says that they do this too; the maker gets a mail', async () => {
    await fatma.signIn(demoPerson('fatma'), `/inloggen?terug=${path}`);
    await fatma.follow('Dit gebruiken wij ook');
    await fatma.press('Zet het erbij');
    await fatma.sees('Vul in waar jullie dit doen, bijvoorbeeld een plaats of regio.');
    await fatma.fill({
      'Waar doen jullie dit?': 'Zwolle',
      'Sinds welk jaar?': '2026',
      'Wat doen jullie anders?': 'Wij doen het na schooltijd, in het lokaal met de keuken.',
      'Wat levert het op?': 'Er komen elke week tien leerlingen, en de mentoren weten nu wie thuis zorgt.',
      'Mogen collega’s je bellen of mailen? Vul in hoe.': '06 12345678',
    });
    await stage.screens.keep(fatma.page, 'wij-doen-dit-ook', ['light', 'dark']);
    await fatma.press('Zet het erbij');
    await fatma.sees('Fijn dat jullie dit vertellen.');
    await fatma.sees('Zwolle, sinds 2026');
    const mail = await stage.mail.waitFor(({ subject }) => subject.includes('doet dit ook'));
    expect(mail.to).toEqual([demoPerson('samira').email]);
    const visitor = await stage.visitor();
    expect(await visitor.htmlOf(path)).not.toContain('06 12345678');
  });

  part('takes it away and back again', async () => {
    await fatma.press('Haal weg');
    await fatma.sees('Het is weggehaald.');
    await fatma.press('Terughalen');
    await fatma.sees('Zwolle, sinds 2026');
  });

  part('asks the maker, who answers for everybody to read', async () => {
    await fatma.follow('Stel een vraag');
    await fatma.fill({ 'Wat wil je weten?': 'Mag leerling Daan de Wit ook komen?' });
    await fatma.press('Verstuur je vraag');
    await fatma.page.getByRole('alert').waitFor();
    await stage.screens.keep(fatma.page, 'vraag-over-een-kind');
    await fatma.fill({ 'Wat wil je weten?': 'Mag er ook iemand uit een andere wijk komen?' });
    await fatma.press('Verstuur je vraag');
    await fatma.sees('Je vraag is onderweg naar de maker.');

    const asked = await stage.mail.waitFor(({ subject }) => subject.startsWith('Een vraag over'));
    expect(asked.to).toEqual([demoPerson('samira').email]);
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=${path}`);
    await samira.follow('Geef antwoord');
    await samira.fill({ 'Je antwoord': 'Zeker. Laat even weten wie er komt, dan koken we genoeg.' });
    await stage.screens.keep(samira.page, 'antwoorden', ['light', 'dark']);
    await samira.press('Verstuur je antwoord');
    await samira.sees('Je antwoord is verstuurd.');
    const answered = await stage.mail.waitFor(({ subject }) => subject.startsWith('Antwoord op je vraag'));
    expect(answered.to).toEqual([demoPerson('fatma').email]);
    expect(answered.text).toContain('dan koken we genoeg');
  });

  part('says thank you with one press', async () => {
    await fatma.goTo(path);
    await fatma.press('Zeg dank je wel');
    await fatma.sees('1 persoon zei dank je wel.');
    await fatma.page.getByText('Vertel in één zin wat je eraan had').click();
    await fatma.fill({ 'Wat had je eraan?': 'Ons team durfde klein te beginnen.' });
    await fatma.press('Verstuur');
    await samira.goTo(path);
    await samira.page.getByText('Wat mensen eraan hadden').click();
    await samira.sees('Ons team durfde klein te beginnen.');
  });

  part('a visitor reads how it goes elsewhere, the answer, and how to cite it', async () => {
    const visitor = await stage.visitor();
    await visitor.goTo(path);
    await visitor.sees('Zwolle, sinds 2026');
    await visitor.sees('Antwoord van de maker');
    expect(await visitor.text()).not.toContain('Fatma');
    expect(await visitor.field('Verwijzing').inputValue()).toContain(path);
    await stage.screens.keep(visitor.page, 'gelezen', ['light', 'dark']);
  });

  part(
    'the maker sees how often it was read; overdue and a broken link are said, and one press confirms',
    async () => {
      await stage.db.query(
        `UPDATE knowledge_items SET review_on = '2020-01-01' WHERE external_id = 'demo-001-woensdagmiddag'`,
      );
      await stage.db.query(
        `INSERT INTO knowledge_links (id, item_id, url, host, place, next_check_at, failing_since, failed_days)
       SELECT gen_random_uuid(), id, 'https://example.org/weg', 'example.org', 'TEXT', '2099-01-01', '2026-11-02', 3
       FROM knowledge_items WHERE external_id = 'demo-001-woensdagmiddag'`,
      );
      const visitor = await stage.visitor();
      await visitor.goTo(path);
      await visitor.sees('Vraag het na voor je ermee begint.');
      await visitor.sees('Een link op deze pagina werkt misschien niet meer');
      const marieke = await stage.visitor();
      await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/kennis/onderhoud');
      await marieke.sees('1 tekst met een kapotte link');
      await stage.screens.keep(marieke.page, 'bijhouden', ['light', 'dark']);

      await samira.goTo(path);
      await samira.sees(/https:\/\/example\.org\/weg werkt niet meer sinds/);
      await stage.screens.keep(samira.page, 'nog-actueel', ['light', 'dark']);
      await samira.press('Ja, dit klopt nog');
      await samira.sees('Lezers zien nu dat dit nog klopt.');
      await samira.follow('Per week bekijken');
      await samira.sees('Hoe vaak bekeken?');
      await stage.screens.keep(samira.page, 'gebruik', ['light', 'dark']);
      await visitor.goTo('/organisaties/steunpunt-de-brug');
      await visitor.sees('ook op 1 andere plek');
      expect(stage.faults).toEqual([]);
    },
  );
});
