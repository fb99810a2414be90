import { v7 } from 'uuid';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let rajesh: Visitor;
let nova: Visitor;
let path: string;
beforeAll(async () => {
  stage = await Stage.open('choosing');
  [marieke, rajesh, nova] = (await Promise.all(Array.from({ length: 3 }, () => stage.visitor()))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
  await Promise.all([
    marieke.signIn(demoPerson('marieke')),
    rajesh.signIn(demoPerson('rajesh')),
    nova.signIn(demoPerson('nova')),
  ]);
  path = await publishedMeeting();
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** A meeting with a table of one chair, and a class with room enough. */
async function publishedMeeting(): Promise<string> {
  const at = (hour: number) => `2027-09-15T${hour}:00:00Z`;
  const subsession = (title: string, seatsOnsite: number | null) => ({
    title,
    description: `Praat mee over ${title.toLowerCase()}.`,
    room: 'Zaal Boog',
    hostName: 'Lian Cheung',
    seatsOnsite,
    seatsOnline: 0,
  });
  const input = {
    id: v7(),
    title: 'Expertiselab over kiezen',
    lead: 'Twee sessies, kies er een.',
    kind: 'EXPERTISELAB',
    form: 'HYBRID',
    startsAt: at(11),
    endsAt: at(14),
    venueName: 'De Kwartslag',
    venueAddress: 'Voorbeeldplein 4, Utrecht',
    joinUrl: 'https://meet.example.org/kiezen',
    seatsOnsite: 20,
    agenda: [
      {
        kind: 'SUBSESSIONS',
        title: 'Kies je tafel',
        startsAt: at(12),
        endsAt: at(13),
        subsessions: [subsession('De ene stoel', 1), subsession('De grote klas', null)],
      },
    ],
  };
  const { createMeeting } = await marieke.ask<{ createMeeting: { id: string; slug: string } }>(
    'mutation M($input: CreateMeetingInput!) { createMeeting(input: $input) { id slug } }',
    { input },
  );
  await marieke.ask('mutation P($input: PublishMeetingInput!) { publishMeeting(input: $input) { id } }', {
    input: { id: createMeeting.id },
  });
  return `/bijeenkomsten/${createMeeting.slug}`;
}

describe('a session with one seat', () => {
  part('5: the way in leads on to the sessions, and the last step says what will happen', async () => {
    await rajesh.goTo(path);
    await rajesh.follow('Ik kom naar de zaal');
    await rajesh.sees('Welke sessie kies je?');
    await stage.screens.keep(rajesh.page, 'kies-je-sessie', ['light', 'dark']);
    await rajesh.field(/^De ene stoel/).check();
    await rajesh.press('Verder');
    await rajesh.fill({
      'Iets uit je werk dat goed ging': 'Onze inloopmiddag loopt vol. Elke week komen er tien.',
      'Wat eet je niet?': 'geen noten',
    });
    await stage.screens.keep(rajesh.page, 'laatste-stap', ['light', 'dark']);
    await rajesh.press('Ik kom naar de zaal');
    await rajesh.sees('Je zit bij ‘De ene stoel’.');
    await stage.screens.keep(rajesh.page, 'een-plek', ['light', 'dark']);
  });

  part('is full for the second, who is number 1 and sits in the second choice meanwhile', async () => {
    await nova.goTo(`${path}/aanmelden`);
    await stage.screens.keep(nova.page, 'hoe-kom-je', ['light', 'dark']);
    await nova.field(/^In de zaal/).check();
    await nova.press('Verder');
    await nova.sees('Vol: je bent dan nummer 1 in de rij.');
    await nova.field(/^De ene stoel/).check();
    const second = nova.field('Je tweede keuze');
    await second.selectOption({ index: 1 });
    await nova.press('Verder');
    await nova.press('Ik kom naar de zaal');
    expect(await nova.page.title()).toMatch(/^Fout:/);
    await stage.screens.keep(nova.page, 'twee-keer-dezelfde');
    await second.selectOption({ index: 2 });
    await nova.press('Verder');
    await nova.sees('Intussen zit je bij ‘De grote klas’.');
    await nova.press('Ik kom naar de zaal');
    await nova.sees('Je bent nummer 1 voor ‘De ene stoel’. Intussen zit je bij ‘De grote klas’.');
  });

  part('what somebody needs is for the coordinator, on the list for the doors', async () => {
    await marieke.goTo(`${path}/deelnemers`);
    await marieke.follow('Zalenlijst: wie zit in welke sessie?');
    await marieke.sees('geen noten');
    await marieke.sees('1. Nova');
    await stage.screens.keep(marieke.page, 'zalenlijst', ['light', 'dark']);
    expect(await nova.htmlOf(path)).not.toContain('geen noten');
    expect(await nova.goTo(`${path}/zalen`)).toBe(403);
  });

  part('is changed on a page that keeps what was told', async () => {
    await rajesh.follow('Wijzig sessies en wensen');
    expect(await rajesh.field('Wat eet je niet?').inputValue()).toBe('geen noten');
    await rajesh.field('Andere deelnemers mogen dit lezen').check();
    await stage.screens.keep(rajesh.page, 'wijzigen', ['light', 'dark']);
    await rajesh.press('Bewaar');
    await rajesh.sees('Bewaard. Zo staat het nu bij je aanmelding.');
    await rajesh.sees('Andere deelnemers mogen dit lezen.');
  });

  part('16: given back by the link in the mail, it goes to the first in line, who is mailed', async () => {
    const mail = await stage.mail.waitFor(({ to }) => to.includes(demoPerson('rajesh').email));
    const link = /https?:\S+\/aanmelding\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await phone.goTo(`${link}?kies=online`);
    await phone.sees('Je zit bij ‘De ene stoel’.');
    await stage.screens.keep(phone.page, 'link-uit-de-mail', ['light', 'dark']);
    await phone.press('Geef deze plek terug');
    await phone.sees('Je gaf je plek in de sessie terug.');
    const promoted = await stage.mail.waitFor(
      ({ to, subject }) => to.includes(demoPerson('nova').email) && subject.startsWith('Er is plek'),
    );
    expect(promoted.subject).toContain('De ene stoel');
    await nova.goTo(path);
    await nova.sees('Je zit bij ‘De ene stoel’.');
  });

  part('what somebody is proud of begins a practice with one press', async () => {
    await rajesh.goTo(path);
    await rajesh.press('Maak hier een goede praktijk van');
    await rajesh.arrives(({ pathname }) => /^\/kennis\/.+\/bewerken$/.test(pathname));
    expect(await rajesh.page.locator('[name=title]').inputValue()).toBe('Onze inloopmiddag loopt vol');
    expect(stage.faults).toEqual([]);
  });
});
