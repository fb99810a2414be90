import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from '../button/button';
import { Dialog } from './dialog';

function Cancelling() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="button" onClick={() => setOpen(true)}>
        Ik kom niet
      </Button>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title="Je plaats gaat naar Fatma"
        closeLabel="Ik kom toch"
      >
        <p>Zij staat als eerste op de wachtlijst.</p>
      </Dialog>
    </>
  );
}

it('a dialog takes the focus, closes with Escape and gives the focus back to what opened it', async () => {
  render(<Cancelling />);
  const opener = screen.getByRole('button', { name: 'Ik kom niet' });
  await userEvent.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'Je plaats gaat naar Fatma' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(opener));
});
