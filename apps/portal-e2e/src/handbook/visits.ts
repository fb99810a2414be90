import { demoPerson, type Stage, type Visitor } from '../stage';
import { addressOf } from '../walk/find-stop';
import type { Stop, Tour } from '../walk/stops';

/** People of the example network who look things up for the handbook, each in a browser of their own. */
export class Visits {
  readonly #visitors = new Map<string, { visitor: Visitor; found: Map<string, string> }>();

  constructor(private readonly stage: Stage) {}

  /** Opens a stop in a language as somebody, on a screen of this width; gives the page once it is awake. */
  async open(who: Tour['who'], stop: Stop, locale: 'nl' | 'en', width = 1024): Promise<Visitor> {
    const { visitor, found } = await this.#as(who);
    const address = await addressOf(stop, this.stage, visitor, found);
    await visitor.page.setViewportSize({ width, height: 900 });
    const path = locale === 'en' ? `/en${address}` : address;
    const status = await visitor.goTo(path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    await visitor.page.waitForFunction(
      () => document.querySelector('[data-island]:not([data-awake])') === null,
    );
    // What only an awake page can offer, such as the camera, is drawn after that.
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return visitor;
  }

  async #as(who: Tour['who']): Promise<{ visitor: Visitor; found: Map<string, string> }> {
    const known = this.#visitors.get(who ?? '');
    if (known) return known;
    const visitor = await this.stage.visitor({ deviceScaleFactor: 2, colorScheme: 'light' });
    if (who) await visitor.signIn(demoPerson(who));
    const made = { visitor, found: new Map<string, string>() };
    this.#visitors.set(who ?? '', made);
    return made;
  }
}
