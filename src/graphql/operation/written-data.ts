/** The data of an answer that was made elsewhere: its text, as it goes out. */
import type { FormattedExecutionResult } from "graphql";

/** Stands in a result where its data stands otherwise. */
export class WrittenData {
  readonly [field: string]: unknown;
  readonly #json: string;

  constructor(json: string) {
    this.#json = json;
  }

  static textOf(data: unknown): string | undefined {
    return data instanceof WrittenData ? data.#json : JSON.stringify(data);
  }

  /** Whoever does not know of it writes the same. */
  toJSON(): unknown {
    return JSON.parse(this.#json);
  }
}

/** A reply's text as `JSON.stringify` has it, without reading what is written already. */
export function writeResult(result: FormattedExecutionResult): string {
  const parts = Object.entries(result).flatMap(([key, value]) => {
    const text = WrittenData.textOf(value);
    return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
  });
  return `{${parts.join()}}\n`;
}
