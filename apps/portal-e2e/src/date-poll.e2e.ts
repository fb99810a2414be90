import { dutchDay, writeDate } from '@verbonden/shared/kernel';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let phone: Visitor;
beforeAll(async () => {
  stage = await Stage.open('date-poll');
  marieke = await stage.visitor();
  phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const draft = '/bijeenkomsten/expertiselab-najaar-2027';
const poll = `${draft}/datumprikker`;
const dayFromNow = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));
const written = (day: string) => writeDate(new Date(`${day}T12:00Z`), 'nl');
const typed = (day: string) => day.split('-').reverse().map(Number).join('-');
const [first, second] = [dayFromNow(90), dayFromNow(97)];
const guest = 'sanne@example.org';
let link: string;

const mailTo = (address: string, begins: string) =>
  stage.mail.waitFor(({ to, subject }) => to.includes(address) && subject.startsWith(begins), 15_000);

/** Answers the moments in their order, by the value of each choice. */
async function answer(visitor: Visitor, ...choices: string[]): Promise<void> {
  const questions = visitor.page.locator('main fieldset');
  for (const [place, choice] of choices.entries()) {
    await questions.nth(place).locator(`input[value=${choice}]`).check();
  }
}

describe('a coordinator looks for a day', () => {
  part('proposing moments: what is wrong is told at the field, and nothing typed is lost', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(draft);
    await marieke.follow('Vraag mensen wanneer ze kunnen');
    await marieke.write({
      'moment-0-day': typed(first),
      'moment-0-from': '13:30',
      'moment-0-to': '12.00',
      'moment-1-day': typed(second),
      'moment-1-from': '10:00',
      'moment-1-to': '12.30',
      closesDay: typed(dayFromNow(14)),
      pasted: `Sanne de Gast, ${guest}\nde directeur`,
      message: 'Zeg gerust als het alleen online kan.',
    });
    await marieke.page.locator('[name=moment-1-form]').selectOption('ONSITE');
    await marieke.press('Kijk wie mail krijgt');
    await marieke.sees('Regel 2 heeft geen adres: ‘de directeur’.');
    await stage.screens.keep(marieke.page, 'voorstel-met-een-fout');
    await marieke.write({
      pasted: `Sanne de Gast, ${guest}\n${demoPerson('fatma').email}\n${demoPerson('joost').email}`,
    });
    await marieke.press('Kijk wie mail krijgt');
    await marieke.sees('3 mensen krijgen een mail.');
    await marieke.press('Mail 3 mensen');
    await marieke.page.getByRole('alert').waitFor();
    expect(await marieke.page.title()).toMatch(/^Fout:/);
    expect(await marieke.page.locator('[name=message]').inputValue()).toContain('alleen online');
    await marieke.write({ 'moment-0-to': '17:00' });
    await marieke.press('Kijk wie mail krijgt');
    await stage.screens.keep(marieke.page, 'voorstel', ['light', 'dark']);
    await marieke.press('Mail 3 mensen');
    await marieke.sees('Gevraagd: 3 mensen krijgen nu een mail.');
    await marieke.isAwake();
  });

  part('who was asked answers from the mail, signed out, on a phone', async () => {
    const mail = await mailTo(guest, 'Wanneer kun jij?');
    link = /https?:\S+\/datumprikker\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    expect(link).toContain(stage.url);
    await phone.goTo(link);
    await phone.sees(new RegExp(written(first)));
    await answer(phone, 'ONLINE');
    await phone.press('Stuur mijn antwoord');
    await phone.sees('Kies wat je dan kunt, of kies nee.');
    await answer(phone, 'ONLINE', 'NO');
    await stage.screens.keep(phone.page, 'antwoorden', ['light', 'dark']);
    await phone.press('Stuur mijn antwoord');
    await phone.sees('Je antwoord is bewaard. Dank je wel!');
    await answer(phone, 'ONSITE', 'ONSITE');
    await phone.press('Bewaar mijn antwoord');
    await phone.sees('Je antwoord is bewaard. Dank je wel!');
  });

  part('the coordinator sees it come in on the open page', async () => {
    await marieke.sees('1 van de 3 mensen hebben geantwoord.');
    await marieke.follow('Toon de nieuwe stand');
    await marieke.sees('Beste moment');
  });

  part('and who is signed in answers in the portal', async () => {
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'));
    await fatma.goTo(draft);
    await fatma.follow('Zeg wanneer je kunt');
    await answer(fatma, 'NO', 'ONSITE');
    await stage.screens.keep(fatma.page, 'antwoorden-in-het-portaal');
    await fatma.press('Stuur mijn antwoord');
    await fatma.sees('Je antwoord is bewaard. Dank je wel!');
    const stranger = await stage.visitor();
    await stranger.signIn(demoPerson('samira'));
    expect(await stranger.goTo(draft)).toBe(404);
  });
});

