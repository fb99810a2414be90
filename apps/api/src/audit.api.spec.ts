import { GraphQLSchemaHost } from '@nestjs/graphql';
import { accessTable, actWords, specialReads } from '@verbonden/people/api';
import { roles } from '@verbonden/shared/kernel';
import { type AuditScope, AuditTrail, namelessOperations, outsideLog } from '@verbonden/shared/server';
import { testApi, type TestApi, type TestPerson } from '@verbonden/shared/testing';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { domainModules } from './domains';
import { callOf, operationNames } from './malformed/callable-operations';

let api: TestApi;
let schema: GraphQLSchema;
let ended: AuditScope[];

beforeAll(async () => {
  api = await testApi(domainModules);
  ({ schema } = api.app.get(GraphQLSchemaHost));
  const trail = api.app.get(AuditTrail, { strict: false });
  const end = trail.end.bind(trail);
  trail.end = (scope, failed) => {
    ended.push(scope);
    return end(scope, failed);
  };
});
beforeEach(() => {
  ended = [];
});
afterAll(() => api.close());

const mutations = Object.keys(accessTable).filter((name) => name.startsWith('Mutation.'));

describe('the audit log and the schema', () => {
  it('every mutation and every door that takes something has words for it, and no words are left over', () => {
    const doors = Object.keys(accessTable).filter((name) => /^(POST|PUT|PATCH|DELETE) /.test(name));
    const needed = operationNames(schema)
      .filter((name) => name.startsWith('Mutation.'))
      .map((name) => name.replace('Mutation.', ''));
    // Commands, and what goes by a rule, are in no schema.
    const asked = Object.keys(actWords).filter((name) => !/^(command|rule) /.test(name));
    expect(asked.sort()).toEqual([...needed, ...doors].sort());
  });

  it('every special field and door is there', () => {
    const missing = Object.keys(specialReads).filter((name) => {
      if (name.includes(' ')) return !(name in accessTable);
      const [type, field] = name.split('.') as [string, string];
      const holder = schema.getType(type);
      return !isObjectType(holder) || !holder.getFields()[field];
    });
    expect(missing).toEqual([]);
  });

  it('what is kept without a name, or not at all, is an operation of the schema', () => {
    const named = Object.keys({ ...namelessOperations, ...outsideLog });
    expect(named.filter((name) => !mutations.includes(name))).toEqual([]);
  });

  it('what a page asks while it is shown is no event', async () => {
    expect(Object.keys(outsideLog)).toEqual(['Mutation.noteKnowledgeUse', 'Mutation.visitCollection']);
    for (const name of Object.keys(outsideLog)) {
      const { document, variables } = callOf(schema, name);
      await api.as((await somebodyWhoMay(name)) ?? (await api.person())).run(document, variables);
    }
    expect(ended).toEqual([]);
  });

  it.each(mutations.filter((name) => !(name in outsideLog)))(
    '%s goes by the log, whatever comes of it',
    async (name) => {
      const { document, variables } = callOf(schema, name);
      const actor = await somebodyWhoMay(name);
      await (actor ? api.as(actor) : api.visitor).run(document, variables);
      expect(ended.map(({ operation }) => operation)).toContain(name);
      const scope = ended.find(({ operation }) => operation === name)!;
      expect(scope.actor === 'NAMELESS').toBe(name in namelessOperations);
    },
  );
});

async function somebodyWhoMay(name: string): Promise<TestPerson | null> {
  const who = accessTable[name]!.who;
  if (who.includes('EVERYONE')) return null;
  const role = roles.find((each) => who.includes(each)) ?? 'PROFESSIONAL';
  return api.person({ roles: [role] });
}
