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
    expect(refusalOf(fault)).toEqual({ kind, code });
  });
});
