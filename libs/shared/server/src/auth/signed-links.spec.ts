import { newId } from '../database/base.entity';
import { SignedLinks } from './signed-links';

describe('a link in a mail', () => {
  const links = new SignedLinks({ SECRET: 'a secret of at least thirty-two characters' });
  const id = newId();
  const token = links.token('registration', id);

  it('leads back to what it is about', () => {
    expect(links.findId('registration', token)).toBe(id);
  });

  it('opens nothing when any character was altered', () => {
    for (let place = 0; place < token.length - 1; place++) {
      const other = token[place] === 'A' ? 'B' : 'A';
      expect(links.findId('registration', token.slice(0, place) + other + token.slice(place + 1))).toBeNull();
    }
  });

  it('opens nothing of another purpose, of another secret, or cut off', () => {
    expect(links.findId('invitation', token)).toBeNull();
    expect(
      new SignedLinks({ SECRET: 'another secret, also thirty-two long' }).findId('registration', token),
    ).toBeNull();
    expect(links.findId('registration', token.slice(0, 40))).toBeNull();
    expect(links.findId('registration', '')).toBeNull();
  });
});
