import { accessRows, accessTable } from './access-table';
import { scopes } from './scopes';

const scopeOf = (operation: string) => accessTable[operation]?.scope ?? null;

describe('the scope that a token needs', () => {
  it('is the domain, and whether something changes', () => {
    expect(scopeOf('Query.knowledgeItems')).toBe('knowledge:read');
    expect(scopeOf('Mutation.updateKnowledgeItem')).toBe('knowledge:write');
    expect(scopeOf('Query.meetings')).toBe('meetings:read');
    expect(scopeOf('Mutation.registerForMeeting')).toBe('meetings:write');
    expect(scopeOf('Subscription.importProgressed')).toBe('imports:read');
    expect(scopeOf('POST /files')).toBe('files:write');
  });

  it('does not exist for the account: only who one is can be asked with a token', () => {
    const reached = Object.keys(accessRows['people']!).filter((operation) => scopeOf(operation));
    expect(reached).toEqual(['Query.me']);
  });

  it('does not exist for what young people say in confidence, nor for what a link in a mail opens', () => {
    const closed = Object.entries(accessTable).filter(
      ([operation, { where }]) => operation in accessRows['soundingboard']! || where === 'who holds the link',
    );
    expect(closed.length).toBeGreaterThan(50);
    expect(closed.filter(([, { scope }]) => scope)).toEqual([]);
  });

  it('is one that can be chosen, and each that can be chosen opens something', () => {
    const used = new Set(Object.values(accessTable).flatMap(({ scope }) => scope ?? []));
    expect([...used].sort()).toEqual([...scopes].sort());
  });
});
