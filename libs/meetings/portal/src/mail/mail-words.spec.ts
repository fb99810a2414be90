import { answerInWords, droppedInWords, mailName } from './mail-words';

const say = (text: string) => text;

describe('what the mail server said, in words', () => {
  it.each([
    ['SMTP_550', 'De mailserver zegt dat dit adres niet bestaat.'],
    ['SMTP_550_5.1.1', 'De mailserver zegt dat dit adres niet bestaat.'],
    ['SMTP_550_5.7.1', 'De mailserver weigert mail van ons.'],
    ['SMTP_552_5.2.2', 'De mailserver zegt dat de mailbox vol is.'],
    ['SMTP_452', 'De mailserver zegt dat de mailbox vol is.'],
    ['DSN_5.1.1', 'De mailserver zegt dat dit adres niet bestaat.'],
    ['DSN_5.2.2', 'De mailserver zegt dat de mailbox vol is.'],
    ['DSN_5.4.4', 'De mailserver nam de mail aan, en stuurde hem later terug.'],
    ['SMTP_554', 'De mailserver weigert deze mail.'],
    ['SMTP_451_4.3.0', 'De mailserver nam de mail nog niet aan. We proberen het vanzelf opnieuw.'],
    ['SERVER_ESOCKET', 'Onze mailserver is even weg. We proberen het vanzelf opnieuw.'],
    ['NO_JOIN_URL', 'Wacht: de link om online mee te doen mist nog.'],
    ['SOMETHING_NEW', 'Deze mail kon niet weg.'],
  ])('%s: %s', (code, words) => {
    expect(answerInWords(code, say as never)).toBe(words);
  });

  it('never shows a code to a person, also one that nobody knows yet', () => {
    expect(mailName('meetings.tomorrow', say as never)).toBe('Andere mail');
    expect(droppedInWords('SOMETHING', say as never)).toBe('Deze mail was niet meer nodig.');
  });
});
