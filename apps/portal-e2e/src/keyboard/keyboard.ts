import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../stage';
import { faultsOfFocus, watchFocus } from '../walk/focus';
import { lookAt } from '../walk/look';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any page has. */
const farthest = 250;

/**
 * Somebody without a mouse: walks from stop to stop with Tab, and presses what has the focus. At every stop the focus must
 * be seen, and be further on in the page than the one before; a page that does not let go of it is a trap.
 */
export class Keyboard {
  readonly #page: Page;

  constructor(readonly visitor: Visitor) {
    this.#page = visitor.page;
  }

  /** Past the menu, with the link that is the first stop of every page. */
  async skipToContent(): Promise<void> {
    await this.#page.keyboard.press('Tab');
    await this.#look();
    await this.#page
      .getByRole('link', { name: 'Naar de inhoud' })
      .and(this.#page.locator(':focus'))
      .waitFor();
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('main:focus').waitFor();
  }

  /**
   * Walks on, or back, until it is at what has this role and name.
   * @throws Error where the focus cannot be seen, jumps back, stays, or never comes there
   */
  async to(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const target = this.#page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) });
    await this.walkTo(target, `${role} ${String(name)}`, key);
  }

  /** As `to`, for what is found another way. */
  async walkTo(target: Locator, words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor();
    const here = target.and(this.#page.locator(':focus'));
    const passed: string[] = [];
    for (let stop = 0; stop < farthest; stop += 1) {
      if ((await here.count()) > 0) return;
      const step = await this.#step(key);
      passed.push(step.name);
      if (step.isEnd) break;
    }
    throw new Error(`Never came at ${words} of ${this.#page.url()}. Passed:\n${passed.join('\n')}`);
  }

  /** Walks to a button and presses it. */
  async press(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to('button', name);
    await this.#page.keyboard.press(key);
  }

  /** Walks to a link and follows it. */
  async follow(name: string | RegExp): Promise<void> {
    await this.to('link', name);
    await this.#page.keyboard.press('Enter');
  }

  /** Walks to a field and types in it, in place of what stands there. */
  async write(name: string | RegExp, words: string): Promise<void> {
    await this.to('textbox', name);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.type(words);
  }

  /** Walks to a box and puts a tick in it, or takes it away. */
  async tick(name: string | RegExp): Promise<void> {
    await this.to('checkbox', name);
    await this.#page.keyboard.press('Space');
  }

  /** Walks to a row of choices and goes through it with the arrow keys, up to the one with this name. */
  async choose(name: string | RegExp): Promise<void> {
    const wanted = this.#page.getByRole('radio', { name }).first();
    const group = await wanted.getAttribute('name');
    await this.walkTo(this.#page.locator(`input[type=radio][name="${group}"]`), `choices of ${group}`);
    for (let step = 0; step < 12 && !(await this.#isThere(wanted)); step += 1) {
      await this.#page.keyboard.press('ArrowDown');
      await this.#look();
    }
    if (!(await wanted.isChecked())) await this.#page.keyboard.press('Space');
    if (!(await wanted.isChecked())) throw new Error(`The arrow keys do not lead to ${String(name)}`);
  }

  /** Walks to a list to choose from and goes through it with the arrow keys, up to the one with these words. */
  async choosesFrom(name: string | RegExp, words: string): Promise<void> {
    await this.to('combobox', name);
    const chosen = () =>
      this.#page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text);
    for (let step = 0; step < 30 && (await chosen()) !== words; step += 1)
      await this.#page.keyboard.press('ArrowDown');
    if ((await chosen()) !== words) throw new Error(`The arrow keys do not lead to ${words}`);
  }

  #isThere(wanted: Locator): Promise<boolean> {
    return wanted.evaluate((element) => element === document.activeElement);
  }

  /** One step; says where it came, and whether the page came to its end. */
  async #step(key: string): Promise<{ name: string; isEnd: boolean }> {
    const before = await this.#page.evaluateHandle(() => document.activeElement);
    await this.#page.keyboard.press(key);
    const where = await this.#page.evaluate(
      ([from, isBack]) => {
        const to = document.activeElement;
        if (!to || to === document.body) return 'END';
        if (to === from) return 'STAYS';
        const wasInside = from && from !== document.body && document.contains(from);
        const isFurther = !wasInside || from.compareDocumentPosition(to) & (isBack ? 2 : 4);
        return isFurther ? 'FURTHER' : 'JUMPS';
      },
      [before, key.startsWith('Shift')] as const,
    );
    await before.dispose();
    if (where === 'END') return { name: 'the end', isEnd: true };
    const name = await this.#look();
    if (where !== 'FURTHER')
      throw new Error(`The focus ${where.toLowerCase()} at ${name} of ${this.#page.url()}`);
    return { name, isEnd: false };
  }

  /** Names what has the focus; throws when that cannot be seen. */
  async #look(): Promise<string> {
    if (!(await this.#page.evaluate(() => 'focusFaultsOf' in window))) {
      await lookAt(this.#page);
      await watchFocus(this.#page);
    }
    const faults = await faultsOfFocus(this.#page);
    if (faults.length > 0) throw new Error(`${faults.join(', ')} at ${this.#page.url()}`);
    return this.#page.evaluate(() => window.look.nameOf(document.activeElement!));
  }
}
