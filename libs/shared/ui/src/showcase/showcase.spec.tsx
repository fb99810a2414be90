import { render, screen } from '@testing-library/react';
import { Showcase } from './showcase';

/** Ids that texts, labels and popovers point to but that are not on the page. */
function danglingIds(): string[] {
  const pointers = ['aria-describedby', 'aria-labelledby', 'for', 'popovertarget'];
  return pointers.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)]
      .flatMap((element) => element.getAttribute(name)?.split(' ') ?? [])
      .filter((id) => !document.getElementById(id)),
  );
}

describe.each(['nl', 'en'] as const)('the page of components (%s)', (locale) => {
  beforeEach(() => {
    render(<Showcase locale={locale} />);
  });

  it('points to nothing that is not there', () => {
    expect(document.querySelectorAll('[aria-describedby]').length).toBeGreaterThan(5);
    expect(danglingIds()).toEqual([]);
  });

  it('uses no id twice and has one first heading', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('speaks one language', () => {
    const other = { nl: 'Fields', en: 'Velden' }[locale];
    expect(screen.queryByRole('heading', { name: other })).toBeNull();
  });
});
