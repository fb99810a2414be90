import { dutchDay, momentFromDutch, writeDate } from '@verbonden/shared/kernel';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let fatma: Visitor;
let joost: Visitor;
let visitor: Visitor;
beforeAll(async () => {
  stage = await Stage.open('main-job');
  [marieke, fatma, joost, visitor] = (await Promise.all(
    Array.from({ length: 4 }, () => stage.visitor()),
  )) as [Visitor, Visitor, Visitor, Visitor];
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const title = 'Expertiselab over school en thuis';
const joinUrl = 'https://meet.example.org/school-en-thuis';
const firstDay = dayFromNow(150);
const newDay = dayFromNow(171);
const written = (day: string) => writeDate(new Date(`${day}T12:00Z`), 'nl');
/** As it is typed: '2-6-2027'. */
const typed = (day: string) => day.split('-').reverse().map(Number).join('-');
/** As a calendar file has it, without the zone. */
const inCalendar = (day: string, time: string) => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
/** In a subject the year is left out when it is this one. */
const inSubject = (day: string) => written(day).replace(new RegExp(` ${dayFromNow(0).slice(0, 4)}$`), '');
let path: string;
let leaveLink: string;

/** The Dutch day so many days from now, '2027-05-12'. */
function dayFromNow(days: number): string {
  return dutchDay(new Date(Date.now() + days * 86_400_000));
}

/** The moments at which the reminders of a meeting should leave. */
function reminders(day: string, time: string): string[] {
  const before = (days: number) =>
    new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  const [week, dayBefore, start] = [before(7), before(1), day].map((each) =>
    momentFromDutch(`${each}T${time}`),
  );
  const hourBefore = new Date((start as Date).getTime() - 3_600_000);
  return [week as Date, dayBefore as Date, hourBefore].map((moment) => moment.toISOString());
}

/** The mail of a kind to somebody, by how its subject begins. */
const mailTo = (person: Parameters<typeof demoPerson>[0], begins: string) =>
  stage.mail.waitFor(
    ({ to, subject }) => to.includes(demoPerson(person).email) && subject.startsWith(begins),
    15_000,
  );

/** When reminders of the meeting leave, as they are planned now. */
async function remindersTo(email: string): Promise<string[]> {
  const { rows } = await stage.db.query<{ due_at: Date }>(
    `SELECT due_at FROM mail_messages
     WHERE kind LIKE 'meetings.reminder%' AND status = 'PLANNED' AND to_address = $1
       AND context_id = (SELECT id FROM meetings WHERE title_nl = $2)
     ORDER BY due_at`,
    [email, title],
  );
  return rows.map(({ due_at }) => due_at.toISOString());
}

describe('a coordinator plans a meeting', () => {
  part('in one form: a room with one seat, and online as many as want to come', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo('/bureau');
    await marieke.follow('Nieuwe bijeenkomst');
    await marieke.write({
      title,
      lead: 'Wat kan een mentor doen voor wie thuis zorgt?',
      day: typed(firstDay),
      from: '13:30',
      to: '12.00',
      seatsOnsite: '1',
      venueName: 'De Kwartslag',
      venueAddress: 'Voorbeeldplein 4, Utrecht',
      joinUrl,
    });
    await marieke.press('Bewaar');
    await marieke.page.getByRole('alert').waitFor();
    expect(await marieke.page.title()).toMatch(/^Fout:/);
    await stage.screens.keep(marieke.page, 'formulier-met-een-fout', ['light', 'dark']);
    expect(await marieke.page.locator('[name=title]').inputValue()).toBe(title);
    await marieke.write({ to: '17.00' });
    await marieke.press('Bewaar');
    await marieke.sees('Concept');
    path = new URL(marieke.page.url()).pathname;
    expect(path).toMatch(/^\/bijeenkomsten\/expertiselab-over-school-en-thuis/);
  });

  part('nobody sees it until she publishes it', async () => {
    expect(await visitor.goTo(path)).toBe(404);
    await stage.screens.keep(visitor.page, 'niet-gevonden');
    await marieke.press('Publiceer');
    await marieke.sees('De bijeenkomst staat erop.');
    await stage.screens.keep(marieke.page, 'gepubliceerd', ['light', 'dark']);
  });
});

describe('people register', () => {
  part('6: a visitor finds it in the list with its date written out, and must sign in to come', async () => {
    await visitor.goTo('/bijeenkomsten');
    await stage.screens.keep(visitor.page, 'lijst', ['light', 'dark']);
    await visitor.follow(title);
    await visitor.sees(`${written(firstDay)}, 13.30 – 17.00 uur`);
    expect(await visitor.page.getByRole('button', { name: /Ik kom|Ik doe/ }).count()).toBe(0);
    await stage.screens.keep(visitor.page, 'bijeenkomst-voor-bezoeker', ['light', 'dark']);
    await visitor.follow('Log in om je aan te melden');
    await visitor.arrives(({ pathname }) => pathname === '/inloggen');
    await stage.screens.keep(visitor.page, 'inloggen', ['light', 'dark']);
  });

  part('who comes for the room gets the last seat, and a mail for the calendar', async () => {
    await fatma.signIn(demoPerson('fatma'));
    await fatma.goTo(path);
    await fatma.press('Ik kom naar de zaal');
    await fatma.sees(`Je staat op de lijst. Tot ${written(firstDay)}!`);
    await stage.screens.keep(fatma.page, 'aangemeld', ['light', 'dark']);
    const mail = await mailTo('fatma', 'Je komt');
    expect(mail.subject).toBe(`Je komt: ${title} op ${inSubject(firstDay)}`);
    expect(mail.calendar?.method).toBe('REQUEST');
    expect(mail.calendar?.text).toContain(`DTSTART;TZID=Europe/Amsterdam:${inCalendar(firstDay, '13:30')}`);
    leaveLink = /https?:\S+\/aanmelding\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    expect(leaveLink).toContain(stage.url);
  });

  part('5: the one too many is told before pressing that they will be number 1, and then is', async () => {
    await joost.signIn(demoPerson('joost'));
    await joost.goTo(path);
    await joost.sees(/De zaal is vol.*nummer 1/);
    await stage.screens.keep(joost.page, 'zaal-vol', ['light', 'dark']);
    await joost.field('Intussen doe ik online mee').uncheck();
    await joost.press('Zet me op de wachtlijst voor de zaal');
    await joost.sees('Je staat op de wachtlijst, als nummer 1');
    await stage.screens.keep(joost.page, 'op-de-wachtlijst');
    const mail = await mailTo('joost', 'Wachtlijst');
    expect(mail.text).toContain('als nummer 1');
    expect(mail.calendar).toBeUndefined();
  });

  part('the coordinator sees who comes, and hears of a new registration while the page is open', async () => {
    await marieke.goTo(`${path}/deelnemers`);
    await marieke.sees(demoPerson('fatma').name);
    await marieke.sees(demoPerson('joost').name);
    await marieke.isAwake();
    const samira = await stage.visitor();
    await samira.signIn(demoPerson('samira'));
    await samira.goTo(path);
    await samira.press('Ik doe online mee');
    await samira.sees(/Je staat op de lijst/);
    await marieke.sees(/Er is 1 verandering sinds je deze lijst opende/);
    await stage.screens.keep(marieke.page, 'wie-komt-er', ['light', 'dark']);
    await marieke.follow('Toon de nieuwe lijst');
    await marieke.sees(demoPerson('samira').name);
    await samira.goTo(path);
    await samira.sees('De ingang gaat open om 13.15 uur.');
    await mailTo('samira', 'Je doet online mee');
  });

  part(
    'the address to join stands on no page before its time, and in no mail: who is online has the way in',
    async () => {
      for (const other of [visitor, fatma, joost]) {
        expect(await other.htmlOf(path)).not.toContain(joinUrl);
      }
      const toRoom = await mailTo('fatma', 'Je komt');
      expect(toRoom.raw).not.toContain(joinUrl);
      const online = stage.mail.mailsTo(demoPerson('samira').email)[0];
      expect(online?.raw).not.toContain(joinUrl);
      const entrance = /https?:\S+\/aanmelding\/[\w-]+\/online/.exec(online?.text ?? '')?.[0] ?? '';
      await visitor.goTo(entrance);
      await visitor.sees(/Je kunt naar binnen vanaf 13.15 uur/);
    },
  );
});

describe('somebody cannot come after all', () => {
  part(
    '16: the link in the mail shows where they stand, signed out, and does nothing by itself',
    async () => {
      const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
      await phone.goTo(leaveLink);
      await phone.sees('Je komt naar de zaal.');
      await phone.sees('Kom je niet, dan gaat je plek meteen naar de volgende in de rij.');
      await stage.screens.keep(phone.page, 'link-uit-de-mail', ['light', 'dark']);
      await fatma.goTo(path);
      await fatma.sees('Je komt naar de zaal');
    },
  );

  part('the button does; who waited is told at once on the open page, and by mail', async () => {
    await joost.goTo(path);
    await joost.isAwake();
    const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await phone.goTo(leaveLink);
    await phone.press('Ik kom niet');
    await phone.sees(/Je komt niet\. Jammer/);
    await joost.sees('Goed nieuws: je hebt een plek!');
    await stage.screens.keep(joost.page, 'goed-nieuws', ['light', 'dark']);
    await joost.follow('Toon het');
    await joost.sees('Je komt naar de zaal');
    const [promotion, left] = await Promise.all([mailTo('joost', 'Er is plek'), mailTo('fatma', 'Afgemeld')]);
    expect(promotion.calendar?.method).toBe('REQUEST');
    expect(left.calendar?.method).toBe('CANCEL');
  });

  part('a link that was altered says so kindly, and does nothing', async () => {
    const stranger = await stage.visitor();
    await stranger.goTo(`${leaveLink.slice(0, -3)}abc`);
    await stranger.sees('Deze link werkt niet');
    expect(await stranger.page.getByRole('button', { name: 'Ik kom niet' }).count()).toBe(0);
  });
});

describe('the meeting moves', () => {
  part('everybody who comes gets a mail with the old and the new time', async () => {
    expect(await remindersTo(demoPerson('joost').email)).toEqual(reminders(firstDay, '13:30'));
    await marieke.goTo(`${path}/verplaatsen`);
    await marieke.fill({ 'Nieuwe datum': typed(newDay), Van: '10:00', Tot: '12:30' });
    await stage.screens.keep(marieke.page, 'verplaatsen');
    await marieke.press('Verplaats en mail 2 mensen');
    await marieke.sees('Verplaatst.');
    for (const person of ['joost', 'samira'] as const) {
      const mail = await mailTo(person, 'Verplaatst');
      expect(mail.subject).toBe(`Verplaatst: ${title} nu op ${inSubject(newDay)}`);
      expect(mail.text).toContain(`${written(firstDay)}, 13.30 – 17.00 uur`);
      expect(mail.text).toContain(`${written(newDay)}, 10.00 – 12.30 uur`);
      expect(mail.calendar?.text).toContain(`DTSTART;TZID=Europe/Amsterdam:${inCalendar(newDay, '10:00')}`);
    }
    expect(stage.mail.mailsTo(demoPerson('fatma').email).map(({ subject }) => subject)).not.toContain(
      `Verplaatst: ${title} nu op ${inSubject(newDay)}`,
    );
  });

  part('reminders are planned for the new time, and none for the old', async () => {
    for (const person of ['joost', 'samira'] as const) {
      expect(await remindersTo(demoPerson(person).email)).toEqual(reminders(newDay, '10:00'));
    }
    expect(await remindersTo(demoPerson('fatma').email)).toEqual([]);
    await marieke.goTo(`${path}/deelnemers`);
    await stage.screens.keep(marieke.page, 'mail-op-een-lijn', ['light', 'dark']);
  });
});

describe('the meeting is cancelled', () => {
  part('everybody who was coming gets a mail with the reason, and no reminder is left', async () => {
    await marieke.goTo(`${path}/annuleren`);
    await marieke.field('Waarom gaat het niet door?').fill('De spreker is ziek.');
    await stage.screens.keep(marieke.page, 'annuleren');
    await marieke.press('Annuleer en mail 2 mensen');
    await marieke.sees('Geannuleerd.');
    for (const person of ['joost', 'samira'] as const) {
      const mail = await mailTo(person, 'Gaat niet door');
      expect(mail.text).toContain('De spreker is ziek.');
      expect(mail.calendar?.method).toBe('CANCEL');
      expect(await remindersTo(demoPerson(person).email)).toEqual([]);
    }
  });

  part('the page stays and says so', async () => {
    expect(await visitor.goTo(path)).toBe(200);
    await visitor.sees('Deze bijeenkomst gaat niet door');
    await visitor.sees('De spreker is ziek.');
    expect(await visitor.page.getByRole('link', { name: 'Log in om je aan te melden' }).count()).toBe(0);
    await stage.screens.keep(visitor.page, 'gaat-niet-door', ['light', 'dark']);
  });

  part('nobody was mailed twice about one thing, and nothing went wrong behind the scenes', () => {
    const told = stage.mail.mails.map(({ to, subject }) => `${to.join()}: ${subject}`);
    expect(told.filter((line, index) => told.indexOf(line) !== index)).toEqual([]);
    expect(stage.faults).toEqual([]);
  });
});
