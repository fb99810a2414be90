import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { FormFields, type FormState, SayContext, sayIn } from '@verbonden/shared/web';
import { ConflictForm } from './conflict-form';
import { chosenText, type Conflict } from './conflict-state';

type Field = Conflict['fields'][number];
const part = (change: 'ADDED' | 'REMOVED' | 'SAME', text: string) => ({ change, text });
const change = (field: string, label: string, text: string): Field['mine'] => ({
  field,
  label,
  isList: false,
  parts: [part('SAME', 'Elke week '), part('ADDED', text)],
});
const field = (name: string, label: string, verdict: Field['verdict']): Field => ({
  field: name,
  label,
  verdict,
  mine: change(name, label, `${name} van mij`),
  theirs: change(name, label, `${name} van Joost`),
});

const conflict: Conflict = {
  version: 8,
  savedBy: 'Joost',
  isOwn: false,
  savedAt: '2027-01-13T10:00:00Z',
  fields: [
    field('title', 'Titel', 'CHOOSE'),
    field('summary', 'Kort', 'THEIRS'),
    field('tip', 'Tip', 'MINE'),
  ],
};
const typed: FormState = {
  values: {
    version: ['7'],
    title: ['title van mij'],
    summary: ['Wat er stond'],
    tip: ['tip van mij'],
    themes: ['GRIEF', 'SUPPORT'],
  },
  problems: [],
  code: 'CONFLICT',
};
const shown = (given: Conflict = conflict, form: FormState = typed) =>
  render(
    <SayContext value={sayIn('nl', {})}>
      <ConflictForm conflict={given} form={form} slug="vrij-1" />
    </SayContext>,
  ).container.querySelector('form')!;
/** What is saved when the form is sent as it stands now. */
const saved = (form: HTMLFormElement) => {
  const fields = new FormFields(new FormData(form));
  return chosenText(
    { title: fields.line('title'), summary: fields.line('summary'), tip: fields.line('tip') },
    fields,
  );
};

afterEach(cleanup);

describe('two texts of one item', () => {
  it('are both on the page where both wrote, with who the other is, and mine is chosen', () => {
    shown();
    expect(screen.getByText('Joost heeft dit net ook veranderd')).toBeTruthy();
    const choice = screen.getByRole('group', { name: /Welke tekst blijft bij ‘Titel’/ });
    const [mine, theirs, ...more] = within(choice).getAllByRole<HTMLInputElement>('radio');
    expect(more).toEqual([]);
    expect([mine!.checked, theirs!.checked]).toEqual([true, false]);
    expect(choice.textContent).toContain('title van mij');
    expect(choice.textContent).toContain('title van Joost');
    expect(screen.getByRole('radio', { name: /De tekst van Joost/ })).toBe(theirs);
  });

  it('what only one of the two changed is not asked, and is shown', () => {
    shown();
    expect(screen.getAllByRole('group', { name: /Welke tekst/ })).toHaveLength(1);
    expect(screen.getByText(/summary van Joost/)).toBeTruthy();
    expect(screen.getByText(/tip van mij/)).toBeTruthy();
  });

  it('sent as it is, mine is saved where both wrote, and what the other alone changed stays theirs', () => {
    expect(saved(shown())).toEqual({ title: 'title van mij', tip: 'tip van mij' });
  });

  it('with the other’s text chosen, that field is left as they saved it', () => {
    const form = shown();
    fireEvent.click(screen.getByRole('radio', { name: /De tekst van Joost/ }));
    expect(saved(form)).toEqual({ tip: 'tip van mij' });
  });

  it('loses nothing that was typed, each value once, and goes on from the newest version', () => {
    const sent = new FormData(shown());
    expect(sent.getAll('version')).toEqual(['8']);
    expect(sent.getAll('title')).toEqual(['title van mij']);
    expect(sent.getAll('themes')).toEqual(['GRIEF', 'SUPPORT']);
  });

  it('of which nothing touches is one press, without a question', () => {
    shown({ ...conflict, fields: conflict.fields.slice(1) });
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Bewaar alles samen' })).toBeTruthy();
  });

  it('written in another window by oneself, says so', () => {
    shown({ ...conflict, isOwn: true, savedBy: 'Fatma' });
    expect(screen.getByText('Je hebt dit ook in een ander venster bewaard')).toBeTruthy();
    expect(screen.getByRole('radio', { name: /uit het andere venster/ })).toBeTruthy();
  });
});
