import { Bold, Heading2, Italic, Link, List, ListOrdered, Quote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { nextLine } from './markdown-lines';
import { type MarkdownChange, type MarkdownMark, withMark } from './markdown-marks';
import styles from './markdown-toolbar.module.css';

export interface MarkdownToolbarProps {
  /** The id of the text area it works on. */
  field: string;
  /** What it is for ('Opmaak'). */
  label: string;
  /** What each button does: 'Kopje', 'Vet', … */
  names: Readonly<Record<MarkdownMark, string>>;
  /** What stands where nothing was selected ('tekst'). */
  words: string;
}

const tools = [
  { mark: 'heading', Picture: Heading2 },
  { mark: 'strong', Picture: Bold, key: 'b' },
  { mark: 'em', Picture: Italic, key: 'i' },
  { mark: 'list', Picture: List },
  { mark: 'numbers', Picture: ListOrdered },
  { mark: 'quote', Picture: Quote },
  { mark: 'link', Picture: Link, key: 'k' },
] as const;

/**
 * Buttons above a text area in which Markdown is written. One stop for the Tab key, the arrows go from button to button
 * (WAI-ARIA toolbar); in the text itself Ctrl or Cmd with B, I and K do the same, and Enter goes on with a list. An island, for asleep it can do nothing.
 */
export function MarkdownToolbar({ field, label, names, words }: MarkdownToolbarProps) {
  const [current, setCurrent] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const press = (mark: MarkdownMark) => {
    const area = areaOf(field);
    if (area) apply(area, mark, words);
  };

  useEffect(() => {
    const area = areaOf(field);
    if (!area) return undefined;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (
        event.key === 'Enter' &&
        !event.shiftKey &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.isComposing
      ) {
        const { value, selectionStart: start, selectionEnd: end } = area;
        const change = nextLine({ value, start, end });
        if (!change) return;
        event.preventDefault();
        writeChange(area, change);
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const tool = tools.find((each) => 'key' in each && each.key === event.key.toLowerCase());
      if (!tool) return;
      event.preventDefault();
      apply(area, tool.mark, words);
    };
    area.addEventListener('keydown', listen);
    return () => area.removeEventListener('keydown', listen);
  }, [field, words]);

  const walk = (event: KeyboardEvent) => {
    const next = {
      ArrowRight: (current + 1) % tools.length,
      ArrowLeft: (current + tools.length - 1) % tools.length,
      Home: 0,
      End: tools.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    buttons.current[next]?.focus();
  };

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={label} aria-controls={field} onKeyDown={walk}>
      {tools.map(({ mark, Picture }, place) => (
        <button
          key={mark}
          ref={(button) => {
            buttons.current[place] = button;
          }}
          type="button"
          className={styles.tool}
          tabIndex={place === current ? 0 : -1}
          aria-label={names[mark]}
          title={names[mark]}
          onFocus={() => setCurrent(place)}
          onClick={() => press(mark)}
        >
          <Picture aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

function areaOf(field: string): HTMLTextAreaElement | null {
  const area = document.getElementById(field);
  return area instanceof HTMLTextAreaElement ? area : null;
}

function apply(area: HTMLTextAreaElement, mark: MarkdownMark, words: string): void {
  const { value, selectionStart: start, selectionEnd: end } = area;
  writeChange(area, withMark({ value, start, end }, mark, words));
}

/** Writes into a text area as if it was typed: the browser's own undo knows of it, and the page hears of it. */
export function writeChange(area: HTMLTextAreaElement, change: MarkdownChange): void {
  area.focus();
  area.setSelectionRange(change.from, change.to);
  // The one way to write into a field so that the browser's own undo knows of it.
  const written = 'execCommand' in document && document.execCommand('insertText', false, change.insert);
  if (!written) {
    area.setRangeText(change.insert, change.from, change.to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(change.selectFrom, change.selectTo);
}
