import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
let marieke: Visitor;
let samira: Visitor;
let guest: Visitor;
beforeAll(async () => {
  stage = await Stage.open('guests-and-colleagues');
  [marieke, samira] = await Promise.all([stage.visitor(), stage.visitor()]);
  guest = await stage.visitor({ javaScriptEnabled: false });
  await Promise.all([marieke.signIn(demoPerson('marieke')), samira.signIn(demoPerson('samira'))]);
}, 90_000);
afterAll(() => stage?.close(), 30_000);

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Makes a published meeting and gives its path. */
async function aMeeting(title: string, traits: Record<string, unknown>): Promise<string> {
  const { createMeeting } = await marieke.ask<{ createMeeting: { id: string; slug: string } }>(
    'mutation M($input: CreateMeetingInput!) { createMeeting(input: $input) { id slug } }',
    {
      input: {
        id: crypto.randomUUID(),
        kind: 'EXPERTISELAB',
        title,
        lead: 'Wat helpt als een kind thuis zorgt?',
        startsAt: inDays(60),
        endsAt: inDays(60.1),
        form: 'HYBRID',
        venueName: 'De Kwartslag',
        venueAddress: 'Voorbeeldplein 4, Utrecht',
        joinUrl: 'https://meet.example.org/gasten',
        ...traits,
      },
    },
  );
  await marieke.ask('mutation P($input: PublishMeetingInput!) { publishMeeting(input: $input) { id } }', {
    input: { id: createMeeting.id },
  });
  return `/bijeenkomsten/${createMeeting.slug}`;
}

const mailTo = (address: string, begins: string) =>
  stage.mail.waitFor(({ to, subject }) => to.includes(address) && subject.startsWith(begins), 15_000);

const linkIn = ({ text }: { text: string }) => /https?:\S+\/verzoek\/[\w-]+/.exec(text)?.[0] ?? '';

let open: string;

describe('a guest without an account and without JavaScript', () => {
  part('fills in a form that keeps what was typed, and is sent to the mail', async () => {
    const subsession = (title: string) => ({
      title,
      hostName: 'Lian Cheung',
      seatsOnsite: 5,
      seatsOnline: 0,
    });
    open = await aMeeting('Open middag voor de buurt', {
      audience: 'EVERYBODY',
      seatsOnsite: 2,
      agenda: [
        {
          kind: 'SUBSESSIONS',
          title: 'Kies je tafel',
          startsAt: inDays(60.02),
          endsAt: inDays(60.05),
          subsessions: [subsession('Aan de keukentafel'), subsession('In de klas')],
        },
      ],
    });
    await guest.goTo(open);
    await stage.screens.keep(guest.page, 'bijeenkomst-voor-gast');
    await guest.follow('Meld je aan zonder account');
    await guest.field('Je naam').fill('Ruben de Wit');
    await guest.field('Je e-mailadres').fill('ruben');
    await guest.press('Stuur me de mail');
    await guest.sees('Dit adres klopt nog niet. Mist er een @ of een punt?');
    expect(await guest.page.title()).toMatch(/^Fout:/);
    await stage.screens.keep(guest.page, 'gast-met-een-fout', ['light', 'dark']);
    expect(await guest.field('Je naam').inputValue()).toBe('Ruben de Wit');
    await guest.field('Je e-mailadres').fill('ruben@example.org');
    await guest.page.getByLabel('In de zaal').check();
    await guest.press('Stuur me de mail');
    await guest.sees('De mail is onderweg.');
    await stage.screens.keep(guest.page, 'kijk-in-je-mail');
  });

  part('16: the link shows, also when it is fetched twice; only the button registers', async () => {
    const link = linkIn(await mailTo('ruben@example.org', 'Bevestig je aanmelding'));
    expect(link).toContain(stage.url);
    await guest.goTo(link);
    await guest.goTo(link);
    await guest.sees('Ruben de Wit, je wilt naar de zaal komen.');
    await stage.screens.keep(guest.page, 'bevestigen');
    const { rows } = await stage.db.query(`SELECT 1 FROM accounts WHERE email = 'ruben@example.org'`);
    expect(rows).toHaveLength(0);
    await guest.press('Bevestig: ik kom');
    await guest.arrives(({ pathname }) => pathname.startsWith('/aanmelding/'));
    await guest.sees('Je komt naar de zaal.');
    expect((await mailTo('ruben@example.org', 'Je komt')).calendar?.method).toBe('REQUEST');
    await guest.follow('Wijzig sessies en wensen');
    await guest.field(/^Aan de keukentafel/).check();
    await guest.fill({ 'Wat eet je niet?': 'Geen noten.' });
    await stage.screens.keep(guest.page, 'gast-kiest-een-sessie', ['light', 'dark']);
    await guest.press('Bewaar');
    await guest.sees('Bewaard. Tot dan!');
    await guest.sees(/Aan de keukentafel/);
    await guest.follow('Wijzig sessies en wensen');
    expect(await guest.field('Wat eet je niet?').inputValue()).toBe('');
    await guest.press('Bewaar');
    await guest.sees('Bewaard. Tot dan!');
    const { rows: needs } = await stage.db.query('SELECT diet FROM registration_needs');
    expect(needs).toContainEqual({ diet: 'Geen noten.' });
    await guest.goTo(`${link.slice(0, -3)}abc`);
    await guest.sees('Deze link werkt niet');
  });
});

