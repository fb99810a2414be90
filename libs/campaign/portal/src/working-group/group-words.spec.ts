import { holderValue, idToSend, readHolder } from './group-words';

const samira = { id: 's', name: 'Samira' };
const brug = { id: 'b', name: 'De Brug' };

describe('who does a task, in a form', () => {
  it('is a person for an organisation, a coordinator, an organisation, or nobody', () => {
    const read = (person: typeof samira | null, organisation: typeof brug | null) =>
      readHolder(holderValue({ person, organisation }));
    expect(read(samira, brug)).toEqual({ personId: 's', organisationId: 'b' });
    expect(read(samira, null)).toEqual({ personId: 's', organisationId: null });
    expect(read(null, brug)).toEqual({ personId: null, organisationId: 'b' });
    expect(read(null, null)).toEqual({ personId: null, organisationId: null });
  });
});

describe('the id of what is added', () => {
  it('stays through a mistake and is another after a clash', () => {
    const sent = { values: { id: ['sent'] }, problems: [] };
    expect(idToSend(null, 'new')).toBe('new');
    expect(idToSend(sent, 'new')).toBe('sent');
    expect(idToSend({ ...sent, code: 'CONFLICT' }, 'new')).toBe('new');
  });
});
