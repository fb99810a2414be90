import { refusalOf } from './smtp-refusal';

describe('What the mail server says', () => {
  it.each([
    [
      'no such mailbox',
      { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' },
      'permanent',
      'SMTP_550',
    ],
    ['content refused', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'permanent', 'SMTP_554'],
    [
      'try again later',
      { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' },
      'temporary',
      'SMTP_451',
    ],
    ['mailbox busy', { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'temporary', 'SMTP_450'],
    ['closing down', { code: 'EENVELOPE', responseCode: 421, command: 'RCPT TO' }, 'server', 'SERVER_421'],
    [
      'our sender refused',
      { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' },
      'server',
      'SERVER_553',
    ],
    [
      'our password refused',
      { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' },
      'server',
      'SERVER_535',
    ],
    ['nobody there', { code: 'ESOCKET', command: 'CONN' }, 'server', 'SERVER_ESOCKET'],
    ['no answer', { code: 'ETIMEDOUT', command: 'CONN' }, 'server', 'SERVER_ETIMEDOUT'],
    ['something else', new Error('fatma@example.org is unknown'), 'temporary', 'UNKNOWN'],
    ['nothing', undefined, 'temporary', 'UNKNOWN'],
  ])('"%s" is understood', (_, fault, kind, code) => {
    expect(refusalOf(fault)).toMatchObject({ kind, code });
  });

  it.each([
    ['550 5.1.1 <nova@example.org> User unknown', 'RCPT TO', 'SMTP_550_5.1.1', true],
    ['550-5.1.1 The account does not exist', 'RCPT TO', 'SMTP_550_5.1.1', true],
    ['550 5.2.1 Mailbox disabled', 'RCPT TO', 'SMTP_550_5.2.1', true],
    ['550 No such user', 'RCPT TO', 'SMTP_550', true],
    ['550 5.7.1 Blocked by policy', 'RCPT TO', 'SMTP_550_5.7.1', false],
    ['552 5.2.2 Mailbox full', 'RCPT TO', 'SMTP_552_5.2.2', false],
    ['550 5.1.1 Odd, after the mail was written', 'DATA', 'SMTP_550_5.1.1', false],
    ['450 4.2.0 Greylisted', 'RCPT TO', 'SMTP_450_4.2.0', false],
  ])(
    '"%s" at %s is told as a code, and says whether the address is there',
    (response, command, code, gone) => {
      const refusal = refusalOf({ responseCode: Number(response.slice(0, 3)), command, response });
      expect(refusal).toMatchObject({ code, noSuchAddress: gone });
      expect(refusal.code).not.toContain('example');
    },
  );
});
