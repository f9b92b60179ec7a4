/** A page of a real browser in, a way to use it out that counts what a person has to do: a click, a key, a choice from a list and a text that is typed are a step each. */
import type { Locator, Page } from "playwright-core";

export class Steps {
  readonly page: Page;
  /** What was done, in order. */
  readonly done: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  async click(place: Locator): Promise<void> {
    this.done.push(`click ${place}`);
    await place.click();
  }

  async type(place: Locator, text: string): Promise<void> {
    this.done.push(`type ${text}`);
    await place.fill(text);
  }

  async choose(place: Locator, label: string): Promise<void> {
    this.done.push(`choose ${label}`);
    await place.selectOption({ label });
  }

  async press(key: string): Promise<void> {
    this.done.push(`press ${key}`);
    await this.page.keyboard.press(key);
  }
}
