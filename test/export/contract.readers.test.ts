/** Every format of FORMATS holds what the graph held: read back by libraries of others in Python; those in Node are in contract.test.ts. */
import { describe, inject } from "vitest";
import { describeReader } from "./expect-readers.ts";
import { READERS } from "./readers/readers.ts";

describe.skipIf("missing" in inject("readersPython"))("in Python", () => {
  for (const reader of READERS.filter(({ inPython }) => inPython)) describeReader(reader);
});
