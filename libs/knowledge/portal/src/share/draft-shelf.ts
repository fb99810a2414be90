/** What is typed in a form: names and values as they stand in it. */
export type Typed = readonly (readonly [string, string])[];

/** Text that is on this device and perhaps nowhere else. */
export interface KeptText {
  /** The version of the item that was on the screen while typing. */
  readonly version: number;
  readonly typed: Typed;
  /** It was sent: a later version means that it arrived. */
  readonly sent: boolean;
}

/** Keeps one part of one item on this device, for one person, until the server has it. */
export class DraftShelf {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly key: string,
  ) {}

  /** False when the device has no room or does not allow it. */
  keep(version: number, typed: Typed, sent = false): boolean {
    try {
      this.storage.setItem(this.key, JSON.stringify({ version, typed, sent } satisfies KeptText));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.storage.removeItem(this.key);
  }

  /**
   * What is on the device and not on the page; what arrived or stands there already is forgotten.
   * @param version the version that the page shows
   */
  find(version: number, onPage: Typed): KeptText | null {
    const kept = this.read();
    if (!kept) return null;
    if ((kept.sent && kept.version < version) || isSame(kept.typed, onPage)) {
      this.forget();
      return null;
    }
    return kept;
  }

  private read(): KeptText | null {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? 'null') as KeptText | null;
    } catch {
      return null;
    }
  }
}

/** What somebody typed or chose; what the page itself put there does not count. */
export function typedIn(form: HTMLFormElement): Typed {
  return [...form.elements].flatMap((field): [string, string][] => {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      return field.checked ? [[field.name, field.value]] : [];
    }
    return isWritten(field) ? [[field.name, field.value]] : [];
  });
}

/** Puts kept text back into the fields. More steps than there are fields for go into the last one. */
export function putBack(form: HTMLFormElement, typed: Typed): void {
  const left = new Map<string, string[]>();
  for (const [name, value] of typed) left.set(name, [...(left.get(name) ?? []), value]);
  const lastOf = new Map<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      field.checked = typed.some(([name, value]) => name === field.name && value === field.value);
    } else if (isWritten(field)) {
      field.value = left.get(field.name)?.shift() ?? '';
      lastOf.set(field.name, field);
    }
  }
  for (const [name, field] of lastOf) {
    const rest = (left.get(name) ?? []).filter((value) => value.trim() !== '');
    if (rest.length > 0) field.value = [field.value, ...rest].filter(Boolean).join('\n\n');
  }
}

function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLInputElement) return !['hidden', 'submit', 'button'].includes(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}

function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
