import { dutchDay } from '@verbonden/shared/kernel';
import { demoPerson, part, Stage, type Visitor } from './stage';

/** One meeting from the question when it should be to the certificate of who was there. */
let stage: Stage;
let marieke: Visitor;
let phone: Visitor;
beforeAll(async () => {
  stage = await Stage.open('whole-life');
  marieke = await stage.visitor();
  phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const path = '/bijeenkomsten/expertiselab-najaar-2027';
const four = ['fatma', 'joost', 'samira', 'rajesh'] as const;
type One = (typeof four)[number];
const dayFromNow = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));
const typed = (day: string) => day.split('-').reverse().map(Number).join('-');
const codes = new Map<One, string>();

const mailTo = (who: One, begins: string) =>
  stage.mail.waitFor(
    ({ to, subject }) => to.includes(demoPerson(who).email) && subject.startsWith(begins),
    15_000,
  );

/** The first address of a kind in a mail. */
const linkIn = (mail: { readonly text: string }, kind: string): string =>
  new RegExp(`https?:\\S+/${kind}/[\\w.~-]+`).exec(mail.text)?.[0] ?? '';

/** Lets the meeting begin or end so many minutes from now; nothing else of it changes. */
const moveTo = (begins: number, ends: number, status = 'PUBLISHED') =>
  stage.db.query(
    `UPDATE meetings SET starts_at = now() + make_interval(mins => $1), ends_at = now() + make_interval(mins => $2),
            status = $3 WHERE slug = $4`,
    [begins, ends, status, path.split('/').at(-1)],
  );

describe('before', () => {
  part('four people are asked when they can, and answer from their mail', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(`${path}/datumprikker`);
    await marieke.write({
      'moment-0-day': typed(dayFromNow(90)),
      'moment-0-from': '13:30',
      'moment-0-to': '17:00',
      'moment-1-day': typed(dayFromNow(97)),
      'moment-1-from': '13:30',
      'moment-1-to': '17:00',
      closesDay: typed(dayFromNow(14)),
      pasted: four.map((who) => demoPerson(who).email).join('\n'),
    });
    await marieke.press('Kijk wie mail krijgt');
    await marieke.press('Mail 4 mensen');
    await marieke.sees('Gevraagd: 4 mensen krijgen nu een mail.');
    for (const who of four) {
      await phone.goTo(linkIn(await mailTo(who, 'Wanneer kun jij?'), 'datumprikker'));
      const questions = phone.page.locator('main fieldset');
      await questions.nth(0).locator('input[value=ONSITE]').check();
      await questions.nth(1).locator('input[value=NO]').check();
      await phone.press('Stuur mijn antwoord');
      await phone.sees('Je antwoord is bewaard. Dank je wel!');
    }
  });

  part('the chosen moment is published, with three seats in the room', async () => {
    await marieke.goTo(`${path}/bewerken`);
    await marieke.write({
      venueName: 'De Kwartslag',
      venueAddress: 'Voorbeeldplein 4, Utrecht',
      seatsOnsite: '3',
      joinUrl: 'https://meet.example.org/najaar',
      opensDay: '',
      opensTime: '',
    });
    while ((await marieke.page.locator('[name=agenda-count]').inputValue()) !== '0') {
      await marieke.page
        .getByRole('button', { name: /^Haal weg: / })
        .first()
        .click();
    }
    await marieke.press('Bewaar');
    await marieke.sees('Bewaard.');
    await marieke.goTo(`${path}/datumprikker`);
    await marieke.sees('Beste moment');
    await marieke.page
      .getByRole('link', { name: /^Kies / })
      .first()
      .click();
    await marieke.press('Publiceer en mail 4 mensen');
    await marieke.sees('Gekozen. De bijeenkomst staat online.');
  });

  part('three make their answer a registration by one click; the fourth waits', async () => {
    for (const who of four) {
      await phone.goTo(linkIn(await mailTo(who, 'Gekozen'), 'datumprikker'));
      await phone.press(who === 'rajesh' ? 'Zet me op de wachtlijst voor de zaal' : 'Ik kom naar de zaal');
      await phone.sees(
        who === 'rajesh' ? /Je bent nummer 1 in de rij voor de zaal/ : 'Je komt naar de zaal.',
      );
    }
    const coming = await mailTo('fatma', 'Je komt');
    expect(coming.calendar?.method).toBe('REQUEST');
    // Who waits for the room takes part online meanwhile, so there is an entry for the calendar too.
    expect((await mailTo('rajesh', 'Wachtlijst')).text).toContain('nummer 1');
  });

  part('one changes to online from the mail; the fourth has the seat at once', async () => {
    const mail = await mailTo('samira', 'Je komt');
    await phone.goTo(linkIn(mail, 'aanmelding'));
    await phone.press('Ik kom toch online');
    await phone.sees(/Je doet (nu )?online mee/);
    const [changed, promoted] = [await mailTo('samira', 'Nu online'), await mailTo('rajesh', 'Er is plek')];
    for (const { calendar } of [changed, promoted]) {
      expect(calendar?.method).toBe('REQUEST');
      expect(calendar?.text).toContain('TZID=Europe/Amsterdam');
    }
    await marieke.goTo(`${path}/deelnemers`);
    await marieke.sees('In de zaal (3)');
    await stage.screens.keep(marieke.page, 'deelnemers', ['light', 'dark']);
  });
});

