import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type AgendaTexts, countField, rowField } from './agenda-row';
import { type TimedRow, typedMinute } from './day-line';

/** What the line of a day shows of a row. */
export type ShownRow = TimedRow & Pick<AgendaTexts, 'title' | 'kind'>;

export interface ProgrammeForm {
  /** Null until the form is there: on the server, and before the page wakes up. */
  readonly rows: readonly ShownRow[] | null;
  /** True when the meeting ends on another day. */
  readonly spansDays: boolean;
  /** Begin and end of the meeting, where the form asks for them. */
  readonly meeting: { readonly from: string; readonly to: string } | null;
  /** Types new times into the fields of a row. */
  readonly write: (place: number, times: { readonly start: number; readonly end: number }) => void;
}

/** The typed programme around an element, kept in step with the fields both ways; the fields are what is sent. */
export function useProgrammeForm(anchor: RefObject<HTMLElement | null>): ProgrammeForm {
  const [rows, setRows] = useState<readonly ShownRow[] | null>(null);
  const [spansDays, setSpansDays] = useState(false);
  const [meeting, setMeeting] = useState<ProgrammeForm['meeting']>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return undefined;
    const read = () => {
      setRows(rowsOf(form));
      setSpansDays(valueOf(form, 'endDay').trim() !== '');
      setMeeting(fieldOf(form, 'from') ? { from: valueOf(form, 'from'), to: valueOf(form, 'to') } : null);
    };
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [anchor]);
  const write = useCallback<ProgrammeForm['write']>(
    (place, { start, end }) => {
      const form = anchor.current?.closest('form');
      if (!form) return;
      type(form, rowField(place, 'from'), typedMinute(start));
      type(form, rowField(place, 'to'), typedMinute(end));
    },
    [anchor],
  );
  return { rows, spansDays, meeting, write };
}

function rowsOf(form: HTMLFormElement): ShownRow[] {
  return Array.from({ length: Number(valueOf(form, countField)) || 0 }, (_, place) => {
    const value = (key: keyof AgendaTexts) => valueOf(form, rowField(place, key));
    return {
      day: value('day'),
      from: value('from'),
      to: value('to'),
      title: value('title'),
      kind: value('kind'),
    };
  });
}

function valueOf(form: HTMLFormElement, name: string): string {
  return fieldOf(form, name)?.value ?? '';
}

function type(form: HTMLFormElement, name: string, value: string): void {
  const field = fieldOf(form, name);
  if (!field || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}
