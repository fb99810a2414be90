import type { BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';
import type { DemoPerson } from './demo-people';

const patience = 10_000;

/** Somebody at a browser of their own. Notes whatever a browser complains about while they look around. */
export class Visitor {
  readonly faults: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    context.setDefaultTimeout(patience);
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && host !== new URL(url).host) {
        this.faults.push(`asked another host: ${request.url()}`);
      }
    });
    context.on('console', (message) => this.#hear(message));
    context.on('weberror', (fault) => this.faults.push(`a script failed: ${fault.error().message}`));
  }

  /** Opens a page and gives the status of the answer. */
  async goTo(path: string): Promise<number> {
    const answer = await this.page.goto(path);
    return answer?.status() ?? 0;
  }

  /** The HTML of a page as it comes from the server, asked with this visitor's rights. */
  async htmlOf(path: string): Promise<string> {
    return (await this.context.request.get(this.url + path)).text();
  }

  /** Asks the API, as this visitor; fails on an error. */
  async ask<TData>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<TData> {
    const answer = await this.context.request.post(`${this.url}/graphql`, {
      data: { query, variables },
      headers: { origin: this.url },
    });
    const { data, errors } = (await answer.json()) as { data: TData; errors?: unknown };
    if (errors) throw new Error(`the API refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Signs in through the form, and waits for the page that comes after. */
  async signIn({ email, password }: DemoPerson, path = '/inloggen'): Promise<void> {
    await this.goTo(path);
    await this.field('Je e-mailadres').fill(email);
    await this.field('Wachtwoord').fill(password);
    await this.press('Log in');
    await this.arrives((address) => !address.pathname.endsWith('/inloggen'));
  }

  /** A field by the words at it. */
  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label).and(this.page.locator('input, textarea, select')).first();
  }

  /** Fills fields by the words at them. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  /** Fills fields by their names, in a form whose words come back in several places. */
  async write(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.page.locator(`[name="${name}"]`).first().fill(value);
    }
  }

  /** Presses a button by its words. */
  async press(words: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: words }).first().click();
  }

  /** Follows a link by its words. */
  async follow(words: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: words }).first().click();
  }

  /** Waits until these words can be seen, and says what stood there when they do not come. */
  async sees(words: string | RegExp): Promise<void> {
    try {
      await this.page.getByText(words).filter({ visible: true }).first().waitFor();
    } catch {
      const shown = await this.page.locator('main').innerText();
      throw new Error(`‘${String(words)}’ is not on ${this.page.url()}. There stands:\n${shown}`);
    }
  }

  /** Waits for a page by its address. */
  async arrives(where: (address: URL) => boolean): Promise<void> {
    try {
      await this.page.waitForURL(where);
    } catch {
      const shown = await this.page.locator('main').innerText();
      throw new Error(`stayed at ${this.page.url()}. There stands:\n${shown}`);
    }
  }

  /** Waits until everything that wakes up in this page is awake. */
  async isAwake(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('[data-island]') !== null &&
        document.querySelector('[data-island]:not([data-awake])') === null,
    );
  }

  /** What can be read in the page itself. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  #hear(message: ConsoleMessage): void {
    // A page that refuses (404, 422) is told on the console as well; that is an answer, not a fault.
    if (message.type() !== 'error' || /status of (4\d\d)/.test(message.text())) return;
    this.faults.push(`${message.location().url}: ${message.text()}`);
  }
}
