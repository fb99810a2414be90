import { recapData } from './recap-data';

const around = { publicUrl: 'https://example.org', publisher: 'Het netwerk', locale: 'nl' };
const told = {
  slug: 'lab',
  title: 'Het lab',
  startsAt: '2027-03-24T23:30:00Z',
  recap: { language: 'nl', publishedAt: '2027-03-26T09:00:00Z', changedAt: null },
};

describe('what search engines read of a recap', () => {
  it('is a report about the meeting, on its Dutch day', () => {
    expect(recapData(told, around)).toMatchObject({
      '@type': 'Report',
      url: 'https://example.org/bijeenkomsten/lab/terugblik',
      datePublished: '2027-03-26T09:00:00Z',
      about: { '@id': 'https://example.org/bijeenkomsten/lab', startDate: '2027-03-25' },
    });
    expect(recapData(told, around)).not.toHaveProperty('dateModified');
  });

  it('says when its text changed, and in which language it is read', () => {
    const changed = { ...told, recap: { ...told.recap, changedAt: '2027-04-01T09:00:00Z' } };
    expect(recapData(changed, { ...around, locale: 'en' })).toMatchObject({
      url: 'https://example.org/en/bijeenkomsten/lab/terugblik',
      inLanguage: 'nl',
      dateModified: '2027-04-01T09:00:00Z',
    });
  });
});
