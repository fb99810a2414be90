import { aPdf, aPicture } from '@verbonden/shared/testing';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
beforeAll(async () => {
  stage = await Stage.open('attachments');
  samira = await stage.visitor();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

let path: string;

describe('files with what is shared', () => {
  part('a PDF and a picture are added, and shown once they were looked at', async () => {
    await samira.signIn(demoPerson('samira'));
    const { createKnowledgeItem } = await samira.ask<{ createKnowledgeItem: { slug: string } }>(
      'mutation ($input: CreateKnowledgeItemInput!) { createKnowledgeItem(input: $input) { slug } }',
      { input: { id: crypto.randomUUID(), kind: 'GOOD_PRACTICE', title: 'Samen soep koken' } },
    );
    path = `/kennis/${createKnowledgeItem.slug}`;
    await samira.goTo(`${path}/bijlagen`);
    await samira.isAwake();
    await stage.screens.keep(samira.page, 'nog-leeg', ['light', 'dark']);
    await samira.page.locator('input[type=file]').setInputFiles([
      {
        name: 'Draaiboek.pdf',
        mimeType: 'application/pdf',
        buffer: await aPdf(['Voorwoord', 'Neem een vergiet mee.']),
      },
      {
        name: 'keuken.png',
        mimeType: 'image/png',
        buffer: await aPicture('png', { width: 640, height: 480 }),
      },
    ]);
    await samira.press('Voeg toe');
    await samira.sees('Toegevoegd.');
    await samira.page.getByText('2 bladzijden').waitFor();
    // The picture, and the first page of the PDF.
    await samira.page.locator('img[src*="voorbeeld.webp"]').nth(1).waitFor();
    await stage.screens.keep(samira.page, 'toegevoegd', ['light', 'dark']);
  });

  part('a picture says what it shows; what was taken away comes back', async () => {
    await samira.page.locator('[name=alt]').fill('Een pan soep op het vuur');
    await samira.page.getByRole('button', { name: 'Bewaar' }).last().click();
    await samira.sees('Bewaard.');
    await samira.page.getByRole('img', { name: 'Een pan soep op het vuur' }).waitFor();
    await samira.page.getByRole('button', { name: 'Haal weg' }).first().click();
    await samira.sees('Het is weggehaald.');
    await samira.press('Zet het terug');
    await samira.sees('Het staat er weer.');
  });

  part('what is no good is told at the field, and is nowhere', async () => {
    await samira.page.locator('input[type=file]').setInputFiles({
      name: 'tekening.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    });
    await samira.press('Voeg toe');
    await samira.page.getByRole('alert').waitFor();
    await samira.sees(/In een svg kan een programma zitten/);
    await stage.screens.keep(samira.page, 'geweigerd');
  });

  part('it stands with the item', async () => {
    await samira.goTo(path);
    await samira.page.getByRole('link', { name: 'Draaiboek' }).waitFor();
    await stage.screens.keep(samira.page, 'bij-het-stuk', ['light', 'dark']);
  });
});
