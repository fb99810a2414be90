import { missingParts, writingProblems } from './story-problems';

const sound = {
  photoFileId: 'photo',
  photoAlt: 'Een meisje op een fiets.',
  photoCredit: 'Sanne de Boer',
  filmUrl: null,
  shownUntil: '2028-06-30',
};
const fields = (more: object) =>
  writingProblems({ ...sound, ...more }, '2027-01-04').map(({ field }) => field);

describe('a story as it is written', () => {
  it('has a photo only with what it shows and who took it', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ photoAlt: ' ', photoCredit: '' })).toEqual(['photoAlt', 'photoCredit']);
    expect(fields({ photoFileId: null, photoAlt: '', photoCredit: '' })).toEqual([]);
  });

  it('is shown until a day from today on, at most five years ahead', () => {
    expect(fields({ shownUntil: '2027-01-03' })).toEqual(['shownUntil']);
    expect(fields({ shownUntil: '2027-01-04' })).toEqual([]);
    expect(fields({ shownUntil: '2032-01-05' })).toEqual(['shownUntil']);
  });

  it('links a film by a whole address', () => {
    expect(fields({ filmUrl: 'javascript:alert(1)' })).toEqual(['filmUrl']);
    expect(fields({ filmUrl: 'https://film.example.org/noor' })).toEqual([]);
  });

  it('is sent in with its beginning and its text', () => {
    expect(missingParts({ lead: '', body: ' ' }).map(({ field }) => field)).toEqual(['lead', 'body']);
  });
});
