import { v7 } from 'uuid';
import { demoPerson, part, Stage, type Visitor } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('meeting-mail');
}, 90_000);
afterAll(() => stage?.close(), 30_000);

describe('the mail of a meeting, in the hands of its coordinator', () => {
  const meetingId = v7();
  let marieke: Visitor;
  let slug: string;

  async function register(key: 'joost' | 'fatma'): Promise<void> {
    const person = await stage.visitor();
    await person.signIn(demoPerson(key));
    await person.ask(
      `mutation ($input: RegisterForMeetingInput!) { registerForMeeting(input: $input) { outcome } }`,
      {
        input: { meetingId, mode: 'ONSITE' },
      },
    );
  }

  part(
    'a reminder gets another moment and words of its own; what is wrong is said at the field',
    async () => {
      marieke = await stage.visitor();
      await marieke.signIn(demoPerson('marieke'));
      const made = await marieke.ask<{ createMeeting: { slug: string } }>(
        `mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { slug } }`,
        {
          input: {
            id: meetingId,
            kind: 'EXPERTISELAB',
            title: 'Expertiselab mail',
            lead: 'We kijken samen.',
            startsAt: '2028-03-22T13:30:00+01:00',
            endsAt: '2028-03-22T17:00:00+01:00',
            form: 'HYBRID',
            venueName: 'Het Buurthuis',
            venueAddress: 'Voorbeeldstraat 12, Utrecht',
          },
        },
      );
      slug = made.createMeeting.slug;
      await marieke.ask(`mutation ($input: PublishMeetingInput!) { publishMeeting(input: $input) { id } }`, {
        input: { id: meetingId },
      });
      await marieke.goTo(`/bijeenkomsten/${slug}/mail`);
      await marieke.sees('De link om online mee te doen mist nog.');
      await marieke.write({ 'moment-0-amount': '1' });
      await marieke.page.getByRole('button', { name: 'Bewaar de herinneringen' }).last().click();
      await marieke.page.getByRole('alert').waitFor();
      await marieke.sees('Op dit moment gaat al een herinnering naar dezelfde mensen.');
      await stage.screens.keep(marieke.page, 'schema-geweigerd');
      await marieke.write({ 'moment-0-amount': '3', 'moment-0-text': 'Neem een vraag mee.' });
      await marieke.page.getByRole('button', { name: 'Bewaar de herinneringen' }).last().click();
      await marieke.sees('De herinneringen zijn bewaard.');
      await marieke.sees('Gaat uit op zondag 19 maart 2028, 13.30 uur.');
    },
  );

  part('the mail can be read beforehand, and a test arrives with her', async () => {
    await marieke.follow('Bekijk de mails');
    await marieke.page.getByLabel('Welke mail?').selectOption({ label: 'Herinnering, 3 dagen ervoor' });
    await marieke.press('Toon deze mail');
    await marieke.sees('Over 3 dagen: Expertiselab mail');
    const shown = marieke.page.frameLocator('iframe');
    await shown.getByText('Neem een vraag mee.').waitFor();
    await stage.screens.keep(marieke.page, 'voorbeeld', ['light', 'dark']);
    await marieke.press('Stuur mij een proef');
    await marieke.sees('De proef is onderweg');
    const mail = await stage.mail.waitFor(({ subject }) => subject.startsWith('Proef: Over 3 dagen'));
    expect(mail.to).toEqual([demoPerson('marieke').email]);
    expect(mail.text).toContain('Neem een vraag mee.');
    expect(mail.calendar).toBeUndefined();
  });

  part('all mail waits and goes on; an address that refuses is told in words', async () => {
    await marieke.goTo(`/bijeenkomsten/${slug}/mail`);
    await marieke.press('Zet alle mail op pauze');
    await marieke.sees(/Alle mail staat op pauze sinds/);
    stage.mail.letAddress(demoPerson('joost').email, { code: 550, text: '5.1.1 nobody here' }, 1);
    await register('joost');
    await register('fatma');
    expect(stage.mail.mailsTo(demoPerson('fatma').email)).toEqual([]);
    await stage.screens.keep(marieke.page, 'op-pauze', ['light', 'dark']);
    await marieke.press('Laat de mail verder gaan');
    await marieke.sees('De mail gaat weer verder.');
    await stage.mail.waitFor(({ to }) => to.includes(demoPerson('fatma').email));
    // The figures follow by themselves; the list of what failed comes with the page.
    await marieke.isAwake();
    await marieke.page.getByText('niet aangekomen').filter({ visible: true }).nth(1).waitFor();
    await marieke.goTo(`/bijeenkomsten/${slug}/mail`);
    await marieke.sees('De mailserver zegt dat dit adres niet bestaat.');
    await stage.screens.keep(marieke.page, 'mail', ['light', 'dark']);
    await marieke.press('Stuur alleen wat mislukte opnieuw');
    await marieke.sees('Wat mislukte, gaat opnieuw uit.');
    await stage.mail.waitFor(({ to }) => to.includes(demoPerson('joost').email));
    expect(stage.mail.mailsTo(demoPerson('fatma').email)).toHaveLength(1);
    await marieke.sees('1 mislukte mail opnieuw gestuurd');
  });

  part('before moving she sees whom it reaches and how the mail reads', async () => {
    await marieke.goTo(`/bijeenkomsten/${slug}/verplaatsen`);
    await marieke.sees('2 in de zaal');
    await marieke.write({ day: '29-3-2028' });
    const [mail] = await Promise.all([marieke.context.waitForEvent('page'), marieke.press('Bekijk de mail')]);
    await mail
      .getByRole('heading', { name: 'Verplaatst: Expertiselab mail nu op woensdag 29 maart' })
      .waitFor();
    expect(await mail.locator('main').innerText()).toContain('woensdag 22 maart 2028, 13.30 – 17.00 uur');
    expect(stage.faults).toEqual([]);
  });
});
