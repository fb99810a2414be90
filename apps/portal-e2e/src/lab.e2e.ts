import { aPicture } from '@verbonden/shared/testing';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let joost: Visitor;
let visitor: Visitor;
let signal: string;
let project: string;
let practice: string;
const question = 'Op onze school schamen jongens zich meer om hulp te vragen dan meisjes';
beforeAll(async () => {
  stage = await Stage.open('lab');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('the JMZ Lab', () => {
  part('tells what it is, and takes a question from who has no account', async () => {
    visitor = await stage.visitor();
    await visitor.goTo('/lab');
    await stage.screens.keep(visitor.page, 'lab', ['light', 'dark']);
    await visitor.fill({
      'Wat is je vraag?': 'Wie helpt een leerling die ’s nachts zorgt?',
      'Je naam': 'Ilse',
      'Je e-mailadres': 'ilse@example.org',
    });
    await visitor.press('Stuur naar het Lab');
    await visitor.sees('Dank je wel. Je vraag is binnen.');
    expect(await visitor.field('Wat is je vraag?').inputValue()).toBe('');
    await visitor.goTo('/lab/projecten');
    await stage.screens.keep(visitor.page, 'bord', ['light', 'dark']);
    await visitor.goTo('/lab/project/lab-wandelen-in-de-wachttijd');
    await stage.screens.keep(visitor.page, 'project', ['light', 'dark']);
  });

  part('takes up a signal and makes it a project', async () => {
    joost = await stage.visitor();
    await joost.signIn(demoPerson('joost'), '/inloggen?terug=/signalen?status=open');
    await joost.page.getByRole('link', { name: question }).click();
    await joost.arrives(({ pathname }) => /^\/signalen\/[\da-f-]{36}$/.test(pathname));
    signal = new URL(joost.page.url()).pathname;
    await joost.fill({
      'Wat gaan jullie doen?': 'We vragen tien jongens wat wel past.',
      'Wanneer is er nieuws?': '1-6-2030',
    });
    await joost.press('Wij pakken dit op');
    await joost.follow('Maak er een Lab-project van');
    await joost.press('Begin');
    await joost.sees('Je project staat erop.');
    project = new URL(joost.page.url()).pathname;
    await joost.press('Verder naar: Plan');
    await joost.press('Verder naar: Uitproberen');
    await joost.sees('Schrijf eerst in het plan wat jullie gaan proberen.');
    await stage.screens.keep(joost.page, 'eerst-een-plan');
    await joost.goTo(`${project}/bewerk`);
    await joost.fill({
      'Wat gaan jullie proberen, in een paar zinnen?': 'Samen iets maken, en pas daarna praten.',
      'Voor wie?': 'Jongens die thuis zorgen.',
      'Wat doe je, stap voor stap?': 'Kies iets om te maken.\nPraat onder het werk.',
      'Wie heb je nodig?': 'Een begeleider.',
      'Hoeveel tijd kost het?': 'Een uur per week.',
    });
    await joost.page.getByLabel('Groep', { exact: false }).first().check();
    await joost.field('We zoeken een plek om dit te proberen').check();
    await stage.screens.keep(joost.page, 'plan', ['light', 'dark']);
    await joost.press('Bewaar');
    await joost.press('Verder naar: Uitproberen');
    await joost.sees('Het project is een stap verder.');
  });

  part('somebody offers a place, and the Lab says yes', async () => {
    const fatma = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await fatma.signIn(demoPerson('fatma'), `/inloggen?terug=${project}`);
    await fatma.fill({ 'Waar en met wie willen jullie dit proberen?': 'In klas 2, vanaf het voorjaar.' });
    await fatma.press('Wij willen meedoen');
    await fatma.sees('Dank je wel. Het Lab leest je aanbod');
    await fatma.sees('Jullie staan al bij dit project');
    await joost.goTo(`${project}/plekken`);
    await stage.screens.keep(joost.page, 'plekken', ['light', 'dark']);
    await joost.page.getByLabel('Vanaf wanneer?').first().fill('1-9-2026');
    await joost.page.getByRole('button', { name: 'Bewaar' }).first().click();
    await joost.sees('Bewaard. Wie zich aanbood, hoort het per mail.');
  });

  part('young people take part, and the log has a photo', async () => {
    await joost.goTo(`${project}/jongeren`);
    await joost.page.getByText('Bij het maken').first().click();
    await joost.fill({
      'Met hoeveel waren ze?': '6',
      'Wat deden ze?': 'kozen wat ze maken',
      'Wanneer?': '1-10-2026',
    });
    await stage.screens.keep(joost.page, 'jongeren');
    await joost.press('Zet het erbij');
    await joost.sees('Samen met jongeren gemaakt');
    expect(await joost.field('Wat deden ze?').inputValue()).toBe('');
    await joost.goTo(`${project}/logboek`);
    await joost.fill({
      'Welke dag?': '2-10-2026',
      'Wat gebeurde er?': 'De eerste middag. Er kwam een kruk uit.',
      'Wat staat er op de foto?': 'Een kruk van steigerhout.',
    });
    await joost.page.locator('input[type=file]').setInputFiles({
      name: 'kruk.png',
      mimeType: 'image/png',
      buffer: await aPicture('png', { width: 900, height: 600 }),
    });
    await joost.field('Op de foto is niemand te herkennen').check();
    await joost.page.getByRole('button', { name: 'Zet in het logboek' }).click();
    await joost.sees('Het staat in het logboek.');
    expect(await joost.field('Wat gebeurde er?').inputValue()).toBe('');
    // The photo is looked at first; until then the page shows itself again, so nobody leaves it.
    await joost.page.getByRole('img', { name: 'Een kruk van steigerhout.' }).waitFor({ timeout: 60_000 });
    await stage.screens.keep(joost.page, 'logboek');
  });

  part('what came out becomes a good practice with everything filled in', async () => {
    await joost.goTo(project);
    await joost.press('Verder naar: Bevindingen');
    await joost.goTo(`${project}/bevindingen`);
    await joost.page.getByText('Het werkte zoals verwacht').first().click();
    await joost.fill({ 'Wat zagen jullie?': 'Acht van de tien jongens kwamen terug.' });
    await joost.press('Bewaar');
    await stage.screens.keep(joost.page, 'met-bevindingen', ['light', 'dark']);
    await joost.follow('Maak er een goede praktijk van');
    await stage.screens.keep(joost.page, 'beschrijf', ['light', 'dark']);
    await joost.press('Maak het concept');
    await joost.arrives(({ pathname }) => pathname.endsWith('/bewerken'));
    practice = new URL(joost.page.url()).pathname.replace('/bewerken', '');
    await publish(practice.replace('/kennis/', ''));
  });

  part('everybody reads the practice, with its way back to the project and the signal', async () => {
    await visitor.goTo(practice);
    await visitor.sees('Getest in het Lab');
    await visitor.sees('Samen met jongeren gemaakt');
    await stage.screens.keep(visitor.page, 'praktijk', ['light', 'dark']);
    await visitor.goTo(project);
    await visitor.sees('Wat ervan werd');
    await joost.goTo(practice);
    await joost.follow(/De vraag waarmee het begon/);
    await joost.arrives(({ pathname }) => pathname === signal);
    await joost.sees('In het JMZ Lab');
    await stage.screens.keep(joost.page, 'signaal');
  });

  part('every step of the loop is a link, and a link back', async () => {
    const slug = practice.replace('/kennis/', '');
    await stage.db.query(
      `INSERT INTO agenda_knowledge_links (agenda_item_id, knowledge_item_id, position)
       SELECT part.id, item.id, 9 FROM agenda_items part JOIN meetings meeting ON meeting.id = part.meeting_id,
         knowledge_items item
       WHERE meeting.published_at IS NOT NULL AND item.slug = $1 ORDER BY part.id LIMIT 1`,
      [slug],
    );
    const pair = async (text: string) => (await stage.db.query<Pair>(`${text} LIMIT 1`)).rows[0]!;
    const loop: readonly Pair[] = [
      // Somebody searched and found nothing; the Lab took it up.
      { one: '/zoeken?q=zorgpauze%20school', other: '/lab/project/lab-zorgpauze-op-school' },
      // Somebody raised a signal at a meeting.
      await pair(`SELECT '/bijeenkomsten/' || meeting.slug AS one, '/signalen/' || signal.id AS other
        FROM signals signal JOIN meetings meeting ON meeting.id = signal.origin_id`),
      // The Lab took it up, tried it and described it.
      { one: signal, other: project },
      { one: project, other: practice },
      { one: signal, other: practice },
      // The sounding board advised on a practice.
      await pair(`SELECT '/kennis/' || item.slug AS one, '/advies/' || request.year || '-' || request.number AS other
        FROM advice_requests request JOIN knowledge_items item ON item.id = request.knowledge_item_id
        WHERE request.number IS NOT NULL`),
      // It was shown at a meeting.
      await pair(`SELECT '/bijeenkomsten/' || meeting.slug AS one, '/kennis/' || item.slug AS other
        FROM agenda_knowledge_links link JOIN agenda_items part ON part.id = link.agenda_item_id
        JOIN meetings meeting ON meeting.id = part.meeting_id
        JOIN knowledge_items item ON item.id = link.knowledge_item_id`),
      // Others use it too.
      await pair(`SELECT '/kennis/' || item.slug AS one, '/organisaties/' || organisation.slug AS other
        FROM knowledge_adoptions adoption JOIN organisations organisation ON organisation.id = adoption.organisation_id
        JOIN knowledge_items item ON item.id = adoption.item_id`),
    ];
    const missing: string[] = [];
    for (const { one, other } of loop) {
      if (!(await joost.htmlOf(one)).includes(`href="${other}"`)) missing.push(`${one} → ${other}`);
      if (!(await joost.htmlOf(other)).includes(`href="${one}"`)) missing.push(`${other} → ${one}`);
    }
    expect(missing).toEqual([]);
  });
});

/** Two pages that lead to each other. */
interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Sends the draft in as Joost, and puts it online as Marieke; other stories do that by hand. */
async function publish(slug: string): Promise<void> {
  const version = `query ($slug: String!) { knowledgeItem(slug: $slug) { id version } }`;
  const step = async (who: Visitor, name: string, type: string) => {
    const { knowledgeItem } = await who.ask<{ knowledgeItem: { id: string; version: number } }>(version, {
      slug,
    });
    const input = { id: knowledgeItem.id, expectedVersion: knowledgeItem.version };
    await who.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
  };
  await step(joost, 'submitKnowledgeItem', 'SubmitKnowledgeItemInput');
  const marieke = await stage.visitor();
  await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
  await marieke.sees('vraag aan het Lab');
  await step(marieke, 'publishKnowledgeItem', 'PublishKnowledgeItemInput');
}
