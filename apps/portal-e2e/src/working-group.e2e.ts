import { demoPerson, mailAtOnce, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let fatma: Visitor;
/** The coming edition of the example network. */
let edition: { id: string; slug: string; year: number };
const task = 'Vraag de muziekschool voor de opening';

beforeAll(async () => {
  stage = await Stage.open('working-group');
  await mailAtOnce(stage, demoPerson('fatma').email, 'campaign.tasks');
  const { rows } = await stage.db.query<typeof edition>(
    'SELECT id, slug, year FROM campaign_editions ORDER BY begins_on DESC LIMIT 1',
  );
  edition = rows[0]!;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const space = () => `/week/${edition.slug}/werkgroep`;

describe('the working group of the Week', () => {
  part('somebody gives a task to another organisation, and notes a decision', async () => {
    samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=/week/${edition.slug}`);
    await samira.follow('Werkgroep');
    await samira.arrives(({ pathname }) => pathname === space());
    await samira.sees('Mijn taken');
    await stage.screens.keep(samira.page, 'werkgroep', ['light', 'dark']);
    await samira.page.getByText('Voeg een taak toe').click();
    await samira.fill({ 'Wat moet er gebeuren?': task, 'Wanneer is het klaar?': 'ooit' });
    await samira.field('Wie doet het?').selectOption({ label: 'Scholengroep Het Kompas (voorbeeld)' });
    await samira.press('Zet erbij');
    await samira.sees('Vul een datum in, bijvoorbeeld 24-3-2027.');
    await stage.screens.keep(samira.page, 'taak-formulier', ['light', 'dark']);
    expect(await samira.field('Wat moet er gebeuren?').inputValue()).toBe(task);
    await samira.fill({ 'Wanneer is het klaar?': `12-5-${edition.year}` });
    await samira.press('Zet erbij');
    await samira.sees('De taak is bewaard.');
    await samira.follow(/^Vervang dit besluit/);
    await samira.sees('Het oude besluit blijft te lezen.');
    await samira.fill({
      'Wat besloten jullie?': 'De opening is met muziek',
      'Waarom?': 'Dat vroegen de jongeren.',
    });
    await samira.press('Noteer');
    await samira.sees('Het besluit is genoteerd.');
    await samira.sees('Nu geldt ‘De opening is met muziek’.');
    await stage.screens.keep(samira.page, 'besloten', ['light', 'dark']);
  });

  part('the other finds it on their own page and does it; a slip can be undone', async () => {
    fatma = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await fatma.signIn(demoPerson('fatma'), '/inloggen?terug=/mijn');
    await fatma.sees(/Je hebt \d taken voor de Week/);
    await stage.screens.keep(fatma.page, 'mijn', ['light', 'dark']);
    await fatma.follow('Naar de werkgroep');
    await fatma.sees(task);
    await fatma.press(new RegExp(`^Gedaan\\s?: ${task}`));
    await fatma.sees(`Gedaan: ${task}`);
    await fatma.press('Toch nog niet');
    await fatma.sees('De taak staat weer open.');
    await stage.screens.keep(fatma.page, 'weer-open', ['light', 'dark']);
  });

  part('the mail about it comes, and a mail program can leave for its reader with one click', async () => {
    const { email } = demoPerson('fatma');
    await stage.db.query(
      `UPDATE mail_messages SET due_at = now(), attempt_at = now()
       WHERE kind = 'campaign.working-group-tasks-given' AND to_address = $1`,
      [email],
    );
    await stage.db.query(`SELECT pg_notify('live', '{"topic":"mail.due","payload":{}}')`);
    const mail = await stage.mail.waitFor(({ to }) => to.includes(email), 15_000);
    expect(mail.subject).toBe(`Een taak voor jou: ${task}`);
    const leaving = /<(.*)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const answer = await fetch(leaving, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      redirect: 'manual',
    });
    expect(answer.status).toBe(200);
    await fatma.goTo('/mijn/mail');
    expect(await fatma.page.locator('input[name="soort-campaign.tasks"]:checked').inputValue()).toBe('OFF');
    await fatma.goTo(space());
    await fatma.sees('Je krijgt geen mail over je taken.');
    await fatma.press('Zet de mail aan');
    await fatma.sees('Je krijgt weer mail over je taken.');
    await fatma.sees('Zet de mail uit');
  });

  part('who is not in the working group finds no way to it, and a closed door', async () => {
    const joost = await stage.visitor();
    await joost.signIn(demoPerson('joost'), `/inloggen?terug=/week/${edition.slug}`);
    await joost.sees('Persberichten om plaatselijk te maken.');
    expect(await joost.text()).not.toContain('Werkgroep');
    expect(await joost.goTo(space())).toBe(403);
  });

  part('when the edition is over the space is read only, and taken along with shifted days', async () => {
    const { rows } = await stage.db.query<{ shifted: string }>(
      `UPDATE campaign_editions SET begins_on = current_date - 20, ends_on = current_date - 14 WHERE id = $1
       RETURNING to_char(make_date($2, 5, 12) - (current_date - 20), 'FM999') AS shifted`,
      [edition.id, edition.year],
    );
    const later = Number(rows[0]!.shifted);
    const next = edition.year + 1;
    const marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.ask(
      'mutation ($input: CreateCampaignEditionInput!) { createCampaignEdition(input: $input) { id } }',
      { input: { id: crypto.randomUUID(), year: next, nameNl: `Week van de Jonge Mantelzorger ${next}` } },
    );
    await samira.goTo(space());
    await samira.sees('Deze editie is geweest');
    expect(await samira.text()).not.toContain('Haal weg');
    await stage.screens.keep(samira.page, 'archief', ['light', 'dark']);
    await samira.press(/Neem mee naar/);
    await samira.arrives(({ pathname }) => pathname === `/week/${next}/werkgroep`);
    await samira.sees(task);
    const { rows: taken } = await stage.db.query<{ days: number }>(
      `SELECT task.due_on - edition.begins_on AS days FROM working_group_tasks task
       JOIN campaign_editions edition ON edition.id = task.edition_id
       WHERE task.title = $1 AND edition.year = $2`,
      [task, next],
    );
    expect(taken).toEqual([{ days: Math.min(later, 6) }]);
    await samira.follow(/Besluiten van/);
    await samira.sees('De opening is met muziek');
    expect(stage.faults).toEqual([]);
  });
});
