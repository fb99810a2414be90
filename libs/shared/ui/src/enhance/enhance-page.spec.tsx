import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from '../button/button';
import { PasswordField } from '../field/password-field';
import { TextField } from '../field/text-field';
import { SearchBox } from '../search-box/search-box';
import { ShortcutDialog } from '../shortcuts/shortcut-dialog';
import { ShortcutList } from '../shortcuts/shortcut-list';
import { ShortcutSwitch } from '../shortcuts/shortcut-switch';
import { markBusyForms } from './busy-forms';
import { isoDate, writtenDate } from './date-picking';
import { offerPageTools } from './page-tools';
import { listenForShortcuts } from './shortcuts';
import { offerToShowPasswords } from './show-password';

function press(key: string, target: Element = document.body): boolean {
  return fireEvent.keyDown(target, { key });
}

beforeEach(() => localStorage.clear());

const search = (
  <>
    <SearchBox label="Zoek" submitLabel="Zoek" shortcutHint="Druk op /" />
    <TextField name="naam" label="Naam" />
    <ShortcutSwitch label="Sneltoetsen" />
  </>
);

describe('the search key', () => {
  it('puts the cursor in the search box from anywhere', () => {
    render(search);
    listenForShortcuts(document, localStorage);
    press('/');
    expect(document.activeElement?.id).toBe('zoekvak');
  });

  it('is just a character in a field', () => {
    render(search);
    listenForShortcuts(document, localStorage);
    const name = screen.getByLabelText('Naam');
    name.focus();
    press('/', name);
    expect(document.activeElement).toBe(name);
  });

  it('can be switched off, and stays off on this device', () => {
    const first = render(search);
    listenForShortcuts(document, localStorage);
    const hint = () => document.querySelector<HTMLElement>('[data-shortcut-hint]');
    expect(hint()?.hidden).toBe(false);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sneltoetsen' }));
    expect(hint()?.hidden).toBe(true);

    first.unmount();
    render(search);
    listenForShortcuts(document, localStorage);
    expect(hint()?.hidden).toBe(true);
    press('/');
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Sneltoetsen' }).checked).toBe(false);
  });
});

describe('the other shortcuts', () => {
  const followed: string[] = [];
  const page = (
    <>
      <TextField name="naam" label="Naam" />
      <ShortcutDialog title="Sneltoetsen" closeLabel="Sluit">
        <ShortcutList
          thenText="dan"
          act
          groups={[
            {
              title: 'Ga naar',
              shortcuts: [
                { keys: 'g b', label: 'Bijeenkomsten', href: '#bijeenkomsten' },
                { keys: '?', label: 'Dit overzicht' },
              ],
            },
          ]}
        />
        <ShortcutSwitch label="Sneltoetsen aan" />
      </ShortcutDialog>
    </>
  );

  beforeEach(() => {
    followed.length = 0;
    render(page);
    const dialog = document.querySelector('dialog')!;
    // jsdom knows no modal dialogs.
    dialog.showModal = () => dialog.setAttribute('open', '');
    document.querySelector('a')!.addEventListener('click', (event) => {
      event.preventDefault();
      followed.push(event.currentTarget instanceof HTMLAnchorElement ? event.currentTarget.hash : '');
    });
  });

  it('are two letters that lead to a page; one of them alone does nothing', () => {
    listenForShortcuts(document, localStorage);
    press('b');
    expect(followed).toEqual([]);
    press('g');
    press('b');
    expect(new Set(followed)).toEqual(new Set(['#bijeenkomsten']));
  });

  it('leave the keys of the browser and of a field alone', () => {
    listenForShortcuts(document, localStorage);
    press('g');
    fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true });
    expect(followed).toEqual([]);
    const name = screen.getByLabelText('Naam');
    press('g', name);
    press('b', name);
    expect(followed).toEqual([]);
  });

  it('are told by ‘?’, and are silent while that stands open', () => {
    listenForShortcuts(document, localStorage);
    press('?');
    expect(document.querySelector('dialog')?.hasAttribute('open')).toBe(true);
    press('g');
    press('b');
    expect(followed).toEqual([]);
  });

  it('are all off with one switch', () => {
    listenForShortcuts(document, localStorage);
    fireEvent.click(document.querySelector('[data-shortcut-switch]')!);
    press('?');
    press('g');
    press('b');
    expect(document.querySelector('dialog')?.hasAttribute('open')).toBe(false);
    expect(followed).toEqual([]);
  });
});

