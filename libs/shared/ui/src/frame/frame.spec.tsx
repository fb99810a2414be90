import { render, screen, within } from '@testing-library/react';
import { SearchBox } from '../search-box/search-box';
import { Footer } from './footer';
import { Frame } from './frame';
import { ThemeChoice } from './theme-choice';

function page() {
  return render(
    <Frame
      skipLabel="Naar de inhoud"
      brand={{ href: '/', name: 'Verbonden' }}
      navigation={{
        label: 'Hoofdmenu',
        menuLabel: 'Menu',
        closeLabel: 'Sluit',
        items: [
          { href: '/bijeenkomsten', label: 'Bijeenkomsten', current: 'section' },
          { href: '/kennis', label: 'Kennis' },
        ],
      }}
      search={
        <SearchBox label="Zoek in het netwerk" submitLabel="Zoek" keep={{ thema: ['school', 'zorg'] }} />
      }
      language={{ href: '/en/bijeenkomsten', label: 'English', lang: 'en' }}
      footer={
        <Footer
          columns={[{ title: 'Afspraken', links: [{ href: '/privacy', label: 'Privacy' }] }]}
          choices={
            <ThemeChoice
              action="/voorkeuren"
              returnTo="/bijeenkomsten"
              current="dark"
              label="Weergave"
              names={{ system: 'Automatisch', light: 'Licht', dark: 'Donker' }}
            />
          }
        />
      }
    >
      <h1>Bijeenkomsten</h1>
    </Frame>,
  );
}

describe('the frame around every page', () => {
  it('begins with a way straight to the content', () => {
    page();
    const first = document.querySelector('a');
    expect(first?.textContent).toBe('Naar de inhoud');
    expect(document.querySelector(first?.getAttribute('href') ?? '')).toBe(screen.getByRole('main'));
  });

  it('says where you are, and leads to the same page in English', () => {
    page();
    const navigation = screen.getByRole('navigation', { name: 'Hoofdmenu' });
    expect(within(navigation).getByText('Bijeenkomsten').getAttribute('aria-current')).toBe('true');
    expect(within(navigation).getByText('Kennis').hasAttribute('aria-current')).toBe(false);
    const english = screen.getByText('English');
    expect([english.lang, english.getAttribute('href')]).toEqual(['en', '/en/bijeenkomsten']);
  });

  it('opens the menu of a phone with the browser’s own popover, so without JavaScript', () => {
    page();
    const menu = screen.getByRole('button', { name: 'Menu' });
    const opened = document.getElementById(menu.getAttribute('popovertarget') ?? '');
    expect(opened?.hasAttribute('popover')).toBe(true);
    expect(opened?.contains(screen.getByText('Kennis'))).toBe(true);
  });

  it('searches with a plain form that keeps the filters', () => {
    page();
    const form = screen.getByRole<HTMLFormElement>('search', { name: 'Zoek in het netwerk' });
    expect([form.method, form.getAttribute('action')]).toEqual(['get', '/zoeken']);
    expect(new FormData(form).getAll('thema')).toEqual(['school', 'zorg']);
  });

  it('keeps the choice of light or dark with a form that comes back to this page', () => {
    page();
    const dark = screen.getByRole<HTMLButtonElement>('button', { name: 'Donker', pressed: true });
    expect([dark.name, dark.value]).toEqual(['theme', 'dark']);
    expect(new FormData(dark.form ?? undefined).get('terug')).toBe('/bijeenkomsten');
  });
});
