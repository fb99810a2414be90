import { reasonOf } from './mail-reasons';

describe('why a mail did not arrive', () => {
  it.each([
    ['SMTP_550_5.1.1', 'ADDRESS_UNKNOWN'],
    ['SMTP_550', 'ADDRESS_UNKNOWN'],
    ['DSN_5.1.1', 'ADDRESS_UNKNOWN'],
    ['DSN_5.2.1', 'ADDRESS_UNKNOWN'],
    ['SMTP_552_5.2.2', 'MAILBOX_FULL'],
    ['SMTP_452', 'MAILBOX_FULL'],
    ['DSN_5.2.2', 'MAILBOX_FULL'],
    ['SMTP_550_5.7.1', 'REFUSES_US'],
    ['SMTP_451_4.7.1', 'LATER'],
    ['SMTP_554', 'REFUSED'],
    ['DSN_5.4.4', 'CAME_BACK'],
    ['SERVER_ECONNECTION', 'OUR_SERVER'],
    ['INTERRUPTED', 'INTERRUPTED'],
    ['BAD_ADDRESS', 'BAD_ADDRESS'],
    ['NO_JOIN_URL', 'INCOMPLETE'],
    ['NO_WAY_TO_LEAVE', 'OTHER'],
    ['CALM', 'CALM'],
    ['NOT_WRITTEN', 'OTHER'],
  ])('%s is %s', (code, reason) => {
    expect(reasonOf(code)).toBe(reason);
  });

  it('a mail that nothing happened to has none', () => {
    expect(reasonOf(null)).toBeNull();
  });
});
