import { AllianceModule } from '@verbonden/alliance/api';
import { anOrganisation } from '@verbonden/alliance/testing';
import { PeopleModule } from '@verbonden/people/api';
import { SearchIndex } from '@verbonden/search/api';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';
import { aKnowledgeItem } from '../testing';
import { KnowledgeMatches } from './knowledge-matches';

let api: TestApi;
let names: Map<string, string>;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
  const { db } = api;
  const [words, theme, near, draft] = await Promise.all(
    ['Over de woorden', 'Onder het thema', 'Ernaast', 'Nog een concept'].map((name) =>
      anOrganisation(db, { name }),
    ),
  );
  names = new Map([words!, theme!, near!, draft!].map(({ id, name }) => [id, name]));
  await aKnowledgeItem(db, {
    title: 'De ruiltafel in de hal',
    themes: ['POLICY'],
    organisationId: words!.id,
  });
  await aKnowledgeItem(db, { themes: ['SUPPORT', 'RESPITE'], organisationId: theme!.id });
  await aKnowledgeItem(db, { themes: ['RESPITE'], organisationId: near!.id });
  await aKnowledgeItem(db, {
    themes: ['SUPPORT'],
    organisationId: draft!.id,
    status: 'DRAFT',
    publishedOn: null,
  });
  await aKnowledgeItem(db, { themes: ['SUPPORT'], organisationId: null });
  await api.app.get(SearchIndex, { strict: false }).reindex();
});
afterAll(() => api.close());

async function who(title: string, theme: string): Promise<[string | undefined, string][]> {
  const about = {
    signalId: newId(),
    title,
    theme,
    region: null,
    sector: null,
    setting: null,
    nearRegions: [],
  };
  const found = await api.app.get(KnowledgeMatches, { strict: false }).matches(api.db.manager, about);
  return found.map(({ organisationId, reason }) => [names.get(organisationId), reason]);
}

describe('who shared about a question', () => {
  it('is found by its words or its theme; a theme that stands beside it comes near, a draft does not count', async () => {
    expect(await who('Hoe begin je een ruiltafel?', 'SUPPORT')).toEqual([
      ['Over de woorden', 'SHARES'],
      ['Onder het thema', 'SHARES'],
      ['Onder het thema', 'NEAR_THEME'],
      ['Ernaast', 'NEAR_THEME'],
    ]);
  });

  it('is nobody for what nobody shared', async () => {
    expect(await who('Zonnepanelen?', 'GRIEF')).toEqual([]);
  });
});
