import { FormFields } from '@verbonden/shared/web';
import type { EditedEditionFragment } from './edition-form.generated';
import { atTheField, inputOf, valuesOf } from './edition-form-values';

const now = new Date('2027-01-04T09:00:00Z');
function formOf(values: Readonly<Record<string, readonly string[]>>) {
  const data = new FormData();
  for (const [name, all] of Object.entries(values)) for (const value of all) data.append(name, value);
  return new FormFields(data);
}
const edition = {
  ...{ id: 'a', slug: '2027', version: 1, year: 2027, beginsOn: '2027-06-01', endsOn: '2027-06-07' },
  ...{ nameNl: 'De Week', nameEn: null, themeNl: 'Ruimte', themeEn: null, sloganNl: null, sloganEn: null },
  ...{ introNl: 'Eerste regel.\n\nTweede.', introEn: null, datesBecauseNl: null, datesBecauseEn: null },
  ...{ hashtags: ['#JMZ', '#DeelJeZorg'], partners: ['JMZ Pro', 'MantelzorgNL'], viewerCanChange: true },
  links: [{ title: 'Webinar', href: '/bijeenkomst/webinar' }],
} as unknown as EditedEditionFragment;

describe('the form of an edition', () => {
  it('sent as it came says the same', () => {
    const { id: _, slug: __, version: ___, viewerCanChange: ____, ...words } = edition;
    expect(inputOf(formOf(valuesOf(edition, 2027)), now)).toEqual(words);
  });

  it('of a new one asks for a name; its days follow the rule', () => {
    expect(inputOf(formOf(valuesOf(null, 2031)), now)).toMatchObject({
      year: 2031,
      nameNl: 'Week van de Jonge Mantelzorger 2031',
      beginsOn: null,
      endsOn: null,
    });
  });

  it('shows what is wrong with one of several at their field', () => {
    const problems = [{ field: 'links.0.href', message: 'Begin met https://' }];
    expect(atTheField({ values: {}, problems }).problems).toEqual([
      { field: 'links', message: 'Begin met https://' },
    ]);
  });
});
