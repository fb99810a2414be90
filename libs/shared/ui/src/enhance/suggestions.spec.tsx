import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SearchBox } from '../search-box/search-box';
import { sendOnChange } from './send-on-change';
import { type Ask, type Offered, offerSuggestions } from './suggestions';

const all: readonly Offered[] = [
  { text: 'brussen', about: 'Zoekwoord', href: null },
  { text: 'Brusjes in beeld', about: 'Kennis', href: '#brusjes' },
];
const suggest = { label: 'Suggesties', countText: 'suggesties', kinds: { WORD: 'Zoekwoord' } };

function open(ask: Ask) {
  const sent: string[] = [];
  render(<SearchBox label="Zoek" submitLabel="Zoek" suggest={suggest} />);
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(document.querySelector('input')?.value ?? '');
  });
  offerSuggestions(document, ask);
  return { sent, field: screen.getByRole<HTMLInputElement>('combobox', { name: 'Zoek' }) };
}
const options = () => screen.queryAllByRole('option').map((each) => each.textContent);

describe('suggestions below a search box', () => {
  beforeEach(() => {
    location.hash = '';
  });

  it('come while typing, say what they are, and how many is said aloud', async () => {
    const { field } = open(async () => all);
    await userEvent.type(field, 'bru');
    await waitFor(() => expect(options()).toEqual(['brussen Zoekwoord', 'Brusjes in beeld Kennis']));
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelector('[aria-live=polite]')?.textContent).toBe('2 suggesties');
  });

  it('of what was opened lately come in an empty box, and go when one types', async () => {
    render(<SearchBox label="Zoek" submitLabel="Zoek" suggest={{ ...suggest, lately: 'laatst bekeken' }} />);
    const lately = ({ dataset }: HTMLInputElement) => [
      { text: 'Brusjes in beeld', about: dataset['lately'] ?? '', href: '#brusjes' },
    ];
    offerSuggestions(document, async () => [], lately);
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Zoek' });
    await userEvent.click(field);
    await waitFor(() => expect(options()).toEqual(['Brusjes in beeld laatst bekeken']));
    await userEvent.type(field, 'x');
    expect(options()).toEqual([]);
    await userEvent.clear(field);
    await waitFor(() => expect(options()).toHaveLength(1));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(location.hash).toBe('#brusjes');
  });

  it('arrows walk round, past what was typed; Escape closes and keeps it', async () => {
    const { field } = open(async () => all);
    await userEvent.type(field, 'bru');
    await waitFor(() => expect(options()).toHaveLength(2));
    const active = () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    await userEvent.keyboard('{ArrowUp}');
    expect(active()).toContain('Brusjes');
    await userEvent.keyboard('{ArrowDown}');
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toContain('brussen');
    await userEvent.keyboard('{Escape}');
    expect(options()).toEqual([]);
    expect(field.value).toBe('bru');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('Enter takes a word as the search, a place as where to go, and nothing chosen as what was typed', async () => {
    const { field, sent } = open(async () => all);
    await userEvent.type(field, 'bru');
    await waitFor(() => expect(options()).toHaveLength(2));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(sent).toEqual(['brussen']);
    await userEvent.clear(field);
    await userEvent.type(field, 'brus');
    await waitFor(() => expect(options()).toHaveLength(2));
    await userEvent.click(screen.getAllByRole('option')[1]!);
    expect(location.hash).toBe('#brusjes');
    await userEvent.type(field, 'je');
    await waitFor(() => expect(options()).toHaveLength(2));
    await userEvent.keyboard('{Enter}');
    expect(sent).toEqual(['brussen', 'brusje']);
  });

  it('asks once for fast typing, not for a single letter, and not twice for the same', async () => {
    const asked: string[] = [];
    const { field } = open(async (typed) => {
      asked.push(typed);
      return all;
    });
    await userEvent.type(field, 'b');
    await userEvent.type(field, 'russen');
    await waitFor(() => expect(options()).toHaveLength(2));
    await userEvent.type(field, 'x{Backspace}');
    await waitFor(() => expect(options()).toHaveLength(2));
    expect(asked.filter((typed) => typed === 'brussen')).toHaveLength(1);
    expect(asked).not.toContain('b');
  });

  it('an answer that comes too late is not shown, and without answers the box still searches', async () => {
    const answers = new Map<string, (offered: readonly Offered[]) => void>();
    const { field, sent } = open(
      (typed, _kinds, signal) =>
        new Promise((resolve, reject) => {
          answers.set(typed, resolve);
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    await userEvent.type(field, 'brus');
    await waitFor(() => expect(answers.has('brus')).toBe(true));
    await userEvent.type(field, 'je');
    answers.get('brus')?.(all);
    await waitFor(() => expect(answers.has('brusje')).toBe(true));
    expect(options()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(sent).toEqual(['brusje']);
  });
});

describe('a choice that sends itself', () => {
  it('needs no button, and is sent when another is chosen', async () => {
    const sent: string[] = [];
    render(
      <form data-send-on-change="" onSubmit={(event) => (event.preventDefault(), sent.push('sent'))}>
        <select aria-label="Volgorde">
          <option>a</option>
          <option>b</option>
        </select>
        <button type="submit">Sorteer</button>
      </form>,
    );
    sendOnChange(document);
    expect(screen.queryByRole('button')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Volgorde'), 'b');
    expect(sent).toEqual(['sent']);
  });
});
