import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let visitor: Visitor;
let meeting: { id: string; slug: string; title: string };
let path: string;
const fatma = demoPerson('fatma');
beforeAll(async () => {
  stage = await Stage.open('recap');
  [marieke, visitor] = await Promise.all([
    stage.visitor(),
    stage.visitor({ viewport: { width: 360, height: 740 } }),
  ]);
  // The example network's next meeting was this morning, and everybody with a seat was there but the last.
  const { rows } = await stage.db.query<typeof meeting>(
    `UPDATE meetings m SET status = 'HELD', starts_at = now() - interval '5 hours', ends_at = now() - interval '1 hour'
     WHERE id = (SELECT meeting_id FROM registrations JOIN meetings x ON x.id = meeting_id
                 WHERE x.status = 'PUBLISHED' AND x.form = 'HYBRID'
                 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
     RETURNING id, slug, title_nl AS title`,
  );
  meeting = rows[0]!;
  path = `/bijeenkomsten/${meeting.slug}`;
  await stage.db.query(
    `INSERT INTO attendances (id, registration_id, mode, arrived_at, how)
     SELECT gen_random_uuid(), id, seat_mode, now(), 'NAME' FROM registrations
     WHERE meeting_id = $1 AND seat_mode IS NOT NULL
       AND number < (SELECT max(number) FROM registrations WHERE meeting_id = $1)
     ON CONFLICT DO NOTHING`,
    [meeting.id],
  );
  await stage.db.query(
    `INSERT INTO introductions (id, registration_id, proud_of, shared)
     SELECT gen_random_uuid(), r.id, 'Onze maandagmiddagclub', true
     FROM registrations r JOIN accounts a ON a.person_id = r.person_id
     WHERE r.meeting_id = $1 AND a.email = $2
     ON CONFLICT (registration_id) DO UPDATE SET proud_of = excluded.proud_of, shared = true`,
    [meeting.id, fatma.email],
  );
  // Nine others have answered before, as anonymously as anybody: four in the room wait for a fifth.
  await stage.db.query(
    `INSERT INTO feedback_answered (registration_id)
     SELECT r.id FROM registrations r JOIN attendances t ON t.registration_id = r.id
     LEFT JOIN accounts a ON a.person_id = r.person_id
     WHERE r.meeting_id = $1 AND a.email IS DISTINCT FROM $2 ORDER BY t.mode, r.id LIMIT 9`,
    [meeting.id, fatma.email],
  );
  await stage.db.query(
    `INSERT INTO feedback_answers (id, meeting_id, mode, day, usefulness, place, catering, atmosphere, sound,
                                   taking_part, tomorrow, next_agenda, counted)
     SELECT gen_random_uuid(), $1, CASE WHEN n <= 4 THEN 'ONSITE' ELSE 'ONLINE' END, current_date,
            (ARRAY[5, 4, 4, 5, 3, 4, 5, 2, 4])[n], CASE WHEN n <= 4 THEN 3 + n % 3 END,
            CASE WHEN n <= 4 THEN 2 + n % 4 END, CASE WHEN n <= 4 THEN 4 + n % 2 END,
            CASE WHEN n > 4 THEN 1 + n % 4 END, CASE WHEN n > 4 THEN 2 + n % 3 END,
            (ARRAY['De mentor van een leerling bellen.', 'De vragenkaart aan collega’s laten zien.'])[n],
            CASE WHEN n = 3 THEN 'Hoe je met ouders praat.' END, n > 4
     FROM generate_series(1, 9) AS n`,
    [meeting.id],
  );
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('looking back on a meeting', () => {
  part('the coordinator begins with what the portal knows, and finishes it by keyboard', async () => {
    await marieke.signIn(demoPerson('marieke'));
    await marieke.goTo(path);
    await marieke.page.getByRole('navigation').getByRole('link', { name: 'Terugblik', exact: true }).click();
    await marieke.sees(/Publiceer uiterlijk/);
    await marieke.isAwake();
    const text = marieke.page.locator('[name=bodyNl]');
    const draft = await text.inputValue();
    expect(draft).toMatch(/We waren met \d+ mensen: \d+ in de zaal en \d+ online\./);
    expect(draft).toContain('Onze maandagmiddagclub (Fatma');
    await marieke.page.getByRole('heading', { name: 'Wie er waren' }).waitFor();
    await stage.screens.keep(marieke.page, 'opzet', ['light', 'dark']);
    await text.press('Control+End');
    await marieke.page.keyboard.type('\nNooit meer vergeten');
    await marieke.page.keyboard.press('Shift+Home');
    await marieke.page.keyboard.press('Shift+Tab');
    await marieke.page.keyboard.press('ArrowRight');
    expect(await marieke.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Vet');
    await marieke.page.keyboard.press('Enter');
    expect(await text.inputValue()).toContain('**Nooit meer vergeten**');
    await marieke.page.locator('strong', { hasText: 'Nooit meer vergeten' }).waitFor();
    await marieke.press('Bewaar als concept');
    await marieke.sees('Bewaard. Alleen coördinatoren zien dit concept.');
    expect(await visitor.goTo(`${path}/terugblik`)).toBe(404);
  });

  part('what somebody else saved meanwhile is not lost', async () => {
    await stage.db.query(
      'UPDATE meeting_recaps SET body_nl = $2, version = version + 1 WHERE meeting_id = $1',
      [meeting.id, 'Wat een ander schreef.'],
    );
    await marieke.press('Publiceer en mail wie erbij was');
    await marieke.sees(/Iemand anders heeft deze terugblik/);
    expect(await marieke.page.locator('[name=nu]').inputValue()).toBe('Wat een ander schreef.');
    await stage.screens.keep(marieke.page, 'botsing');
    expect(await marieke.page.locator('[name=bodyNl]').inputValue()).toContain('Nooit meer vergeten');
    await marieke.press('Publiceer en mail wie erbij was');
    await marieke.sees('De terugblik staat online.');
    await stage.screens.keep(marieke.page, 'gepubliceerd');
  });

  part('everybody reads it, without JavaScript too', async () => {
    expect(await visitor.htmlOf(`${path}/terugblik`)).toContain('<strong>Nooit meer vergeten</strong>');
    await visitor.goTo(`${path}/terugblik`);
    await visitor.sees('Nooit meer vergeten');
    await stage.screens.keep(visitor.page, 'terugblik', ['light', 'dark']);
    await visitor.goTo('/bijeenkomsten/expertiselab-september-2020');
    await visitor.follow('Lees de hele terugblik');
    await visitor.sees('Een rondje trots.');
  });

  part('who was there says from the mail what they thought, once', async () => {
    const mail = await stage.mail.waitFor(
      ({ to, subject }) => to.includes(fatma.email) && subject.startsWith('Terugblik:'),
      15_000,
    );
    const link = /https?:\S+\/waardering\/[\w.~-]+/.exec(mail.text)?.[0] ?? '';
    expect(link).toContain(stage.url);
    await visitor.goTo(link);
    await visitor.field('Wat ga je morgen doen met wat je hoorde?').fill('De school bellen');
    await visitor.press('Verstuur mijn antwoorden');
    await visitor.sees('Kies hoe nuttig het voor je was.');
    expect(await visitor.page.locator('[name=tomorrow]').inputValue()).toBe('De school bellen');
    await stage.screens.keep(visitor.page, 'vragen', ['light', 'dark']);
    for (const question of ['USEFULNESS', 'PLACE', 'CATERING', 'ATMOSPHERE']) {
      await visitor.page.locator(`[name=score-${question}][value="5"]`).check();
    }
    await visitor.press('Verstuur mijn antwoorden');
    await visitor.sees('Dank je wel!');
    await stage.screens.keep(visitor.page, 'dank');
    await visitor.goTo(link);
    await visitor.sees('Je hebt al geantwoord');
  });

  part('the coordinator sees it as a chart with its table, and nobody sees who said it', async () => {
    await marieke.goTo(`${path}/waardering`);
    const chart = marieke.page.getByRole('figure').first();
    await chart.getByText('Hoe nuttig was de bijeenkomst voor je werk?').first().waitFor();
    await chart.getByText('10 antwoorden').waitFor();
    await chart.getByText('Bekijk als tabel').click();
    expect(await chart.getByRole('table').innerText()).toContain('5, heel nuttig');
    await marieke.sees('De school bellen');
    await stage.screens.keep(marieke.page, 'waardering', ['light', 'dark']);
    expect(await marieke.text()).not.toContain('Fatma');
    expect(stage.faults).toEqual([]);
  });
});
