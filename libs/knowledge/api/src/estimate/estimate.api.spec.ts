import { AllianceModule, Network } from '@verbonden/alliance/api';
import { PeopleModule } from '@verbonden/people/api';
import { text } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { KnowledgeModule } from '../knowledge.module';

const ask = `query E($count: Int!, $ages: [AgeGroup!]) {
  localEstimate(count: $count, place: SCHOOL, ageGroups: $ages) {
    range { low middle high } classSize inClass { middle } lowPercent highPercent figure source year policyText } }`;

interface Told {
  localEstimate: { range: object; policyText: string } | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi([PeopleModule, AllianceModule, KnowledgeModule]);
});
afterAll(() => api.close());

describe('a local estimate', () => {
  it('is not made up when the network names no figure', async () => {
    expect(await api.visitor.data<Told>(ask, { count: 600 })).toEqual({ localEstimate: null });
  });

  it('is for everybody: a range from the figure of the network, with source, year and a text to take along', async () => {
    const nothing = text('', '');
    await api.db.manager.save(
      Object.assign(new Network(), {
        id: newId(),
        name: text('Het netwerk', 'The network'),
        shortName: nothing,
        tagline: nothing,
        term: nothing,
        definition: text('Wie thuis zorgt.', 'Who cares at home.'),
        principle: nothing,
        share: { part: 1, whole: 4, text: text('Eén op de vier', 'One in four'), source: 'SCP', year: 2020 },
      }),
    );
    const { localEstimate } = await api.visitor.data<Told>(ask, { count: 600, ages: ['AGE_12_18'] });
    expect(localEstimate).toMatchObject({
      range: { low: 110, middle: 150, high: 200 },
      classSize: 28,
      inClass: { middle: 7 },
      lowPercent: 22,
      highPercent: 30,
      figure: 'Eén op de vier',
      source: 'SCP',
      year: 2020,
    });
    expect(localEstimate!.policyText).toMatch(/12 .* 18 jaar.*Wie thuis zorgt\..*geen telling.*SCP, 2020/);
    expect(localEstimate!.policyText).toMatch(/\/schatting\?aantal=600&waar=school&leeftijd=AGE_12_18$/);
  });

  it.each([
    [0, /vanaf 10/],
    [12_000_000, /2\.000\.000/],
  ])('says at the field what to fill in instead of %d', async (count, words) => {
    const { errors } = await api.visitor.run(ask, { count });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'count', message: expect.stringMatching(words) }],
    });
  });
});
