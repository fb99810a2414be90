import encodeQR from 'qr';
import { demoPerson, part, Stage, type Visitor } from './stage';

const phone = { viewport: { width: 360, height: 740 } };

let stage: Stage;
let marieke: Visitor;
let rajesh: Visitor;
let fatma: Visitor;
let meeting: { id: string; slug: string };
let path: string;
beforeAll(async () => {
  stage = await Stage.open('meeting-day');
  [marieke, rajesh] = await Promise.all([stage.visitor(phone), stage.visitor()]);
  // The example network's next meeting is on now: it began an hour ago.
  const { rows } = await stage.db.query<{ id: string; slug: string }>(
    `UPDATE meetings m SET starts_at = now() - interval '1 hour', ends_at = now() + interval '2 hours'
     WHERE id = (SELECT meeting_id FROM registrations JOIN meetings x ON x.id = meeting_id
                 WHERE x.status = 'PUBLISHED' AND x.form = 'HYBRID'
                 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
     RETURNING id, slug`,
  );
  meeting = rows[0]!;
  path = `/bijeenkomsten/${meeting.slug}/dag`;
}, 90_000);
afterAll(() => stage?.close(), 30_000);

/** Somebody with a seat in the room who is not in yet. */
async function expected(): Promise<{ name: string; code: string }> {
  const { rows } = await stage.db.query<{ name: string; code: string }>(
    `SELECT p.name, r.check_in_code AS code FROM registrations r JOIN persons p ON p.id = r.person_id
     WHERE r.meeting_id = $1 AND r.seat_mode = 'ONSITE'
       AND NOT EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id) ORDER BY r.number LIMIT 1`,
    [meeting.id],
  );
  return rows[0]!;
}

describe('before the door', () => {
  part('a participant has a code on the page of the meeting, and as a QR code to show', async () => {
    fatma = await stage.visitor(phone);
    await fatma.signIn(demoPerson('fatma'));
    await fatma.goTo(`/bijeenkomsten/${meeting.slug}`);
    await fatma.sees('Je code voor de deur:');
    await fatma.follow('Toon als QR-code');
    await fatma.page.getByRole('img', { name: 'QR-code met je code' }).waitFor();
    await stage.screens.keep(fatma.page, 'mijn-code', ['light', 'dark']);
  });

  part(
    'who is online goes in through the portal, which notes it only when the button is pressed',
    async () => {
      const nova = await stage.visitor(phone);
      await nova.signIn(demoPerson('nova'));
      await nova.goTo(`/bijeenkomsten/${meeting.slug}/online`);
      await nova.sees('Je gaat naar het videogesprek.');
      await stage.screens.keep(nova.page, 'online-ingang', ['light', 'dark']);
      const noted = async () =>
        (await stage.db.query("SELECT 1 FROM attendances WHERE mode = 'ONLINE' AND how = 'LINK'")).rows
          .length;
      expect(await noted()).toBe(0);
      // The video service is not there; that the browser asks for it shows that the form may lead there.
      const asked = nova.page.waitForRequest((request) => request.url().startsWith('https:'));
      await nova.press('Doe mee');
      await asked;
      expect(await noted()).toBe(1);
    },
  );
});

describe('at the door', () => {
  part('a host sees on a phone who is expected, and ticks a name; another host sees it at once', async () => {
    await Promise.all([marieke.signIn(demoPerson('marieke')), rajesh.signIn(demoPerson('rajesh'))]);
    await Promise.all([marieke.goTo(path), rajesh.goTo(path)]);
    await Promise.all([marieke.isAwake(), rajesh.isAwake()]);
    await stage.screens.keep(marieke.page, 'deur', ['light', 'dark']);
    const { name } = await expected();
    await marieke.press(`${name} is in de zaal`);
    await marieke.sees(`${name} is er.`);
    await rajesh.page.getByRole('button', { name: `Terughalen: ${name}` }).waitFor();
    await stage.screens.keep(marieke.page, 'iemand-is-er', ['light', 'dark']);
    await rajesh.press(`Terughalen: ${name}`);
    await marieke.page.getByRole('button', { name: `${name} is in de zaal` }).waitFor();
  });

  part('a code is typed as it stands in the mail', async () => {
    const { name, code } = await expected();
    await marieke.field('Code van de bevestiging').fill(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());
    await marieke.press('Laat binnen');
    await marieke.sees(`${name} is er.`);
    await marieke.field('Code van de bevestiging').fill('0000-0000');
    await marieke.press('Laat binnen');
    await marieke.sees('Deze code kennen we niet.');
  });

  part(
    'without a connection the page says so; what was tapped is kept, and sent once when it is back',
    async () => {
      const { name } = await expected();
      await marieke.context.setOffline(true);
      await marieke.sees('Geen verbinding. We proberen het opnieuw.');
      await marieke.press(`${name} is in de zaal`);
      await marieke.sees(/1 keer inchecken is bewaard/);
      await stage.screens.keep(marieke.page, 'geen-verbinding', ['light', 'dark']);
      const other = await stage.db.query<{ name: string }>(
        `SELECT p.name FROM registrations r JOIN persons p ON p.id = r.person_id
       WHERE r.meeting_id = $1 AND r.seat_mode = 'ONLINE' ORDER BY r.number LIMIT 1`,
        [meeting.id],
      );
      const online = other.rows[0]!.name;
      await rajesh.press(`${online} is online`);
      await rajesh.sees(`${online} is er.`);
      await marieke.context.setOffline(false);
      await rajesh.page.getByRole('button', { name: `Terughalen: ${name}` }).waitFor();
      await marieke.page.getByRole('button', { name: `Terughalen: ${online}` }).waitFor();
      await marieke.page
        .getByText('Geen verbinding. We proberen het opnieuw.')
        .waitFor({ state: 'detached' });
      const { rows } = await stage.db.query(
        'SELECT 1 FROM attendances a JOIN registrations r ON r.id = a.registration_id JOIN persons p ON p.id = r.person_id WHERE p.name = $1',
        [name],
      );
      expect(rows).toHaveLength(1);
      await stage.screens.keep(rajesh.page, 'deur-breed', ['light', 'dark']);
    },
  );
});

