/** What is worked out once for each thing: lines of a document that are there already are not drawn again while others come. */
import { expect, test } from "vitest";
import { onceEach } from "../../../web/explorer/document/once-each.ts";

test("of the same thing the very same answer, of another one its own, though both look alike", () => {
  const asked: object[] = [];
  const marksOf = onceEach((line: { readonly text: string }) => {
    asked.push(line);
    return [line.text];
  });
  const [one, other] = [{ text: "公園" }, { text: "公園" }];
  expect(marksOf(one)).toBe(marksOf(one));
  expect(marksOf(other)).not.toBe(marksOf(one));
  expect(asked).toEqual([one, other]);
});
