import { FormFields } from '@verbonden/shared/web';
import { atFormFields, blocksIn, rowsOf, withBlock } from './form-rows';
import type { PolicyBlockFragment } from './policy-texts.generated';

const sent = (fields: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return new FormFields(data);
};
const block = (id: string, kind: 'TEXT' | 'ITEM') => ({ id, kind }) as unknown as PolicyBlockFragment;

describe('the form of a policy text', () => {
  it('sends own words of every block, and a figure only where it can be written', () => {
    const form = sent([
      ['kind-a', 'ITEM'],
      ['body-a', 'Past bij ons.'],
      ['kind-b', 'FIGURE'],
      ['sentence-b', ' 900 jongeren '],
      ['source-b', 'Monitor'],
      ['year-b', 'vorig jaar'],
      ['kind-c', 'FIGURE'],
    ]);
    expect(blocksIn(form, ['b', 'a', 'c'])).toEqual([
      {
        id: 'b',
        kind: 'FIGURE',
        body: '',
        figure: { sentence: '900 jongeren', source: 'Monitor', year: 0, url: null },
      },
      { id: 'a', kind: 'ITEM', body: 'Past bij ons.' },
      { id: 'c', kind: 'FIGURE', body: '' },
    ]);
  });

  it('says what is wrong at the field as it is called in the form', () => {
    const at = (field: string) =>
      atFormFields({ values: {}, problems: [{ field, message: '' }] }, ['a', 'b']).problems[0]!.field;
    expect([at('blocks.1.figure.source'), at('blocks.0.body'), at('title'), at('blocks.7.body')]).toEqual([
      'source-b',
      'body-a',
      'title',
      'blocks.7.body',
    ]);
  });

  it('comes back with a block more, in the order that was sent, with everything that was typed', () => {
    const form = sent([
      ['title', 'Nog niet bewaard'],
      ['blockId', 'b'],
      ['blockId', 'a'],
    ]);
    const state = withBlock(form, 'c', 'FIGURE');
    expect(state.values['title']).toEqual(['Nog niet bewaard']);
    expect(rowsOf(state, [block('a', 'TEXT'), block('b', 'ITEM')]).map(({ id, kind }) => [id, kind])).toEqual(
      [
        ['b', 'ITEM'],
        ['a', 'TEXT'],
        ['c', 'FIGURE'],
      ],
    );
  });

  it('shows what stands when nothing was sent', () => {
    expect(rowsOf(null, [block('a', 'TEXT')])).toMatchObject([{ id: 'a', kind: 'TEXT' }]);
  });
});
