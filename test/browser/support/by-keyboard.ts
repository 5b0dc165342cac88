/** A page used with the keyboard alone, by what a person can read of it: the words of a link or a button, the label of a field. */
import type { Page } from 'puppeteer-core';

export type Keyboard = {
  /** Tabs until what has the focus reads like this, or is the field of this label, name or id. */
  tabTo(words: string): Promise<void>;
  /** Presses what is found, and waits for where it leads. */
  go(words: string): Promise<void>;
  /** Writes over what is in the field. */
  fill(field: string, text: string): Promise<void>;
  /** Picks the option of a list that begins like this. */
  choose(field: string, option: string): Promise<void>;
  tick(field: string): Promise<void>;
  /** Opens what is folded up under these words. */
  unfold(words: string): Promise<void>;
  /** Resolves when the page shows this; some refresh themselves. */
  shows(words: string, withinMs?: number): Promise<void>;
};

const mostPresses = 150;

export function byKeyboard(page: Page): Keyboard {
  const read = () => page.$eval('main', ({ textContent }) => textContent ?? '').catch(() => '');

  async function tabTo(words: string): Promise<void> {
    for (let presses = 0; presses < mostPresses; presses++) {
      await page.keyboard.press('Tab');
      if ((await namesOfFocused(page)).includes(words)) return;
    }
    throw new Error(
      `the keyboard does not lead to "${words}" on ${page.url()}: ${(await read()).slice(0, 2_000)}`,
    );
  }

  return {
    tabTo,
    async go(words) {
      await tabTo(words);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    },
    async fill(field, text) {
      await tabTo(field);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.sendCharacter(text);
    },
    async choose(field, option) {
      await tabTo(field);
      await page.keyboard.type(option);
    },
    async tick(field) {
      await tabTo(field);
      await page.keyboard.press('Space');
    },
    async unfold(words) {
      await tabTo(words);
      await page.keyboard.press('Enter');
    },
    async shows(words, withinMs = 20_000) {
      for (const end = Date.now() + withinMs; Date.now() < end; ) if ((await read()).includes(words)) return;
      throw new Error(`${page.url()} does not show "${words}" but: ${(await read()).slice(0, 2_000)}`);
    },
  };
}

const namesOfFocused = (page: Page): Promise<readonly string[]> =>
  page.$eval('html', ({ ownerDocument }) => {
    const focused = ownerDocument.activeElement as HTMLInputElement | null;
    const said = [...(focused?.labels ?? [])].flatMap(({ childNodes }) =>
      // A label may hold its field, or more than a name.
      [...childNodes].map(({ textContent }) => textContent),
    );
    return [focused?.id, focused?.name, focused?.textContent, focused?.ariaLabel, ...said].map(
      (name) => name?.trim() ?? '',
    );
  });
