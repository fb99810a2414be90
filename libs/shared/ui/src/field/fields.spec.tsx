import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CheckboxField, CheckboxGroup } from './choice-field';
import { DateField } from './date-field';
import { RadioRow } from './radio-row';
import { RadioCards } from './radio-cards';
import { SelectField } from './select-field';
import { TextArea, TextField } from './text-field';

/** The texts a control points to, in the order in which they are read. */
function describedTexts(control: HTMLElement): string[] {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `(nothing has the id ${id})`);
}

const texts = {
  label: 'E-mail van je werk',
  hint: 'Hier komt je bevestiging.',
  audience: 'Alleen de organisatie ziet dit.',
  error: 'Dit adres klopt nog niet. Mist er een @ of een punt?',
};

describe('what a field says about itself', () => {
  it.each([
    ['a line of text', <TextField key="" name="email" {...texts} />],
    ['several lines', <TextArea key="" name="email" {...texts} />],
    ['a list', <SelectField key="" name="email" options={[{ value: 'a', label: 'A' }]} {...texts} />],
    ['a date', <DateField key="" name="email" {...texts} />],
    ['a tick', <CheckboxField key="" name="email" {...texts} />],
  ])('%s is described by its hint, who sees it, and its error', (_, field) => {
    render(field);
    const control = screen.getByLabelText(texts.label);
    expect(describedTexts(control)).toEqual([texts.hint, texts.audience, texts.error]);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(control.id).toBe('email');
  });

  it('points to nothing that is not there', () => {
    render(<TextField name="naam" label="Hoe heet je?" />);
    const control = screen.getByLabelText('Hoe heet je?');
    expect(control.hasAttribute('aria-describedby')).toBe(false);
    expect(control.hasAttribute('aria-invalid')).toBe(false);
  });

  it('keeps what was typed and says what may stay empty', () => {
    render(<TextField name="naam" label="Hoe heet je?" optional="niet verplicht" defaultValue="Noor" />);
    expect(screen.getByLabelText<HTMLInputElement>('Hoe heet je? (niet verplicht)').value).toBe('Noor');
  });
});

describe('a choice in cards', () => {
  const cards = [
    { value: 'zaal', label: 'Ik kom naar de zaal', description: 'De zaal is vol. Je wordt nummer 3.' },
    { value: 'online', label: 'Ik doe online mee' },
    { value: 'later', label: 'Ik kijk terug', description: 'Er komt geen opname.', disabled: true },
  ];

  it('says with each choice what it means, also why it cannot be chosen', () => {
    render(<RadioCards name="manier" label="Hoe wil je meedoen?" cards={cards} />);
    expect(describedTexts(screen.getByRole('radio', { name: 'Ik kom naar de zaal' }))).toEqual([
      'De zaal is vol. Je wordt nummer 3.',
    ]);
    const later = screen.getByRole<HTMLInputElement>('radio', { name: 'Ik kijk terug' });
    expect(later.disabled).toBe(true);
    expect(describedTexts(later)).toEqual(['Er komt geen opname.']);
  });

  it('sends the chosen one with its form', async () => {
    render(
      <form data-testid="form">
        <RadioCards name="manier" label="Hoe wil je meedoen?" cards={cards} defaultValue="zaal" />
      </form>,
    );
    const form = screen.getByTestId<HTMLFormElement>('form');
    expect(new FormData(form).get('manier')).toBe('zaal');
    await userEvent.click(screen.getByText('Ik doe online mee'));
    expect(new FormData(form).get('manier')).toBe('online');
  });

  it('tells an island which one was chosen', async () => {
    const chosen: string[] = [];
    render(
      <RadioCards
        name="manier"
        label="Hoe?"
        cards={cards}
        value="zaal"
        onChange={(value) => chosen.push(value)}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Ik doe online mee' }));
    expect(chosen).toEqual(['online']);
  });

  it('tells the group what is wrong', () => {
    render(<RadioCards name="manier" label="Hoe?" cards={cards} error="Kies hoe je meedoet." />);
    expect(describedTexts(screen.getByRole('group', { name: 'Hoe?' }))).toEqual(['Kies hoe je meedoet.']);
  });
});

it('a group of ticks sends every one that is on', () => {
  render(
    <form data-testid="form">
      <CheckboxGroup
        name="thema"
        label="Waarover?"
        options={[
          { value: 'school', label: 'School' },
          { value: 'zorg', label: 'Zorg' },
          { value: 'beleid', label: 'Beleid' },
        ]}
        defaultValues={['school', 'beleid']}
      />
    </form>,
  );
  expect(new FormData(screen.getByTestId<HTMLFormElement>('form')).getAll('thema')).toEqual([
    'school',
    'beleid',
  ]);
});

describe('a row of short choices', () => {
  const options = [
    { value: 'ONSITE', label: 'In de zaal' },
    { value: 'NO', label: 'Nee' },
  ];

  it('is one question with its choices, of which one can stand', () => {
    render(<RadioRow name="kun-je" label="woensdag 24 maart" options={options} defaultValue="NO" />);
    const question = screen.getByRole('group', { name: 'woensdag 24 maart' });
    const [room, no] = within(question).getAllByRole<HTMLInputElement>('radio');
    expect([room?.checked, no?.checked]).toEqual([false, true]);
    expect(screen.getByLabelText('Nee')).toBe(no);
  });

  it('has what is wrong at the question, and its first choice takes the link of the summary', () => {
    render(<RadioRow name="kun-je" label="woensdag 24 maart" options={options} error="Kies er een." />);
    expect(screen.getByRole('group').getAttribute('aria-describedby')).toBe('kun-je-error');
    expect(screen.getAllByRole('radio').map(({ id }) => id)).toEqual(['kun-je', 'kun-je-NO']);
  });
});
