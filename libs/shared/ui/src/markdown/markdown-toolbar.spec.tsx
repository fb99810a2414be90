import { fireEvent, render, screen } from '@testing-library/react';
import { MarkdownToolbar } from './markdown-toolbar';

const names = {
  heading: 'Kopje',
  strong: 'Vet',
  em: 'Schuin',
  list: 'Lijst',
  numbers: 'Nummers',
  quote: 'Citaat',
  link: 'Link',
};

function editor(text: string): HTMLTextAreaElement {
  render(
    <>
      <MarkdownToolbar field="verhaal" label="Opmaak" names={names} words="tekst" />
      <textarea id="verhaal" defaultValue={text} />
    </>,
  );
  const area = screen.getByRole<HTMLTextAreaElement>('textbox');
  area.setSelectionRange(0, text.length);
  return area;
}

describe('the toolbar above Markdown', () => {
  it('marks what is selected, tells the page that something was typed, and gives the focus back', () => {
    const area = editor('groot');
    let typed = 0;
    area.addEventListener('input', () => (typed += 1));
    fireEvent.click(screen.getByRole('button', { name: 'Vet' }));
    expect(area.value).toBe('**groot**');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('groot');
    expect(document.activeElement).toBe(area);
    expect(typed).toBe(1);
  });

  it('is one stop for the Tab key; arrows, Home and End walk through it', () => {
    editor('');
    const at = () => document.activeElement?.getAttribute('aria-label');
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    screen.getByRole('button', { name: 'Kopje' }).focus();
    press('ArrowRight');
    expect(at()).toBe('Vet');
    press('End');
    expect(at()).toBe('Link');
    press('ArrowRight');
    expect(at()).toBe('Kopje');
    press('ArrowLeft');
    press('Home');
    expect(at()).toBe('Kopje');
  });

  it('also works from within the text', () => {
    const area = editor('dit');
    fireEvent.keyDown(area, { key: 'k', ctrlKey: true });
    expect(area.value).toBe('[dit](https://)');
  });
});
