import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let jorien: Visitor;
let marieke: Visitor;
beforeAll(async () => {
  stage = await Stage.open('joining');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const address = 'jorien.smid@kompasbrug.example.org';
const linkIn = async (subject: string | RegExp, path: string, to = address) => {
  const mail = await stage.mail.waitFor(
    (each) => each.to.includes(to) && each.subject.match(subject) !== null,
  );
  const link = new RegExp(`https?:\\S+/${path}/[\\w.~-]+`).exec(mail.text)?.[0] ?? '';
  expect(link).toContain(stage.url);
  return link;
};

describe('joining, from the first click of an outsider', () => {
  part('she finds how from the home page, and nothing she typed is lost', async () => {
    jorien = await stage.visitor();
    await jorien.goTo('/');
    await jorien.follow('Doe mee met je organisatie, of als professional');
    await jorien.sees('Zo gaat het');
    await stage.screens.keep(jorien.page, 'meedoen', ['light', 'dark']);
    await jorien.follow('Met je organisatie');
    await jorien.fill({
      'Naam van de organisatie': 'Jongerenhuis Kompasbrug',
      'Plaats (niet verplicht)': 'Meppel',
      'Website (niet verplicht)': 'kompasbrug.example.org',
      'Wat brengen jullie mee?': 'Een wekelijkse avond waar jongeren even niets hoeven.',
      'Wat hopen jullie hier te vinden?': 'Hoe je scholen in de buurt erbij betrekt.',
      'Je naam': 'Jorien Smid',
      'E-mail van je werk': 'jorien.smid',
    });
    await jorien.field('Soort').selectOption({ label: 'Lokale organisatie' });
    await jorien.press('Verstuur de aanvraag');
    await jorien.page.getByRole('alert').waitFor();
    expect(await jorien.field('Wat brengen jullie mee?').inputValue()).toContain('even niets hoeven');
    await stage.screens.keep(jorien.page, 'aanvraag-fout', ['light', 'dark']);
    await jorien.fill({ 'E-mail van je werk': address });
    await jorien.press('Verstuur de aanvraag');
    await jorien.sees('Kijk in je mail');
    await stage.screens.keep(jorien.page, 'verstuurd');
  });

  part('the coordinator sees it once the address is confirmed', async () => {
    marieke = await stage.visitor();
    await marieke.signIn(demoPerson('marieke'), '/inloggen?terug=/bureau');
    await marieke.sees('Huis De Vonk (voorbeeld)');
    await marieke.sees(/Wacht al \d+ werkdagen/);
    await stage.screens.keep(marieke.page, 'bureau');
    await marieke.follow('Bekijk ze allemaal');
    await marieke.sees('Aanvragen om mee te doen');
    expect(await marieke.text()).not.toContain('Kompasbrug');
    await jorien.goTo(await linkIn(/Bevestig je aanvraag/, 'aanvraag'));
    await jorien.press('Ja, dit is mijn aanvraag');
    await jorien.sees('We hebben je aanvraag.');
    await marieke.goTo('/bureau/aanvragen');
    await stage.screens.keep(marieke.page, 'aanvragen', ['light', 'dark']);
    await marieke.follow('Jongerenhuis Kompasbrug');
  });

  part('she asks, gets an answer, and approves in one act', async () => {
    await marieke.page.getByText('Stel een vraag').click();
    await marieke.fill({ 'Je vraag': 'Hoeveel jongeren komen er?' });
    await marieke.press('Stuur de vraag');
    await marieke.sees(/Je vraag is onderweg/);
    await jorien.goTo(await linkIn(/Een vraag over je aanvraag/, 'aanvraag'));
    await jorien.sees('Hoeveel jongeren komen er?');
    await stage.screens.keep(jorien.page, 'vraag');
    await jorien.fill({ 'Je antwoord': 'Twaalf, en soms een broertje.' });
    await jorien.press('Stuur je antwoord');
    await jorien.sees('Twaalf, en soms een broertje.');
    await marieke.page.reload();
    await marieke.sees('Twaalf, en soms een broertje.');
    await stage.screens.keep(marieke.page, 'aanvraag', ['light', 'dark']);
    await marieke.press('Keur goed en nodig uit');
    await marieke.sees('Goedgekeurd. De mail met de uitnodiging is onderweg.');
    await stage.screens.keep(marieke.page, 'goedgekeurd');
  });

  part('the first editor signs in from the mail, and everybody finds the organisation', async () => {
    await jorien.goTo(await linkIn(/Welkom!/, 'uitnodiging'));
    await jorien.fill({ 'Kies een wachtwoord': 'appeltaart op de trap' });
    await jorien.press('Doe mee');
    await jorien.arrives(({ pathname }) => pathname === '/mijn');
    await jorien.sees('Dag Jorien Smid');
    const outsider = await stage.visitor();
    await outsider.goTo('/organisaties?zoek=Kompasbrug');
    await outsider.follow('Jongerenhuis Kompasbrug');
    await outsider.sees('Meppel');
    await outsider.sees(/Expertiselab/);
  });

  part(
    'who works at an organisation that is there claims its page, and an address elsewhere is told why not',
    async () => {
      const roos = await stage.visitor();
      await roos.goTo('/organisaties/gezondheidscentrum-de-linde');
      await roos.follow(/Werk je bij Gezondheidscentrum De Linde/);
      await roos.fill({ 'Je naam': 'Willem Aarts', 'E-mail van je werk': 'willem@example.org' });
      await roos.press('Stuur me de link');
      await roos.page.getByRole('alert').waitFor();
      await stage.screens.keep(roos.page, 'claim-fout', ['light', 'dark']);
      const work = 'willem.aarts@de-linde.example.org';
      await roos.fill({ 'E-mail van je werk': work });
      await roos.press('Stuur me de link');
      await roos.sees('Kijk in je mail');
      await roos.goTo(await linkIn(/Werk je bij/, 'claim', work));
      await roos.press('Ja, dat was ik');
      await roos.sees(/Je adres is bevestigd/);
      await marieke.goTo('/claims');
      await stage.screens.keep(marieke.page, 'claims', ['light', 'dark']);
      await marieke.press('Ja, maak redacteur Willem Aarts');
      await marieke.sees('Ja gezegd. De mail is onderweg.');
      // The claim that was there already was overtaken: two cannot both win.
      await marieke.sees('Er wacht niemand');
    },
  );

  part('an editor plans to stop, sees what ends, and stays after all', async () => {
    const path = '/organisaties/jongerenhuis-kompasbrug';
    await jorien.goTo(path);
    await jorien.follow('Stoppen met meedoen');
    await jorien.sees(/1 rol eindigt/);
    await stage.screens.keep(jorien.page, 'vertrek', ['light', 'dark']);
    await jorien.fill({ 'De eerste dag dat jullie niet meer meedoen': '1-3-2099' });
    await jorien.press('Jongerenhuis Kompasbrug stopt met meedoen');
    await jorien.sees('Dit staat gepland voor zondag 1 maart 2099.');
    await stage.screens.keep(jorien.page, 'vertrek-gepland');
    await jorien.press('Toch blijven meedoen');
    await jorien.sees('Jullie blijven meedoen.');
    expect(stage.faults).toEqual([]);
  });
});
