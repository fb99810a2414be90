import { slugIn } from './item-at';

describe('the slug in what somebody pasted', () => {
  it.each([
    'rad-van-herkenning',
    '/kennis/rad-van-herkenning',
    '/en/kennis/rad-van-herkenning',
    'https://verbonden.example.org/kennis/rad-van-herkenning?gedaan=x#vragen',
    ' /kennis/rad-van-herkenning/ ',
  ])('is found in %s', (pasted) => expect(slugIn(pasted)).toBe('rad-van-herkenning'));

  it('is not found elsewhere', () => {
    expect(slugIn('https://example.org/iets-anders')).toBe('');
    expect(slugIn('Rad van Herkenning')).toBe('');
  });
});