describe('a form that is on its way', () => {
  it('shows it on the button and cannot be sent a second time', async () => {
    render(
      <form method="post" aria-label="aanmelden">
        <Button variant="primary" busyText="Even wachten…">
          Meld me aan
        </Button>
      </form>,
    );
    markBusyForms(document);
    let sent = 0;
    window.addEventListener('submit', (event) => {
      if (!event.defaultPrevented) sent++;
      event.preventDefault();
    });
    const button = screen.getByRole('button', { name: 'Meld me aan' });
    await userEvent.click(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('data-busy')).toBe(true);
    await userEvent.click(button);
    expect(sent).toBe(1);

    window.dispatchEvent(new Event('pageshow'));
    expect(button.hasAttribute('data-busy')).toBe(false);
    await userEvent.click(button);
    expect(sent).toBe(2);
  });
});

describe('a date that is picked', () => {
  it('is written the way people write it', () => {
    expect(writtenDate('2027-03-24')).toBe('24-3-2027');
    expect(writtenDate('')).toBe('');
  });

  it('opens the calendar at what was typed', () => {
    expect(isoDate('24-3-2027')).toBe('2027-03-24');
    expect(isoDate('4/3/2027')).toBe('2027-03-04');
    expect(isoDate('24 mrt')).toBeUndefined();
  });
});

describe('a button that copies', () => {
  it('takes what stands in its field, says so, and is not there without a script', async () => {
    const user = userEvent.setup();
    render(
      <>
        <TextField name="adres" label="Adres" readOnly defaultValue="https://verbonden.example.org/x.ics" />
        <Button type="button" hidden data-copy-address="Gekopieerd." data-copy-field="adres">
          Kopieer
        </Button>
        <span role="status" />
      </>,
    );
    expect(screen.queryByRole('button', { name: 'Kopieer' })).toBeNull();
    offerPageTools(document);
    await user.click(screen.getByRole('button', { name: 'Kopieer' }));
    expect(await navigator.clipboard.readText()).toBe('https://verbonden.example.org/x.ics');
    expect(screen.getByRole('status').textContent).toBe('Gekopieerd.');
  });
});

describe('sharing', () => {
  const given = (touch: boolean, share?: (what: ShareData) => Promise<void>) => {
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    window.matchMedia = ((query: string) => ({ matches: touch && query.includes('coarse') })) as never;
    render(
      <Button type="button" hidden data-share-page="Een titel">
        Deel
      </Button>,
    );
    offerPageTools(document);
  };

  it('hands title and address to the device that one touches', async () => {
    const shared: ShareData[] = [];
    given(true, async (what) => void shared.push(what));
    await userEvent.click(screen.getByRole('button', { name: 'Deel' }));
    expect(shared).toEqual([{ title: 'Een titel', url: location.href }]);
  });

  it.each([
    ['cannot share', true, undefined],
    ['has a mouse', false, async () => undefined],
  ] as const)('is not offered on a device that %s', (_, touch, share) => {
    given(touch, share);
    expect(screen.queryByRole('button', { name: 'Deel' })).toBeNull();
  });
});

describe('a password', () => {
  it('is masked, can be pasted and looked at, and is hidden again when the form leaves', async () => {
    render(
      <form onSubmit={(event) => event.preventDefault()}>
        <PasswordField
          name="wachtwoord"
          label="Wachtwoord"
          autoComplete="new-password"
          show={{ show: 'Toon', hide: 'Verberg' }}
        />
        <Button type="submit">Klaar</Button>
      </form>,
    );
    const field = screen.getByLabelText<HTMLInputElement>('Wachtwoord');
    expect([field.type, field.autocomplete]).toEqual(['password', 'new-password']);
    await userEvent.click(field);
    await userEvent.paste('paard fiets lamp raam');
    expect(field.value).toBe('paard fiets lamp raam');
    expect(screen.queryByRole('button', { name: 'Toon' })).toBeNull();
    offerToShowPasswords(document);
    await userEvent.click(screen.getByRole('button', { name: 'Toon' }));
    expect(field.type).toBe('text');
    await userEvent.click(screen.getByRole('button', { name: 'Verberg' }));
    expect(field.type).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: 'Toon' }));
    await userEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(field.type).toBe('password');
  });
});
