import { render } from '@testing-library/react';
import { TextField } from './text-field';

describe('a hint with a date in it', () => {
  it('keeps the date on one line and reads the same', () => {
    const { container } = render(
      <TextField name="dag" label="Dag" hint="Bijvoorbeeld 24-3-2027, of later." />,
    );
    const hint = container.querySelector('p')!;
    expect(hint.textContent).toBe('Bijvoorbeeld 24-3-2027, of later.');
    expect(hint.querySelector('.whole')?.textContent).toBe('24-3-2027');
  });
});
