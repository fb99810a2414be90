/** What a person sent, read by name; absent fields are empty, never undefined. */
export class FormFields {
  constructor(private readonly data: FormData) {}

  /** A line of text, trimmed. */
  line(name: string): string {
    return this.prose(name).trim();
  }

  /** Longer text as typed, with line ends as the web writes them made plain. */
  prose(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
  }

  /** A line, or null when it was left empty. */
  lineOrNull(name: string): string | null {
    return this.line(name) || null;
  }

  /** Everything ticked or chosen under a name. */
  all(name: string): string[] {
    return this.data.getAll(name).filter((value): value is string => typeof value === 'string');
  }

  isTicked(name: string): boolean {
    return this.data.has(name);
  }

  /** A whole number, null when empty, and NaN when it is something else. */
  wholeNumber(name: string): number | null {
    const typed = this.line(name);
    if (typed === '') return null;
    return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
  }

  /** All values by name, to show a form again as it was sent. Passwords are left out. */
  values(): Readonly<Record<string, readonly string[]>> {
    const names = [...new Set(this.data.keys())].filter((name) => !/password|wachtwoord/i.test(name));
    return Object.fromEntries(names.map((name) => [name, this.all(name)]));
  }
}
