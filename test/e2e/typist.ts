import { expect, type Page } from '@playwright/test';

/**
 * Seconds a key takes an average typist (40 words a minute), from the keystroke-level model of Card, Moran and Newell. Thinking is not in it: that
 * takes as long in a notebook.
 */
export const secondsPerKey = 0.28;

/** Someone at the keyboard: everything goes through real key presses, which are counted. */
export class Typist {
  readonly #page: Page;
  #commands = 0;
  #characters = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A key that steers: Enter, Tab, N, Ctrl+Enter (which counts as two). */
  async press(key: string): Promise<void> {
    this.#commands += key.split('+').length;
    await this.#page.keyboard.press(key);
  }

  /** What one has to say. */
  async type(text: string): Promise<void> {
    this.#characters += text.length;
    await this.#page.keyboard.type(text);
  }

  /** Keys that steer, characters of the content, and what both take at an average pace. */
  counted() {
    const keys = this.#commands + this.#characters;
    return {
      steeringKeys: this.#commands,
      characters: this.#characters,
      keys,
      seconds: Math.round(keys * secondsPerKey * 10) / 10,
    };
  }
}

/** From now on every press of the mouse is seen; returns what says how many there were. */
export async function watchMouse(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['mousePresses'] = '0';
    document.addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement;
        dataset['mousePresses'] = String(Number(dataset['mousePresses']) + 1);
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['mousePresses']));
}

/** How many inputs of the form on screen must be filled in, as the form itself says: with a star. */
export async function requiredInputs(page: Page): Promise<number> {
  const form = page.getByRole('dialog').locator('form');
  await expect(form).toBeVisible();
  return form.locator('label').filter({ hasText: '*' }).count();
}
