import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('duplicates');
  samira = await stage.visitor();
  marieke = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** Two texts of the example network, made to look the same. */
const title = 'Samen koken op woensdag';
let one: string;
let other: string;

describe('what is there twice', () => {
  part('is named to who writes it again', async () => {
    const rows = await stage.db.query<{ slug: string }>(
      `UPDATE knowledge_items SET title = $1, match_key = '|samen koken op woensdag', version = version + 1
       WHERE id IN (SELECT id FROM knowledge_items WHERE status = 'PUBLISHED' AND pending_status IS NULL
         AND kind = 'TOOL' ORDER BY id LIMIT 2) RETURNING slug`,
      [title],
    );
    [one, other] = rows.rows.map(({ slug }) => slug) as [string, string];
    await samira.signIn(demoPerson('samira'));
    const { createKnowledgeItem } = await samira.ask<{ createKnowledgeItem: { slug: string } }>(
      'mutation ($input: CreateKnowledgeItemInput!) { createKnowledgeItem(input: $input) { slug } }',
      { input: { id: crypto.randomUUID(), kind: 'TOOL', title: 'Samen koken op de woensdag' } },
    );
    await samira.goTo(`/kennis/${createKnowledgeItem.slug}/bewerken`);
    await samira.sees('Dit lijkt op iets dat er al staat');
    await stage.screens.keep(samira.page, 'dit-lijkt-op', ['light', 'dark']);
  });

  part('is brought together by a coordinator, and the old address leads on', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(`/kennis/${one}/samenvoegen`);
    await stage.screens.keep(marieke.page, 'kies-het-andere');
    await marieke.goTo(`/kennis/${one}/samenvoegen?met=${other}`);
    await stage.screens.keep(marieke.page, 'samenvoegen', ['light', 'dark']);
    await marieke.press('Voeg samen');
    await marieke.sees('Is samengevoegd. Vragen, bedankjes en wie het ook doen staan nu hier.');
    await samira.goTo(`/kennis/${other}`);
    await samira.arrives(({ pathname }) => pathname === `/kennis/${one}`);
  });
});