describe('the answers', () => {
  part('stand in a grid that sorts, with the best moment marked', async () => {
    await marieke.goTo('/bijeenkomsten/werkbijeenkomst-mantelzorg-op-het-mbo/datumprikker');
    await marieke.sees('6 van de 9 mensen hebben geantwoord.');
    expect(await marieke.page.getByText('Beste moment', { exact: true }).count()).toBe(1);
    await stage.screens.keep(marieke.page, 'rooster', ['light', 'dark']);
    const grid = marieke.page.getByRole('table');
    await grid.getByRole('columnheader').nth(1).getByRole('link').click();
    await marieke.arrives(({ searchParams }) => searchParams.has('sorteer'));
    await expect(grid.getByRole('row').nth(1).getByRole('cell').first().innerText()).resolves.toBe('Zaal');
  });

  part('who has not answered is reminded by one click', async () => {
    await marieke.goTo(poll);
    await marieke.press('Herinner 1 mens zonder antwoord');
    await marieke.sees('1 mens krijgt een herinnering.');
    await mailTo(demoPerson('joost').email, 'Tot ');
  });
});

describe('a moment is chosen', () => {
  part('what is missing is shown first, with the way to fill it in', async () => {
    await marieke.goTo(poll);
    await marieke.page
      .getByRole('link', { name: new RegExp(`^Kies dit moment: ${written(second)}`) })
      .click();
    await marieke.sees('Vul in waar het is.');
    await stage.screens.keep(marieke.page, 'eerst-nog', ['light', 'dark']);
    await marieke.follow('Vul aan');
    await marieke.write({
      venueName: 'De Kwartslag',
      venueAddress: 'Voorbeeldplein 4, Utrecht',
      seatsOnsite: '1',
      opensDay: '',
      opensTime: '',
    });
    // The programme of the draft takes longer than this moment.
    while ((await marieke.page.locator('[name=agenda-count]').inputValue()) !== '0') {
      await marieke.page
        .getByRole('button', { name: /^Haal weg: / })
        .first()
        .click();
    }
    await marieke.press('Bewaar');
    await marieke.sees('Bewaard.');
  });

  part('one press publishes it and mails everybody who answered', async () => {
    await marieke.goTo(poll);
    await marieke.page
      .getByRole('link', { name: new RegExp(`^Kies dit moment: ${written(second)}`) })
      .click();
    await stage.screens.keep(marieke.page, 'kiezen');
    await marieke.press('Publiceer en mail 2 mensen');
    await marieke.sees('Gekozen. De bijeenkomst staat online.');
    await stage.screens.keep(marieke.page, 'gekozen');
    expect(await phone.goTo(draft)).toBe(200);
    await phone.sees(`${written(second)}, 10.00 – 12.30 uur`);
  });

  part('the answer in the mail becomes a registration by one click, first come first served', async () => {
    const mail = await mailTo(guest, 'Gekozen');
    expect(mail.text).toContain('Jij zei: ik kom naar de zaal.');
    await phone.goTo(link);
    await stage.screens.keep(phone.page, 'aanmelden-met-antwoord', ['light', 'dark']);
    await phone.press('Ik kom naar de zaal');
    await phone.sees('Je komt naar de zaal.');
    await stage.screens.keep(phone.page, 'aangemeld', ['light', 'dark']);
    await mailTo(guest, 'Je komt');
    const toFatma = await mailTo(demoPerson('fatma').email, 'Gekozen');
    const hers = /https?:\S+\/datumprikker\/[\w.~-]+/.exec(toFatma.text)?.[0] ?? '';
    await phone.goTo(hers);
    await phone.press('Zet me op de wachtlijst voor de zaal');
    await phone.sees(/Je bent nummer 1 in de rij voor de zaal/);
  });

  part('a link that was altered says so kindly, and nobody was mailed twice', async () => {
    await phone.goTo(`${link.slice(0, -3)}abc`);
    await phone.sees('Deze link werkt niet');
    const told = stage.mail.mails.map(({ to, subject }) => `${to.join()}: ${subject}`);
    expect(told.filter((line, index) => told.indexOf(line) !== index)).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
