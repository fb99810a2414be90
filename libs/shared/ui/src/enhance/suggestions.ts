/** Something that may be meant: a page to go to, or words to search for. */
export interface Offered {
  readonly text: string;
  /** What it is: 'Goede praktijk', 'Thema'. */
  readonly about: string;
  /** Where it leads; null searches for the text itself. */
  readonly href: string | null;
}

/** Asks what may be meant by what is typed; gives up when the signal says so. */
export type Ask = (
  typed: string,
  kinds: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<readonly Offered[]>;

/** What this reader opened before, offered while nothing is typed. */
export type Lately = (field: HTMLInputElement) => readonly Offered[];

/** Long enough that fast typing asks once, short enough to seem at once. */
const pause = 90;
const fewestLetters = 2;

/**
 * Suggestions below a search box, by the combobox pattern of ARIA: arrows walk, Enter takes, Escape closes and keeps what
 * was typed, how many there are is said aloud. Without this the box is a plain search field, and Enter always searches.
 * @param lately what is offered while nothing is typed yet
 */
export function offerSuggestions(page: Document, ask: Ask, lately: Lately = () => []): void {
  for (const field of page.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
    const list = page.getElementById(`${field.id}-lijst`);
    const status = page.getElementById(`${field.id}-aantal`);
    if (list && status) new SuggestionList(field, list, status, ask, lately);
  }
}

class SuggestionList {
  private readonly kinds: Readonly<Record<string, string>>;
  private readonly known = new Map<string, readonly Offered[]>();
  private offered: readonly Offered[] = [];
  private active = -1;
  private asking: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly status: HTMLElement,
    private readonly ask: Ask,
    private readonly lately: Lately,
  ) {
    this.kinds = JSON.parse(field.dataset['suggest'] || '{}') as Record<string, string>;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('input', () => this.typed());
    field.addEventListener('focus', () => this.showLately());
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => this.close());
    // The press would take the focus from the field, and closing comes before the click.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      if (option) this.take([...list.children].indexOf(option));
    });
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    const typed = this.field.value.trim();
    if (typed.length === 0) this.showLately();
    else if (typed.length < fewestLetters) this.close();
    else if (this.known.has(typed)) this.show(this.known.get(typed) ?? []);
    else this.timer = setTimeout(() => void this.askFor(typed), pause);
  }

  private showLately(): void {
    if (this.field.value.trim() === '') this.show(this.lately(this.field));
  }

  private async askFor(typed: string): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    try {
      const offered = await this.ask(typed, this.kinds, asking.signal);
      this.known.set(typed, offered);
      if (!asking.signal.aborted && this.field.ownerDocument.activeElement === this.field) this.show(offered);
    } catch {
      // Suggestions are an extra: without them the box still searches.
      if (!asking.signal.aborted) this.close();
    }
  }

  private show(offered: readonly Offered[]): void {
    if (offered.length === 0) {
      this.close();
      return;
    }
    this.offered = offered;
    this.list.replaceChildren(...offered.map((each, index) => this.option(each, index)));
    this.list.hidden = false;
    this.field.setAttribute('aria-expanded', 'true');
    this.activate(-1);
    this.status.textContent = `${offered.length} ${this.status.dataset['words'] ?? ''}`;
  }

  private option({ text, about }: Offered, index: number): HTMLElement {
    const page = this.field.ownerDocument;
    const option = page.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = page.createElement('span');
    name.textContent = text;
    option.append(name);
    if (about) {
      const kind = page.createElement('small');
      kind.textContent = about;
      option.append(' ', kind);
    }
    return option;
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.offered = [];
    this.active = -1;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
    this.status.textContent = '';
  }

  private key(event: KeyboardEvent): void {
    const open = this.offered.length > 0;
    if (!open || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const places = this.offered.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place is the field itself, so that the way round passes what was typed.
      this.activate(((this.active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.active >= 0) this.take(this.active);
    else return;
    event.preventDefault();
  }

  private activate(index: number): void {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.list.children[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView?.({ block: 'nearest' });
      this.field.setAttribute('aria-activedescendant', option.id);
    } else this.field.removeAttribute('aria-activedescendant');
  }

  private take(index: number): void {
    const taken = this.offered[index];
    if (!taken) return;
    this.close();
    if (taken.href) this.field.ownerDocument.location.assign(taken.href);
    else {
      this.field.value = taken.text;
      this.field.form?.requestSubmit();
    }
  }
}