describe('while the meeting is on', () => {
  part('a code held before the camera lets somebody in', async () => {
    const { name, code } = await expected();
    const art = encodeQR(`${stage.url}${path}?code=${code}`, 'raw', { border: 4 });
    // A camera that sees a QR code: the decoding is real.
    await marieke.page.addInitScript((modules) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = modules.length * 8;
      navigator.mediaDevices.getUserMedia = async () => {
        const pen = canvas.getContext('2d')!;
        const draw = () =>
          modules.forEach((row, y) =>
            row.forEach((dark, x) => {
              pen.fillStyle = dark ? '#000' : '#fff';
              pen.fillRect(x * 8, y * 8, 8, 8);
            }),
          );
        draw();
        setInterval(draw, 100);
        return canvas.captureStream(10);
      };
    }, art);
    await marieke.goTo(path);
    await marieke.isAwake();
    await marieke.press('Scan met de camera');
    await marieke.sees(`${name} is er.`);
    await marieke.press('Zet de camera uit');
  });

  part('the beamer shows the card that the host turns to on the phone, and arrows turn it too', async () => {
    await rajesh.goTo(`${path}/scherm`);
    await rajesh.isAwake();
    await stage.screens.keep(rajesh.page, 'scherm', ['light', 'dark']);
    await marieke.goTo(`${path}/kennismaken`);
    await marieke.isAwake();
    await marieke.press('Begin de ronde');
    await marieke.sees(/^1 van \d+$/);
    const first = (await marieke.page.getByRole('article').getByRole('heading').textContent()) ?? '';
    await rajesh.page.getByRole('heading', { name: first }).waitFor();
    await stage.screens.keep(rajesh.page, 'kaart-op-het-scherm', ['light', 'dark']);
    await rajesh.page.keyboard.press('ArrowRight');
    await marieke.sees(/^2 van \d+$/);
    await stage.screens.keep(marieke.page, 'kaart-op-de-telefoon', ['light', 'dark']);
    await marieke.press('Stop de ronde');
  });

  part('hands go up from phones, one by name and one without, and the host gives the turn', async () => {
    await marieke.goTo(`${path}/beurten`);
    await marieke.isAwake();
    await fatma.goTo(`/bijeenkomsten/${meeting.slug}/meedoen`);
    await stage.screens.keep(fatma.page, 'meedoen', ['light', 'dark']);
    await fatma.field('Stel mijn vraag zonder naam').check();
    await fatma.press('Steek mijn hand op');
    await fatma.page.getByRole('alert').waitFor();
    await fatma.field('Je vraag').fill('Wie betaalt dit?');
    await fatma.press('Steek mijn hand op');
    await fatma.sees('Je vraag staat in de rij, zonder naam.');
    await fatma.press('Steek mijn hand op');
    await fatma.sees('Je hand is omhoog. Er is nog 1 voor je.');
    await marieke.sees('Wie betaalt dit?');
    await stage.screens.keep(marieke.page, 'beurten', ['light', 'dark']);
    await marieke.page.getByRole('button', { name: 'Volgende: een vraag zonder naam' }).focus();
    await marieke.page.keyboard.press('Enter');
    await rajesh.sees('Wie betaalt dit?');
    await marieke.press(`Volgende: ${demoPerson('fatma').name}`);
    await rajesh.page.getByRole('heading', { name: demoPerson('fatma').name }).waitFor();
    await stage.screens.keep(rajesh.page, 'aan-het-woord', ['light', 'dark']);
  });

  part('a participant shares a practice in the making, which becomes a draft of theirs', async () => {
    await fatma.goTo(`/bijeenkomsten/${meeting.slug}/meedoen`);
    await fatma.fill({
      'Hoe heet het?': 'Een vaste plek om op adem te komen',
      'Wat doen jullie, en wat levert het op?':
        'Elke week is er een lokaal open. Leerlingen komen vaker op school.',
    });
    await fatma.press('Bewaar als mijn concept');
    await fatma.sees('Bewaard als jouw concept.');
    await fatma.goTo('/kennis/mijn');
    await fatma.sees('Een vaste plek om op adem te komen');
    // The connection was cut on purpose, and the video service is not ours.
    const meant = /INTERNET_DISCONNECTED|meet\.example\.org/;
    expect(stage.faults.filter((fault) => !meant.test(fault))).toEqual([]);
  });
});
