import { askProblems, paperProblems } from './consent-problems';

const today = '2027-03-24';
const facts = {
  ageBand: 'FROM_16_TO_17',
  scopes: ['PORTAL'],
  until: '2029-03-24',
  makerEmail: 'noor@example.org',
} as const;
const fieldsOf = (traits: Partial<Parameters<typeof askProblems>[0]>) =>
  askProblems({ ...facts, ...traits }, today).map(({ field }) => field);

describe('asking for consent', () => {
  it('needs the address of whom it is asked', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ makerEmail: null })).toEqual(['makerEmail']);
  });

  it('below 16 needs a guardian with a name and an address of their own', () => {
    expect(fieldsOf({ ageBand: 'UP_TO_11', makerEmail: null })).toEqual(['guardianName', 'guardianEmail']);
    expect(fieldsOf({ ageBand: 'UP_TO_11', guardianName: 'Els', guardianEmail: 'noor@example.org' })).toEqual(
      ['guardianEmail'],
    );
    expect(fieldsOf({ ageBand: 'UP_TO_11', guardianName: 'Els', guardianEmail: 'els@example.org' })).toEqual(
      [],
    );
  });

  it('is for the portal at least, and for a time that ends', () => {
    expect(fieldsOf({ scopes: ['PRESS'] })).toEqual(['scopes']);
    expect(fieldsOf({ until: today })).toEqual(['until']);
    expect(fieldsOf({ until: '2032-03-24' })).toEqual([]);
    expect(fieldsOf({ until: '2032-03-25' })).toEqual(['until']);
  });
});

describe('a consent on paper', () => {
  it('was signed today at the latest', () => {
    expect(paperProblems({ ...facts, signedOn: today }, today)).toEqual([]);
    expect(paperProblems({ ...facts, signedOn: '2027-03-25' }, today)).toMatchObject([{ field: 'signedOn' }]);
  });
});
