import { isRoleMailbox } from './role-mailbox';

describe('the mailbox of a spokesperson', () => {
  it.each([
    'pers@example.org',
    'info@example.org',
    'communicatie.zwolle@example.org',
    'team-jmz@example.org',
  ])('%s is of a role', (address) => expect(isRoleMailbox(address)).toBe(true));

  it.each([
    'j.devries@example.org',
    'samira@example.org',
    'informant@example.org',
    'persijn@example.org',
    'j.devries-pers@example.org',
    'samira.info@example.org',
  ])('%s is of a person', (address) => expect(isRoleMailbox(address)).toBe(false));
});
