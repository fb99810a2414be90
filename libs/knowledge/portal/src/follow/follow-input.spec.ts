import { readListChoice } from '../knowledge-list/list-address';
import { followInput } from './follow-input';

const asked = (address: string) => followInput(readListChoice(new URLSearchParams(address)));

describe('what a question of the list is to follow', () => {
  it('one theme is that theme, one organisation that organisation', () => {
    expect(asked('thema=GRIEF')).toEqual({ theme: 'GRIEF' });
    expect(asked('organisatie=de-brug')).toEqual({ organisation: 'de-brug' });
  });

  it('words, or more than one filter, are a search', () => {
    expect(asked('q=rouw')).toMatchObject({ search: 'rouw' });
    expect(asked('thema=GRIEF&soort=TOOL')).toMatchObject({
      search: null,
      filter: { themes: ['GRIEF'], kinds: ['TOOL'] },
    });
  });
});
