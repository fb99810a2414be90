import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let joost: Visitor;
beforeAll(async () => {
  stage = await Stage.open('letters');
  [marieke, joost] = await Promise.all([stage.visitor(), stage.visitor()]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const subject = 'Er komt misschien een grotere zaal';
let slug: string;
let waiting: string[];

/** The meeting to come with the longest waiting list, and who waits there. */
async function fullMeeting(): Promise<void> {
  const { rows } = await stage.db.query<{ slug: string; addresses: string[] }>(
    `SELECT m.slug, array_agg(a.email ORDER BY a.email) AS addresses
     FROM meetings m JOIN registrations r ON r.meeting_id = m.id AND r.status = 'WAITLISTED'
     JOIN accounts a ON a.person_id = r.person_id
     WHERE m.status = 'PUBLISHED' GROUP BY m.slug ORDER BY count(*) DESC, m.slug LIMIT 1`,
  );
  slug = rows[0]?.slug ?? '';
  waiting = rows[0]?.addresses ?? [];
  expect(waiting.length).toBeGreaterThan(0);
}

describe('a coordinator writes to who waits', () => {
  part('only to the waiting list; what is missing is told at its field and nothing is lost', async () => {
    await fullMeeting();
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(`/bijeenkomsten/${slug}/brief`);
    await marieke.sees('Er is nog niets geschreven');
    await marieke.follow('Schrijf een brief');
    await marieke.page.getByRole('radio', { name: 'Wie op de wachtlijst staat' }).check();
    await marieke.write({ body: 'We kijken of er **een grotere zaal** vrij is.\n\n- We weten het vrijdag.' });
    await marieke.press('Bekijk hem eerst');
    await marieke.page.getByRole('alert').waitFor();
    await marieke.sees('Vul in waar je brief over gaat.');
    expect(await marieke.page.title()).toMatch(/^Fout:/);
    expect(await marieke.page.locator('[name=body]').inputValue()).toContain('een grotere zaal');
    await stage.screens.keep(marieke.page, 'brief-met-een-fout', ['light', 'dark']);
  });

  part('she sees to how many it goes, who they are and the mail itself, before anything leaves', async () => {
    await marieke.write({ subject });
    await marieke.press('Bekijk hem eerst');
    await marieke.sees('Zo ziet de mail eruit');
    await marieke.sees(new RegExp(`Wie op de wachtlijst staat: ${waiting.length} mens`));
    await marieke.sees('een grotere zaal');
    await marieke.sees('Ik kom niet');
    expect(
      await marieke.page.locator('main strong', { hasText: 'een grotere zaal' }).count(),
    ).toBeGreaterThan(0);
    await stage.screens.keep(marieke.page, 'controle', ['light', 'dark']);
    expect(stage.mail.mails.filter((mail) => mail.subject === subject)).toEqual([]);
  });

  part('12: it goes out; the page moves by itself until it is done', async () => {
    await marieke.press(/^Verstuur naar/);
    await marieke.arrives(({ pathname }) => !pathname.endsWith('/controle'));
    await marieke.sees('Alle mails zijn weg.');
    await marieke.sees(`${waiting.length} van ${waiting.length} verstuurd`);
    await stage.screens.keep(marieke.page, 'verstuurd', ['light', 'dark']);
  });

  part('the mail came to exactly those people, from a person, without a link to join', async () => {
    const mails = stage.mail.mails.filter((mail) => mail.subject === subject);
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(waiting);
    for (const mail of mails) {
      expect(mail.raw).toContain(demoPerson('marieke').email);
      expect(mail.text).toContain('- We weten het vrijdag.');
      expect(mail.raw).not.toMatch(/List-Unsubscribe/i);
    }
    await marieke.goTo(`/bijeenkomsten/${slug}/brief`);
    await marieke.sees('Verstuurd');
    await stage.screens.keep(marieke.page, 'brieven', ['light', 'dark']);
  });
});

describe('somebody takes the own meetings to a calendar', () => {
  part('makes an address, copies it, and it holds only where this person comes', async () => {
    await joost.signIn(demoPerson('joost'));
    await joost.goTo('/mijn');
    await joost.follow('Zet mijn bijeenkomsten vanzelf in mijn agenda');
    await joost.press('Maak mijn adres');
    await joost.sees('Dit is je adres.');
    await joost.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await joost.press('Kopieer het adres');
    await joost.sees('Het adres is gekopieerd.');
    await stage.screens.keep(joost.page, 'mijn-agenda', ['light', 'dark']);
  });

  part('a new one makes the old one stop', async () => {
    const address = () => joost.page.locator('[name=adres]').inputValue();
    const old = await address();
    expect(old).toContain(`${stage.url}/calendar/persoon/`);
    const read = await fetch(old);
    expect([read.status, (await read.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, true]);
    await joost.press('Maak een nieuw adres, het oude stopt');
    await joost.page.waitForFunction(
      (was) => document.querySelector<HTMLInputElement>('[name=adres]')?.value !== was,
      old,
    );
    expect([(await fetch(old)).status, (await fetch(await address())).status]).toEqual([404, 200]);
  });

  part('nothing went wrong behind the scenes', () => {
    expect(stage.faults).toEqual([]);
  });
});