describe('an editor registers colleagues', () => {
  part('in an order that says who waits, and hears what each answers', async () => {
    await samira.goTo(open);
    await samira.follow('Meld collega’s aan');
    await samira.write({ 'collega-0-name': 'Anna Bos', 'collega-0-email': 'anna@example.org' });
    await samira.press('Voeg een collega toe');
    await samira.write({ 'collega-1-name': 'Bram Kok', 'collega-1-email': 'bram@example.org' });
    await samira.press('Collega 2 omhoog');
    await samira.sees('Nu is hier plek voor.');
    await samira.sees('Nu is de zaal vol: deze collega wordt nummer 1 in de rij.');
    expect(await samira.page.locator('[name="collega-0-name"]').inputValue()).toBe('Bram Kok');
    await stage.screens.keep(samira.page, 'collegas', ['light', 'dark']);
    await samira.press('Meld ze aan en mail ze');
    await samira.sees('1 collega staat in de rij.');
    expect(await samira.page.locator('[name="collega-0-name"]').inputValue()).toBe('');
    await stage.screens.keep(samira.page, 'collegas-aangemeld');
    const phone = await stage.visitor({ viewport: { width: 360, height: 740 } });
    await phone.goTo(linkIn(await mailTo('bram@example.org', 'Kom je ook?')));
    await phone.sees(/Samira El Idrissi heeft je aangemeld\. Er is een plek voor je: In de zaal\./);
    await stage.screens.keep(phone.page, 'klopt-dat');
    await phone.press('Ik kom niet');
    await phone.sees(/Je komt niet\. Jammer/);
    const promotion = await mailTo('anna@example.org', 'Er is plek');
    expect(promotion.text).toContain('Kun je niet meer? Laat het hieronder weten.');
    expect(promotion.text).toContain('?kies=niet');
    await samira.goTo(`${open}/collegas`);
    await samira.sees('Komt niet');
    await samira.sees(/Heeft een plek, antwoord kan tot/);
  });
});

