import { slugIn } from './other-slug';

describe('the other item, as it is pasted', () => {
  it.each([
    'https://verbonden.example.org/kennis/de-vrije-woensdag-0a1b2c',
    'https://verbonden.example.org/en/kennis/de-vrije-woensdag-0a1b2c?gedaan=bewaard#vragen',
    'https://verbonden.example.org/kennis/de-vrije-woensdag-0a1b2c/meelezen',
    '/kennis/de-vrije-woensdag-0a1b2c',
    'de-vrije-woensdag-0a1b2c',
  ])('is read from %s', (typed) => {
    expect(slugIn(typed)).toBe('de-vrije-woensdag-0a1b2c');
  });

  it('is nothing when nothing was typed', () => {
    expect(slugIn('')).toBe('');
  });
});
