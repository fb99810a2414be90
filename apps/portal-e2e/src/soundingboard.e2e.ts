import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let samira: Visitor;
let marieke: Visitor;
let nova: Visitor;
let kiki: Visitor;
let item: string;
let room: string;
beforeAll(async () => {
  stage = await Stage.open('soundingboard');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const title = 'Is een filmpje beter dan een folder?';
const words = 'Maak een filmpje van hooguit een minuut.\n\nLaat ons zelf zeggen wat erin komt.';

describe('advice of young people', () => {
  part('an editor asks for it on the page of a practice', async () => {
    const outsider = await stage.visitor();
    await outsider.goTo('/advies');
    await stage.screens.keep(outsider.page, 'register', ['light', 'dark']);
    await outsider.follow('Is de woensdagmiddag het goede moment?');
    await outsider.sees('Deels overgenomen');
    await stage.screens.keep(outsider.page, 'advies', ['light', 'dark']);
    await outsider.page.locator('dd a[href^="/kennis/"]').first().click();
    await outsider.arrives(({ pathname }) => pathname.startsWith('/kennis/'));
    item = new URL(outsider.page.url()).pathname;
    await outsider.sees('Wat jongeren ervan vinden');
    await stage.screens.keep(outsider.page, 'op-de-aanpak', ['light', 'dark']);

    samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'), `/inloggen?terug=${item}`);
    await samira.follow('Vraag advies aan jongeren');
    await samira.arrives(({ pathname }) => pathname === '/advies/vragen');
    await samira.press('Vraag het de jongeren');
    await samira.sees('Wat wil je weten? Schrijf je vraag in één regel.');
    await samira.fill({
      'Wat wil je weten?': title,
      'Vertel er meer over': 'We willen laten zien wat we doen. Waar kijk jij naar?',
      'Tot wanneer heb je iets aan het advies?': '24-3-2099',
      'Wat krijgen de jongeren voor hun tijd?': 'een bioscoopbon',
    });
    await stage.screens.keep(samira.page, 'vragen', ['light', 'dark']);
    await samira.press('Vraag het de jongeren');
    await samira.sees('Je vraag is verstuurd.');
    room = new URL(samira.page.url()).pathname;
  });

  part('a coordinator hosts it and invites', async () => {
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
    await marieke.follow(title);
    await marieke.press('Ik leid dit gesprek');
    await marieke.sees('Jij leidt dit gesprek.');
    for (const name of ['Kiki', 'Nova']) {
      await marieke.press(new RegExp(`Nodig uit.*${name}`));
      await marieke.sees('De uitnodiging is verstuurd.');
    }
    await stage.screens.keep(marieke.page, 'leiden', ['light', 'dark']);
    await marieke.goTo('/klankbord/leden');
    await stage.screens.keep(marieke.page, 'leden', ['light', 'dark']);
  });

  part('two young people say yes and talk', async () => {
    nova = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await nova.signIn(demoPerson('nova'), '/inloggen?terug=/klankbord');
    await stage.screens.keep(nova.page, 'mijn-klankbord', ['light', 'dark']);
    await nova.follow(title);
    await nova.sees('Wil je meepraten?');
    await stage.screens.keep(nova.page, 'uitnodiging', ['light', 'dark']);
    await nova.press('Ja, ik praat mee');
    await nova.sees('Het gesprek begint als er minstens twee jongeren zijn.');

    kiki = await stage.visitor();
    await kiki.signIn(demoPerson('kiki'), `/inloggen?terug=${room}`);
    await kiki.press('Ja, ik praat mee');
    await kiki.fill({ 'Wat wil je zeggen?': 'Ik kijk nooit folders. Bel me: 06 12345678' });
    await kiki.press('Zeg het');
    await kiki.sees('Wat je hier zegt, blijft hier');
    await kiki.fill({ 'Wat wil je zeggen?': 'Ik kijk nooit folders. Een filmpje wel.' });
    await kiki.press('Zeg het');
    await kiki.sees('Ik kijk nooit folders. Een filmpje wel.');
    // Nova's page was open all the while: who came in, and what was said, came by itself.
    await nova.sees('Ik kijk nooit folders. Een filmpje wel.');
    await nova.sees('Er kan nu gepraat worden.');
    await stage.screens.keep(nova.page, 'gesprek-begint', ['light', 'dark']);
    await nova.goTo(room);
    await nova.fill({ 'Wat wil je zeggen?': 'Kort dan. Een minuut is genoeg.' });
    await nova.press('Zeg het');
    await nova.sees('Kort dan. Een minuut is genoeg.');
    expect(await nova.field('Wat wil je zeggen?').inputValue()).toBe('');
    await kiki.sees('Kort dan. Een minuut is genoeg.');
    await marieke.goTo(room);
    await marieke.page.getByRole('button', { name: 'Verberg' }).last().click();
    await kiki.sees('De gespreksleider heeft dit bericht verborgen.');
    expect(await kiki.text()).not.toContain('Een minuut is genoeg.');
    await marieke.page.getByRole('button', { name: 'Laat weer zien' }).click();
    await kiki.sees('Kort dan. Een minuut is genoeg.');
    await stage.screens.keep(nova.page, 'gesprek', ['light', 'dark']);
    await nova.follow('Er klopt iets niet');
    await stage.screens.keep(nova.page, 'melden', ['light', 'dark']);
    await samira.goTo(room);
    expect(await samira.text()).not.toContain('folders');
  });

  part('the host writes it down, the young people agree, and it is published', async () => {
    await marieke.goTo(`${room}/leiden`);
    await marieke.fill({ 'Wat adviseren de jongeren?': words });
    await marieke.press('Leg het voor aan de jongeren');
    await marieke.sees('Publiceren kan als meer dan de helft het eens is.');
    for (const young of [nova, kiki]) {
      await young.goTo(room);
      await young.press('Ik ben het eens');
      await young.sees('Niemand ziet wat jij koos.');
    }
    await stage.screens.keep(nova.page, 'eens', ['light', 'dark']);
    await marieke.goTo(`${room}/leiden`);
    await marieke.press('Publiceer het advies');
    await marieke.sees('2 van de 2 jongeren die meepraatten, staan achter deze woorden.');
  });

  part('who asked tells what was done, and it stands at the practice for everybody', async () => {
    await samira.goTo(room);
    await samira.page.getByText('Ja, helemaal').click();
    await samira.fill({ 'Wat doe je ermee, en waarom?': 'We maken het filmpje samen met twee van jullie.' });
    await stage.screens.keep(samira.page, 'reageren', ['light', 'dark']);
    await samira.press('Vertel het de jongeren');
    await samira.sees('We maken het filmpje samen met twee van jullie.');
    const reader = await stage.visitor();
    await reader.goTo(item);
    await reader.follow(title);
    await reader.sees('Laat ons zelf zeggen wat erin komt.');
    await reader.sees('Overgenomen');
    expect(await reader.text()).not.toMatch(/Nova|Kiki/);
  });
});