describe('a coordinator', () => {
  part(
    'puts somebody on the list by hand, moves and takes off, and reads it back with who and why',
    async () => {
      await marieke.goTo(`${open}/deelnemers`);
      await stage.screens.keep(marieke.page, 'deelnemers');
      await marieke.follow('Zet iemand op de lijst');
      await marieke.arrives(({ pathname }) => pathname.endsWith('/toevoegen'));
      await marieke.field('Zoek op naam of adres').fill('fatma');
      await marieke.page.getByRole('search', { name: 'Zoek op naam' }).getByRole('button').click();
      await marieke.arrives(({ searchParams }) => searchParams.get('zoek') === 'fatma');
      await marieke.page.getByLabel('Online').check();
      await stage.screens.keep(marieke.page, 'iemand-op-de-lijst');
      await marieke.press(`Zet ${demoPerson('fatma').name} op de lijst`);
      await marieke.sees(`${demoPerson('fatma').name} heeft een plek en krijgt een mail.`);
      await mailTo(demoPerson('fatma').email, 'Je doet online mee');
      await marieke.page.getByLabel('met een plek erbij als het vol is').check();
      await marieke.press('Verplaats naar de zaal');
      await marieke.sees('is verplaatst en krijgt een mail.');
      await marieke.press('Haal van de lijst en mail');
      await marieke.sees('Schrijf kort waarom. De persoon leest dit in de mail.');
      await marieke.field('Waarom haal je deze persoon van de lijst?').fill('Je vroeg het ons.');
      await marieke.press('Haal van de lijst en mail');
      await marieke.sees('staat niet meer op de lijst');
      await marieke.sees('Reden: Je vroeg het ons.');
      await marieke.sees(`door ${demoPerson('marieke').name}`);
      await stage.screens.keep(marieke.page, 'deelnemer', ['light', 'dark']);
      const left = await mailTo(demoPerson('fatma').email, 'Afgemeld');
      expect(left.text).toContain('De reden: Je vroeg het ons.');
    },
  );

  part('answers a wish, which reserved nothing', async () => {
    const asking = await aMeeting('Lab voor een kleine groep', { registrationPolicy: 'APPROVAL' });
    const rajesh = await stage.visitor();
    await rajesh.signIn(demoPerson('rajesh'));
    await rajesh.goTo(asking);
    await rajesh.press('Vraag een plek in de zaal');
    await rajesh.sees('Je aanvraag ligt bij de organisatie');
    await stage.screens.keep(rajesh.page, 'aanvraag-ligt-er');
    await marieke.goTo(`${asking}/deelnemers`);
    await marieke.sees('1 aanvraag wacht op jouw antwoord');
    await stage.screens.keep(marieke.page, 'aanvragen', ['light', 'dark']);
    await marieke.press(`Ja, ${demoPerson('rajesh').name} mag komen`);
    await marieke.sees('Gelukt: die persoon heeft nu een plek en krijgt een mail.');
    await mailTo(demoPerson('rajesh').email, 'Je komt');
  });

  part('invites people, hears what could not be read, and reminds a chosen one', async () => {
    const closed = await aMeeting('Lab op uitnodiging', { registrationPolicy: 'INVITED' });
    await guest.goTo(closed);
    await guest.sees('Deze bijeenkomst is op uitnodiging. Kreeg je een mail?');
    await marieke.goTo(closed);
    await marieke.follow('Uitnodigingen');
    await marieke.write({ pasted: 'Noor Bakker, noor@example.org\nde directeur\nOlaf <olaf@example.org>' });
    await marieke.press('Nodig uit en mail ze');
    await marieke.sees(/2 mensen zijn uitgenodigd\. Hier vonden we geen adres in\. Regel 2: de directeur/);
    expect(await marieke.page.locator('[name=pasted]').inputValue()).toBe('de directeur');
    await stage.screens.keep(marieke.page, 'uitnodigen', ['light', 'dark']);
    const link = linkIn(await mailTo('noor@example.org', 'Je bent uitgenodigd'));
    await guest.goTo(link);
    await stage.screens.keep(guest.page, 'uitgenodigd');
    await guest.press('Ik doe online mee');
    await guest.sees('Je doet online mee.');
    await marieke.goTo(`${closed}/uitnodigingen`);
    await marieke.press('Herinner wie is aangevinkt');
    await marieke.sees('1 mens krijgt een herinnering.');
    await mailTo('olaf@example.org', 'Kom je ook?');
  });

  part('and nothing went wrong behind the scenes', () => {
    expect(stage.faults).toEqual([]);
  });
});
