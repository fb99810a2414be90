import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let fatma: Visitor;
beforeAll(async () => {
  stage = await Stage.open('interest');
  [marieke, fatma] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const path = '/bijeenkomsten/expertiselab-najaar-2027';
const mailTo = (person: Parameters<typeof demoPerson>[0], begins: string) =>
  stage.mail.waitFor(
    ({ to, subject }) => to.includes(demoPerson(person).email) && subject.startsWith(begins),
    15_000,
  );

describe('a meeting of which it is not known yet: the room, online or both', () => {
  part('is published on purpose with its form open', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(`${path}/bewerken`);
    await marieke.page.locator('[name=form][value=OPEN]').check();
    await marieke.write({ opensDay: '', opensTime: '' });
    await stage.screens.keep(marieke.page, 'vorm-nog-open');
    // The programme of the draft has a gap, which is refused at publishing.
    while ((await marieke.page.locator('[name=agenda-count]').inputValue()) !== '0') {
      await marieke.page
        .getByRole('button', { name: /^Haal weg: / })
        .first()
        .click();
    }
    await marieke.press('Bewaar');
    await marieke.sees('Zaal of online is nog open');
    await marieke.press('Publiceer');
    await marieke.sees('De bijeenkomst staat erop.');
  });

  part('people say that they want to come, and have no seat yet', async () => {
    await fatma.signIn(demoPerson('fatma'));
    await fatma.goTo(path);
    await stage.screens.keep(fatma.page, 'wil-erbij-zijn', ['light', 'dark']);
    await fatma.press('Ik wil erbij zijn');
    await fatma.sees('Genoteerd: je wilt erbij zijn.');
    await fatma.sees('1 mens wil erbij zijn.');
    await mailTo('fatma', 'Genoteerd');
    const joost = await stage.visitor();
    await joost.signIn(demoPerson('joost'));
    await joost.goTo(path);
    await joost.press('Ik wil erbij zijn');
    await joost.sees('2 mensen willen erbij zijn.');
  });

  part('once it is decided each gets one mail, and chooses on a phone by one button', async () => {
    await marieke.goTo(`${path}/bewerken`);
    await marieke.page.locator('[name=form][value=HYBRID]').check();
    await marieke.write({
      venueName: 'De Kwartslag',
      venueAddress: 'Voorbeeldplein 4, Utrecht',
      seatsOnsite: '20',
    });
    await marieke.press('Bewaar');
    await marieke.sees('Bewaard.');
    const mail = await mailTo('fatma', 'Kies hoe je meedoet');
    await mailTo('joost', 'Kies hoe je meedoet');
    const link = /https?:\S+\/keuze\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await phone.goTo(link);
    await phone.sees('Je wilde erbij zijn.');
    await stage.screens.keep(phone.page, 'kiezen', ['light', 'dark']);
    await phone.press('Ik doe online mee');
    await phone.sees('Je doet online mee.');
    await stage.screens.keep(phone.page, 'gekozen');
    await mailTo('fatma', 'Je doet online mee');
    await phone.goTo(`${link.slice(0, -3)}abc`);
    await phone.sees('Deze link werkt niet');
  });

  part('who has not chosen is listed for the coordinator and was not placed', async () => {
    await marieke.goTo(`${path}/deelnemers`);
    await marieke.sees('1 mens heeft nog niet gekozen en heeft nog geen plek.');
    await stage.screens.keep(marieke.page, 'wie-wilde-erbij-zijn', ['light', 'dark']);
    await marieke.sees('Nog niet gekozen');
    expect(stage.faults).toEqual([]);
  });
});
