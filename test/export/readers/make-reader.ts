/** A function that reads one text in, a reader out, and the same for those in Python. */
import { readInPython } from "./python.ts";
import { type Reader, type Reading, Refused } from "./reading.ts";

type Expected = Reader["expected"];

/** `path` is a function of a module in this folder: `with_networkx.gexf`. */
export function inPython(name: string, format: string, path: string, expected: Expected): Reader {
  return { name, format, inPython: true, read: (texts) => readInPython(path, texts), expected };
}

export function inNode(
  name: string,
  format: string,
  readOne: (text: string) => Reading | Promise<Reading>,
  expected: Expected,
): Reader {
  return { name, format, inPython: false, read: (texts) => Promise.all(texts.map(readRefusing)), expected };

  async function readRefusing(text: string): Promise<Reading> {
    try {
      return await readOne(text);
    } catch (error) {
      throw new Refused(name, String(error), text);
    }
  }
}
