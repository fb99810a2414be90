import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from '../button/button';
import { TextField } from '../field/text-field';
import { markBusyForms } from './busy-forms';
import { holdFormsOffline } from './offline-forms';

let online = true;
let sent: string[];

beforeAll(() => {
  Object.defineProperty(navigator, 'onLine', { get: () => online, configurable: true });
  document.body.dataset.offlineWords = 'We bewaren wat je typte.';
  document.body.dataset.offlineAct = 'Dit kan pas straks.';
  document.body.dataset.onlineWords = 'Verstuur het nu.';
  holdFormsOffline(document);
  markBusyForms(document);
  // Last in line, as the browser itself.
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sent.push((event.target as HTMLFormElement).method);
    event.preventDefault();
  });
});
beforeEach(() => {
  online = true;
  sent = [];
});

describe('a form that is pressed without a connection', () => {
  it('stays with what was typed, says so behind its button, and says when it can go', async () => {
    render(
      <form method="post">
        <TextField name="vraag" label="Je vraag" />
        <Button>Verstuur</Button>
      </form>,
    );
    online = false;
    await userEvent.type(screen.getByLabelText('Je vraag'), 'Hoe dan?');
    await userEvent.click(screen.getByRole('button', { name: 'Verstuur' }));
    expect(sent).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('Je vraag').value).toBe('Hoe dan?');
    expect(screen.getByRole('status').textContent).toBe('We bewaren wat je typte.');
    expect(screen.getByRole('button', { name: 'Verstuur' }).hasAttribute('data-busy')).toBe(false);
    online = true;
    window.dispatchEvent(new Event('online'));
    expect(screen.getByRole('status').textContent).toBe('Verstuur het nu.');
    await userEvent.click(screen.getByRole('button', { name: 'Verstuur' }));
    expect(sent).toEqual(['post']);
  });

  it('says that it has to wait where there was nothing to type, once however often it is pressed', async () => {
    render(
      <form method="post">
        <Button>Ik kom niet</Button>
      </form>,
    );
    online = false;
    await userEvent.click(screen.getByRole('button', { name: 'Ik kom niet' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ik kom niet' }));
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
      'Dit kan pas straks.',
    ]);
  });

  it('says its own words when it has them', async () => {
    render(
      <form method="post" data-offline-words="Uitloggen lukt straks.">
        <Button>Uitloggen</Button>
      </form>,
    );
    online = false;
    await userEvent.click(screen.getByRole('button', { name: 'Uitloggen' }));
    expect(screen.getByRole('status').textContent).toBe('Uitloggen lukt straks.');
  });

  it('goes on when it only asks for a page, for the device may have it', async () => {
    render(
      <form method="get">
        <Button>Zoek</Button>
      </form>,
    );
    online = false;
    await userEvent.click(screen.getByRole('button', { name: 'Zoek' }));
    expect(sent).toEqual(['get']);
  });
});
