import { useEffect, useRef, useState } from 'react';
import { type DraftShelf, type KeptText, putBack, typedIn } from './draft-shelf';

/** What became of one attempt to save. */
export type SaveOutcome =
  | { readonly kind: 'SAVED'; readonly version: number }
  | { readonly kind: 'NO_ANSWER' }
  | { readonly kind: 'SIGNED_OUT' }
  | { readonly kind: 'CONFLICT' | 'REFUSED'; readonly message: string };

/** How it stands with what is typed. */
export type Standing =
  | { readonly phase: 'REST' | 'SAVING' | 'OFFLINE' | 'SIGNED_OUT' }
  | { readonly phase: 'SAVED'; readonly at: Date }
  | { readonly phase: 'CONFLICT' | 'REFUSED'; readonly message: string };

interface AutosaveInput {
  readonly formId: string;
  readonly version: number;
  readonly shelf: () => DraftShelf;
  readonly save: (form: HTMLFormElement, version: number) => Promise<SaveOutcome>;
  /** How long typing rests before it is saved, and how long before an attempt without an answer is repeated. */
  readonly pauses?: { readonly rest: number; readonly again: number };
}

const usualPauses = { rest: 1200, again: 8000 };

/**
 * Saves a form while somebody types in it. What is typed goes to the device at once and to the server when typing rests;
 * without an answer it waits on the device. Once somebody else has saved, nothing more is sent by itself.
 */
export function useAutosave({ formId, version, shelf, save, pauses = usualPauses }: AutosaveInput) {
  const [standing, setStanding] = useState<Standing>({ phase: 'REST' });
  const [found, setFound] = useState<KeptText | null>(null);
  const typed = useRef<() => void>(() => undefined);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    const kept = shelf();
    let current = version;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saving: Promise<void> | null = null;
    let changed = false;
    let stopped = false;

    const wait = (pause: number) => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(run, pause);
    };
    const take = (outcome: SaveOutcome) => {
      if (outcome.kind === 'SAVED') {
        current = outcome.version;
        const field = form.elements.namedItem('version');
        if (field instanceof HTMLInputElement) field.value = String(current);
        setStanding({ phase: 'SAVED', at: new Date() });
        if (!changed) return kept.forget();
        kept.keep(current, typedIn(form));
        return wait(pauses.rest);
      }
      if (outcome.kind === 'NO_ANSWER') {
        setStanding({ phase: 'OFFLINE' });
        return wait(pauses.again);
      }
      stopped = outcome.kind === 'CONFLICT';
      return setStanding(
        outcome.kind === 'SIGNED_OUT'
          ? { phase: 'SIGNED_OUT' }
          : { phase: outcome.kind, message: outcome.message },
      );
    };
    const run = () => {
      if (stopped || saving) return;
      changed = false;
      setStanding({ phase: 'SAVING' });
      saving = save(form, current).then((outcome) => {
        saving = null;
        take(outcome);
      });
    };
    const onInput = () => {
      changed = true;
      kept.keep(current, typedIn(form));
      wait(pauses.rest);
    };
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer);
      if (saving) {
        // Sent now, it would meet the version that is just being made.
        event.preventDefault();
        void saving.then(() => form.requestSubmit(event.submitter));
      } else if (!navigator.onLine) {
        event.preventDefault();
        kept.keep(current, typedIn(form));
        setStanding({ phase: 'OFFLINE' });
        wait(pauses.again);
      } else {
        stopped = true;
        kept.keep(current, typedIn(form), true);
      }
    };
    const onOnline = () => wait(0);
    // Back by the browser's button: the page is as it was, so typing is saved again.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) stopped = false;
    };

    const offline = () => setStanding({ phase: 'OFFLINE' });
    if (!form.hasAttribute('data-refused')) setFound(kept.find(version, typedIn(form)));
    typed.current = onInput;
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSubmit);
    addEventListener('online', onOnline);
    addEventListener('offline', offline);
    addEventListener('pageshow', onShow);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
      removeEventListener('online', onOnline);
      removeEventListener('offline', offline);
      removeEventListener('pageshow', onShow);
    };
    // The item and the way it is saved stay the same for as long as the page is open.
  }, [formId, version]);

  return {
    standing,
    found,
    /** Puts the text of this device into the form, and saves it. */
    bringBack: () => {
      const form = document.getElementById(formId);
      if (found && form instanceof HTMLFormElement) putBack(form, found.typed);
      setFound(null);
      typed.current();
    },
    throwAway: () => {
      shelf().forget();
      setFound(null);
    },
  };
}
