import { chooseResponders } from './choose-responders';

describe('who reads a report', () => {
  it('the host and one more, a coordinator before an administrator', () => {
    expect(chooseResponders('host', ['other', 'host'], ['admin'], ['child', 'member'])).toEqual([
      'host',
      'other',
    ]);
    expect(chooseResponders('host', ['host'], ['admin'], ['child'])).toEqual(['host', 'admin']);
  });

  it('never who wrote what is reported, nor who reports', () => {
    expect(chooseResponders('host', ['host', 'other'], ['admin'], ['child', 'host'])).toEqual([
      'other',
      'admin',
    ]);
    expect(chooseResponders('host', ['host', 'other'], ['admin'], ['other', null])).toEqual([
      'host',
      'admin',
    ]);
  });

  it('somebody always, also in a network with one coordinator', () => {
    expect(chooseResponders('host', ['host'], [], ['child', 'host'])).toEqual(['host']);
  });
});
