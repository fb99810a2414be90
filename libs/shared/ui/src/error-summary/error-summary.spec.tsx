import { render, screen, within } from '@testing-library/react';
import { TextField } from '../field/text-field';
import { RadioCards } from '../field/radio-cards';
import { ErrorSummary } from './error-summary';

const wrongName = 'Vul je naam in, dan weten we wie er komt.';
const noChoice = 'Kies hoe je meedoet.';

function FormWithFaults() {
  return (
    <form>
      <ErrorSummary
        title="Er klopt nog iets niet"
        faults={[
          { field: 'naam', text: wrongName },
          { field: 'manier', text: noChoice },
          { text: 'Probeer het straks nog eens.' },
        ]}
      />
      <TextField name="naam" label="Hoe heet je?" error={wrongName} />
      <RadioCards
        name="manier"
        label="Hoe wil je meedoen?"
        error={noChoice}
        cards={[
          { value: 'zaal', label: 'Ik kom naar de zaal' },
          { value: 'online', label: 'Ik doe online mee' },
        ]}
      />
    </form>
  );
}

describe('the summary of what is wrong', () => {
  it('links each fault to the field that has it, in the same words', () => {
    render(<FormWithFaults />);
    const summary = screen.getByRole('alert', { name: 'Er klopt nog iets niet' });
    for (const link of within(summary).getAllByRole('link')) {
      const field = document.querySelector(link.getAttribute('href') ?? '');
      expect(field?.tagName).toBe('INPUT');
      expect(document.getElementById(`${field?.id}-error`)?.textContent).toBe(link.textContent);
    }
  });

  it('leads to the first of several choices', () => {
    render(<FormWithFaults />);
    expect(screen.getByRole('link', { name: noChoice }).getAttribute('href')).toBe('#manier');
    expect(screen.getByRole('radio', { name: 'Ik kom naar de zaal' }).id).toBe('manier');
  });

  it('says what belongs to no field without a link', () => {
    render(<FormWithFaults />);
    expect(screen.getByText('Probeer het straks nog eens.').closest('a')).toBeNull();
  });

  it('takes the focus when it appears', () => {
    render(<FormWithFaults />);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('is not there when nothing is wrong', () => {
    const { container } = render(<ErrorSummary title="Er klopt nog iets niet" faults={[]} />);
    expect(container.innerHTML).toBe('');
  });
});
