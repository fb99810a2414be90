import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let nova: Visitor;
let kiki: Visitor;
let request: string;
let asked: string;
beforeAll(async () => {
  stage = await Stage.open('media-desk');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const outlet = 'Het Wijkblad';
const journalist = 'ruth@wijkblad.example.org';
const mailTo = (address: string, begins: string) =>
  stage.mail.waitFor(({ to, subject }) => to.includes(address) && subject.startsWith(begins), 15_000);

describe('a young person in the media', () => {
  part('a journalist asks, without an account and without a way to a young person', async () => {
    const ruth = await stage.visitor();
    await ruth.goTo('/advies');
    await ruth.follow('Vraag een jongere via de coördinator');
    await ruth.press('Stuur je vraag');
    await ruth.sees('Vertel waar het over gaat.');
    await stage.screens.keep(ruth.page, 'vragen', ['light', 'dark']);
    await ruth.fill({
      'Voor welk medium werk je?': outlet,
      'Waar gaat het over?': 'Thuis zorgen en toch sporten. Hoe doe je dat?',
      'Wat is er straks waar te zien of te lezen?': 'Een stuk met een foto in het blad van juni.',
      'Op welke dag is het?': '24-3-2099',
      'Wanneer moet je het uiterlijk weten?': '1-3-2099',
      'Je naam': 'Ruth Smit',
      'E-mail van je werk': journalist,
    });
    await ruth.press('Stuur je vraag');
    await ruth.sees('Je vraag is verstuurd.');
    await stage.screens.keep(ruth.page, 'verstuurd', ['light', 'dark']);
  });

  part('a coordinator takes it on, writes the briefing and lays it before the board', async () => {
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
    await stage.screens.keep(marieke.page, 'bureau', ['light']);
    await marieke.follow(outlet);
    await marieke.press('Ik regel deze vraag');
    await marieke.sees('Jij regelt deze vraag.');
    request = new URL(marieke.page.url()).pathname;
    asked = request.replace('mediavragen', 'media');
    await marieke.fill({ 'Uitleg voor de jongeren': 'Het gaat over sport. Je zegt alleen wat je wilt.' });
    await marieke.field('Wie gaat er mee?').selectOption({ label: demoPerson('marieke').name });
    await marieke.press('Bewaar');
    await marieke.sees('Bewaard.');
    await stage.screens.keep(marieke.page, 'voorbereiden', ['light', 'dark']);
    await marieke.press('Leg voor aan de jongeren');
    await marieke.sees('De vraag is voorgelegd.');
    await stage.screens.keep(marieke.page, 'bureau-vragen', ['light']);
  });

  part('young people answer for themselves, and a no has no name', async () => {
    nova = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await nova.signIn(demoPerson('nova'), '/inloggen?terug=/klankbord');
    await stage.screens.keep(nova.page, 'mijn-klankbord', ['light', 'dark']);
    await nova.follow(`De media: ${outlet}`);
    await nova.sees('Wil je meedoen?');
    expect(await nova.text()).not.toMatch(/Ruth|wijkblad\.example/);
    await stage.screens.keep(nova.page, 'gevraagd', ['light', 'dark']);
    await nova.press('Ja, ik doe mee');
    await nova.sees('Fijn dat je meedoet.');
    kiki = await stage.visitor();
    await kiki.signIn(demoPerson('kiki'), `/inloggen?terug=${asked}`);
    await kiki.press('Nee, deze keer niet');
    await kiki.sees('Prima.');
    await marieke.goTo(request);
    await marieke.sees('Ja: 1. Nee: 1. Denkt nog na: 1.');
    expect(await marieke.text()).toContain('Nova');
    expect(await marieke.text()).not.toContain('Kiki');
    await stage.screens.keep(marieke.page, 'antwoorden', ['light', 'dark']);
  });

  part('the journalist gets one mail, with the mailbox of the house and no name', async () => {
    await marieke.press('Spreek het af en mail de journalist');
    await marieke.sees('Het is afgesproken.');
    const mail = await mailTo(journalist, 'Je vraag aan onze jongeren: het kan');
    expect(mail.text).toContain('Eén jongere wil meedoen.');
    expect(mail.text).not.toMatch(/Nova|Kiki|Marieke/);
    await nova.goTo(asked);
    await nova.press('Ik doe toch niet mee');
    await nova.sees('Je doet niet meer mee.');
    await stage.screens.keep(nova.page, 'toch-niet', ['light', 'dark']);
    await mailTo(demoPerson('marieke').email, 'Toestemming ingetrokken');
    await marieke.fill({ 'Waar staat het?': 'https://wijkblad.example.org/sport' });
    await marieke.press('Het is gepubliceerd');
    await marieke.sees('Er is geen toestemming (meer) voor deze dag.');
    await stage.screens.keep(marieke.page, 'geen-toestemming', ['light', 'dark']);
  });
});
