import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { jest } from '@jest/globals';
import { PageFactsContext, SayContext, sayIn } from '@verbonden/shared/web';
import itemDraft from './item-draft.island';

const { Component: ItemDraft } = itemDraft;
const shelf = 'concept fatma item BASICS';

/** What the server was asked, and what it will answer; without an answer the connection is lost. */
let asked: { title: string; expectedVersion: number }[];
let answer: 'NOTHING' | 'SAVED' | 'CONFLICT' | 'SIGNED_OUT';
const refusal = { CONFLICT: 'CONFLICT', SIGNED_OUT: 'UNAUTHENTICATED' } as const;

function client(): ApolloClient {
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        const { input } = variables as { input: (typeof asked)[number] & { id: string } };
        asked.push({ title: input.title, expectedVersion: input.expectedVersion });
        if (answer === 'NOTHING') return observer.error(new TypeError('Failed to fetch'));
        if (answer === 'SAVED') {
          const version = input.expectedVersion + 1;
          const updateKnowledgeItem = { __typename: 'KnowledgeItem', id: 'item', slug: 'vrij-1', version };
          observer.next({ data: { updateKnowledgeItem } });
        } else {
          const message = answer === 'CONFLICT' ? 'Joost heeft dit net ook veranderd.' : 'Log in.';
          observer.next({ errors: [{ message, extensions: { code: refusal[answer] } }] });
        }
        return observer.complete();
      }),
  );
  return new ApolloClient({ link, cache: new InMemoryCache() });
}

/** The form as it stands on the page, with what watches it. */
function page(title = 'De vrije woensdag', version = 3): HTMLInputElement {
  const formId = 'deel';
  const props = { formId, id: 'item', part: 'BASICS', version };
  const fields = [{ name: 'title', label: 'Titel', format: 'LINE' as const }];
  const viewer = { personId: 'fatma', roles: [], locale: 'nl' as const };
  render(
    <PageFactsContext
      value={{ locale: 'nl', viewer, now: 0, address: '/kennis/vrij-1/bewerken', demo: false }}
    >
      <SayContext value={sayIn('nl', {})}>
        <ApolloProvider client={client()}>
          <form id={formId} onSubmit={(event) => event.preventDefault()}>
            <div id={`${formId}-apparaat`} />
            <input type="hidden" name="version" defaultValue={version} />
            <input name="title" aria-label="Titel" defaultValue={title} />
            <button type="submit">Verder</button>
          </form>
          <ItemDraft {...props} fields={fields} />
        </ApolloProvider>
      </SayContext>
    </PageFactsContext>,
  );
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Titel' });
}

const type = (field: HTMLInputElement, text: string) => {
  field.value = text;
  fireEvent.input(field);
};
/** Time goes by, and what was sent is answered. */
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const told = () => screen.getByRole('status').textContent;
const kept = () => localStorage.getItem(shelf);

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  asked = [];
  answer = 'SAVED';
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('a form that saves itself', () => {
  it('saves once when typing rests, says when, and forgets what it kept on the device', async () => {
    const field = page();
    for (const text of ['De', 'De vrije', 'De vrije dag']) type(field, text);
    expect(kept()).toContain('De vrije dag');
    await pass(1200);
    expect(asked).toEqual([{ title: 'De vrije dag', expectedVersion: 3 }]);
    expect(told()).toMatch(/^Bewaard om \d/);
    expect(kept()).toBeNull();
    await pass(60_000);
    expect(asked).toHaveLength(1);
  });

  it('goes on from the version that the server made', async () => {
    const field = page();
    type(field, 'Een');
    await pass(1200);
    type(field, 'Twee');
    await pass(1200);
    expect(asked.map(({ expectedVersion }) => expectedVersion)).toEqual([3, 4]);
    expect(document.querySelector<HTMLInputElement>('input[name=version]')!.value).toBe('5');
  });

  it('keeps typing on the device while the connection is lost and says so; back again, it sends once', async () => {
    answer = 'NOTHING';
    const field = page();
    type(field, 'Onderweg');
    await pass(1200);
    expect(told()).toBe('Je bent even offline; wat je typt staat op dit apparaat.');
    type(field, 'Onderweg getypt');
    expect(kept()).toContain('Onderweg getypt');
    await pass(1200);
    expect(kept()).toContain('Onderweg getypt');
    answer = 'SAVED';
    asked = [];
    fireEvent(window, new Event('online'));
    await pass(60_000);
    expect(asked).toEqual([{ title: 'Onderweg getypt', expectedVersion: 3 }]);
    expect(told()).toMatch(/^Bewaard om/);
    expect(kept()).toBeNull();
  });

  it('sent by its button while offline, it stays: nothing leaves, and the text is on the device', async () => {
    const field = page();
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    type(field, 'In de trein');
    const left = fireEvent.submit(field.form!);
    expect(left).toBe(false);
    expect(kept()).toContain('In de trein');
    await act(async () => {});
    expect(told()).toContain('offline');
    online.mockRestore();
  });

  it('offers after a reload what was not sent, puts it back when asked, and saves it', async () => {
    answer = 'NOTHING';
    type(page(), 'Kwijt?');
    await pass(1200);
    cleanup();
    answer = 'SAVED';
    asked = [];
    const field = page();
    expect(field.value).toBe('De vrije woensdag');
    fireEvent.click(screen.getByRole('button', { name: 'Terughalen' }));
    expect(field.value).toBe('Kwijt?');
    await pass(1200);
    expect(asked).toEqual([{ title: 'Kwijt?', expectedVersion: 3 }]);
    expect(screen.queryByRole('button', { name: 'Terughalen' })).toBeNull();
  });

  it('once somebody else saved it sends nothing more by itself, keeps what was typed, and leads to both texts', async () => {
    answer = 'CONFLICT';
    const field = page();
    type(field, 'Mijn tekst');
    await pass(1200);
    expect(screen.getByRole('alert').textContent).toContain('Joost heeft dit net ook veranderd.');
    const choose = screen.getByRole<HTMLButtonElement>('button', { name: 'Bekijk het verschil en kies' });
    expect([choose.form?.id, choose.name, choose.value]).toEqual(['deel', 'naar', 'BASICS']);
    type(field, 'Mijn tekst, langer');
    await pass(60_000);
    expect(asked).toHaveLength(1);
    expect(kept()).toContain('Mijn tekst, langer');
  });

  it('says to log in again when the session is over, and keeps the text', async () => {
    answer = 'SIGNED_OUT';
    type(page(), 'Nog niet weg');
    await pass(1200);
    expect(screen.getByRole('alert').textContent).toContain('Log opnieuw in');
    expect(screen.getByRole('link', { name: 'Log in' }).getAttribute('href')).toContain('inloggen');
    expect(kept()).toContain('Nog niet weg');
  });
});
