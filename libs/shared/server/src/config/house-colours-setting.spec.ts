import { readSettings } from './settings';

const settingOf = (colours: unknown) =>
  readSettings({
    DATABASE_URL: 'postgres://localhost/verbonden',
    SECRET: 'a secret that is long enough for everybody',
    HOUSE_COLOURS: typeof colours === 'string' ? colours : JSON.stringify(colours),
  }).HOUSE_COLOURS;

describe('the setting for the colours of an alliance', () => {
  it('takes colours that can be read', () => {
    const colours = { brand: ['#0b4f3c', '#9fd8c0'] };
    expect(settingOf(colours)).toEqual(colours);
    expect(settingOf('')).toEqual({});
  });

  it('refuses at the start what could not be read, and says which on which', () => {
    expect(() => settingOf({ link: ['#f0e0ff', '#e5c5f8'] })).toThrow(
      /link on paper in light is 1\.\d\d to 1/,
    );
  });

  it.each([
    ['a name that there is not', { mauve: ['#0b4f3c', '#9fd8c0'] }],
    ['one colour for two', { brand: ['#0b4f3c'] }],
    ['what is no colour', { brand: ['green', '#9fd8c0; } body { display: none'] }],
    ['what is no JSON', '{'],
  ])('refuses %s', (_, colours) => {
    expect(() => settingOf(colours)).toThrow(/HOUSE_COLOURS/);
  });
});