describe('on the day', () => {
  part('who comes in shows the code of the confirmation', async () => {
    await moveTo(-10, 200);
    await marieke.goTo(`${path}/dag`);
    await marieke.isAwake();
    for (const who of ['fatma', 'rajesh'] as const) {
      const { rows } = await stage.db.query<{ code: string }>(
        `SELECT r.check_in_code AS code FROM registrations r JOIN accounts a USING (person_id)
         JOIN meetings m ON m.id = r.meeting_id WHERE a.email = $1 AND m.slug = $2`,
        [demoPerson(who).email, path.split('/').at(-1)],
      );
      codes.set(who, rows[0]!.code);
      await marieke.field('Code van de bevestiging').fill(codes.get(who)!);
      await marieke.press('Laat binnen');
      await marieke.sees(`${demoPerson(who).name} is er.`);
    }
    const confirmation = await mailTo('fatma', 'Je komt');
    const shown = confirmation.text.replace(/[\s-]/g, '');
    expect(shown).toContain(codes.get('fatma'));
    await stage.screens.keep(marieke.page, 'de-dag', ['light', 'dark']);
  });
});

describe('afterwards', () => {
  part('the list is closed, and comes along as a file', async () => {
    await moveTo(-200, -5, 'HELD');
    await marieke.goTo(`${path}/daarna`);
    await marieke.fill({ 'Register en nummer van deze activiteit': 'SKJ 2027-0142' });
    await marieke.press('Bewaar de nummers');
    await marieke.sees('Bewaard. De nummers staan vanaf nu op elk certificaat.');
    await marieke.press('Sluit de lijst en maak certificaten klaar');
    await marieke.sees('De lijst is gesloten. Wie er was, kan nu een certificaat ophalen.');
    await stage.screens.keep(marieke.page, 'daarna', ['light', 'dark']);
    const answer = await marieke.context.request.get(
      `${stage.url}/files/deelnemers/${path.split('/').at(-1)}.csv`,
    );
    expect(await answer.text()).toContain(demoPerson('fatma').name);
  });

  part('the recap begins with what the portal knows, and stands on a public page', async () => {
    await marieke.goTo(`${path}/terugblik-maken`);
    await marieke.press('Publiceer en mail wie erbij was');
    await marieke.sees('De terugblik staat online.');
    expect(await phone.goTo(`${path}/terugblik`)).toBe(200);
  });

  part('who was there fetches a certificate, and anybody checks it by its code', async () => {
    const fatma = await stage.visitor();
    await fatma.signIn(demoPerson('fatma'), `/inloggen?terug=${encodeURIComponent(path)}`);
    await fatma.follow('Haal je certificaat');
    await stage.screens.keep(fatma.page, 'certificaat-halen', ['light', 'dark']);
    await fatma.press('Haal je certificaat');
    await fatma.sees('Dit certificaat klopt');
    const code = new URL(fatma.page.url()).pathname.split('/').at(-1)!;
    await stage.screens.keep(fatma.page, 'certificaat', ['light', 'dark']);
    await phone.goTo('/certificaat');
    await phone.fill({ 'De code op het certificaat': code.toLowerCase() });
    await phone.press('Kijk de code na');
    await phone.sees(`${demoPerson('fatma').name} was erbij.`);
    await phone.sees('SKJ 2027-0142');
    const file = await phone.context.request.get(`${stage.url}/files/certificaten/${code}.pdf`);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await phone.goTo('/certificaat?code=AAAA-BBBB-CCCC');
    await phone.sees('Deze code kennen we niet');
    await stage.screens.keep(phone.page, 'onbekende-code');
  });

  part('who was not there is told why there is none', async () => {
    const joost = await stage.visitor();
    await joost.signIn(demoPerson('joost'));
    await joost.goTo(`${path}/certificaat`);
    await joost.sees('We hebben niet genoteerd dat je er was');
  });

  part('nobody was mailed twice about one thing, and nothing went wrong behind the scenes', () => {
    const told = stage.mail.mails.map(({ to, subject }) => `${to.join()}: ${subject}`);
    expect(told.filter((line, index) => told.indexOf(line) !== index)).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
