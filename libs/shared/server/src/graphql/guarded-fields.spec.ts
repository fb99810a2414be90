import type { Role } from '@verbonden/shared/kernel';
import { buildSchema, graphql } from 'graphql';
import { guardFields } from './guarded-fields';
import { requestContext } from './request-context';

const schema = () =>
  guardFields(
    buildSchema(`
      type Query { members: [Member!]! lead: Member }
      type Member { name: String! realName: String notes: [String!]! code: String! friend: Member seats: [String!]! secret: String }
    `),
    {
      'Member.realName': { who: ['COORDINATOR'], where: 'for coordinators' },
      'Member.notes': { who: ['SIGNED_IN'], where: 'for who signed in' },
      'Member.code': { who: ['COORDINATOR'], where: 'for coordinators' },
      'Member.seats': { who: ['EVERYONE'], where: 'of oneself', scope: 'meetings:read' },
      'Member.secret': { who: ['EVERYONE'], where: 'of oneself', scope: null },
      'Elsewhere.name': { who: ['COORDINATOR'], where: 'of a domain that is not here' },
    },
  );
const member = { name: 'Nova', realName: 'Noor', notes: ['nut'], code: 'X', seats: ['1'], secret: 'S' };
const rootValue = { members: [member], lead: { ...member, friend: member } };

function ask(source: string, ...roles: Role[]) {
  const viewer = {
    personId: roles.length ? 'somebody' : null,
    roles: roles.map((role) => ({ role, organisationId: null })),
    locale: 'nl' as const,
  };
  return graphql({ schema: schema(), source, rootValue, contextValue: requestContext(viewer) });
}

describe('a guarded field', () => {
  it.each(['{ members { realName } }', '{ lead { friend { realName } } }'])(
    'is as if empty for others, on whatever path: %s',
    async (source) => {
      for (const roles of [[], ['EDITOR'], ['ADMINISTRATOR']] as Role[][]) {
        const seen = JSON.stringify(await ask(source, ...roles));
        expect(seen).toContain('"realName":null');
        expect(seen).not.toMatch(/Noor|errors/);
      }
      expect(JSON.stringify(await ask(source, 'COORDINATOR'))).toContain('Noor');
    },
  );

  it('of a list is an empty list', async () => {
    expect((await ask('{ lead { notes } }')).data).toEqual({ lead: { notes: [] } });
    expect((await ask('{ lead { notes } }', 'PIONEER')).data).toEqual({ lead: { notes: ['nut'] } });
  });

  it('that cannot be empty is refused', async () => {
    const { errors } = await ask('{ lead { code } }', 'EDITOR');
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('on a stream asks who it is at that very moment', async () => {
    const coordinator = {
      personId: 'x',
      roles: [{ role: 'COORDINATOR' as const, organisationId: null }],
      locale: 'nl' as const,
    };
    const contextValue = {
      ...requestContext(coordinator),
      viewerNow: () => Promise.resolve({ ...coordinator, roles: [] }),
    };
    const answer = await graphql({
      schema: schema(),
      source: '{ lead { realName } }',
      rootValue,
      contextValue,
    });
    expect(answer.data).toEqual({ lead: { realName: null } });
  });

  it('is for a token that was made for it, and some for no token at all', async () => {
    const withToken = async (field: string, ...scopes: string[]) => {
      const viewer = { personId: 'somebody', roles: [], locale: 'nl' as const, scopes };
      const { data, errors } = await graphql({
        ...{ schema: schema(), source: `{ lead { ${field} } }`, rootValue },
        contextValue: requestContext(viewer),
      });
      return errors?.[0]?.originalError ?? data;
    };
    expect(await withToken('seats', 'profile:read')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await withToken('seats', 'meetings:read')).toEqual({ lead: { seats: ['1'] } });
    expect(await withToken('secret', 'profile:read', 'meetings:read')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await withToken('notes', 'profile:read')).toEqual({ lead: { notes: ['nut'] } });
    expect((await ask('{ lead { secret seats } }')).data).toEqual({ lead: { secret: 'S', seats: ['1'] } });
  });

  it('of another program is left alone', async () => {
    const table = { 'Query.elsewhere': { who: ['COORDINATOR' as const], where: 'of nothing' } };
    const answer = await graphql({
      schema: guardFields(buildSchema('type Query { there: Int }'), table),
      source: '{ there }',
      rootValue: { there: 1 },
    });
    expect(answer.data).toEqual({ there: 1 });
  });
});
