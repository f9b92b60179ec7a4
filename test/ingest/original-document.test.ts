/** The seed and the city's document: the figures counted by hand, and every place read again in the document itself. */

import { describe, expect, test } from "vitest";
import type { Advances, Covers } from "../../src/model/policy-graph.ts";
import type { TextPosition } from "../../src/model/position.ts";
import { graphOf, seedText } from "../support/ingest-text.ts";
import { originalDocument } from "../support/original-document.ts";
import { standsThere, textAt, wrongPlacesOf } from "../support/text-positions.ts";

const original = originalDocument("test/ingest");
const documents: readonly (readonly [string, string])[] = [
  ["the seed", seedText()],
  ...(original ? [["the original", original.toString("utf8")] as const] : []),
];

describe.each(documents)("%s", (_, text) => {
  const graph = graphOf(text);
  const numberOf = (planId: string) => graph.plans.find(({ id }) => id === planId)?.number ?? 0;
  const codeOf = (itemId: string) => graph.items.find(({ id }) => id === itemId)?.code;
  const codesSharedBy = (count: number) =>
    graph.items
      .filter(({ id }) => graph.covers.filter(({ itemId }) => itemId === id).length === count)
      .map(({ code }) => code);

  test("has the figures counted by hand", () => {
    expect(graph.plans).toHaveLength(5);
    expect(graph.plans.map((plan) => graph.initiatives.filter(({ ownerId }) => ownerId === plan.id).length)).toEqual([
      3, 3, 2, 2, 2,
    ]);
    expect(graph.plans.map((plan) => graph.targets.filter(({ ownerId }) => ownerId === plan.id).length)).toEqual([
      3, 2, 2, 2, 2,
    ]);
    expect(graph.domains.map((domain) => graph.items.filter(({ domainId }) => domainId === domain.id).length)).toEqual([
      7, 6, 7, 7, 6, 5,
    ]);
    expect([graph.initiatives.length, graph.targets.length, graph.items.length]).toEqual([12, 11, 38]);
    expect([graph.covers.length, graph.advances.length]).toEqual([41, 50]);
  });

  test("shares what was counted by hand", () => {
    expect(codesSharedBy(3)).toEqual(["4-4"]);
    expect(graph.covers.filter(({ itemId }) => codeOf(itemId) === "4-4").map(({ planId }) => numberOf(planId))).toEqual(
      [1, 3, 4],
    );
    expect(codesSharedBy(2)).toEqual("1-1 1-6 1-7 2-1 2-4 3-2 3-4 4-3 4-7 5-1 6-3".split(" "));
    expect(codesSharedBy(0)).toEqual("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2".split(" "));
  });

  test("says the same in text and matrix", () => {
    const planOf = new Map(graph.initiatives.map(({ id, ownerId }) => [id, ownerId]));
    const inText = new Set(graph.advances.map(({ initiativeId, itemId }) => `${planOf.get(initiativeId)} ${itemId}`));
    expect([...inText].sort()).toEqual(graph.covers.map(({ planId, itemId }) => `${planId} ${itemId}`).sort());
  });

  test("keeps both spellings of what has two", () => {
    expect(
      graph.plans.map(({ name, nameVariants }) => [name, ...nameVariants]).filter(({ length }) => length > 1),
    ).toEqual([
      ["塙保己一プラン", "埴保己一プラン"],
      ["本庄版ネウボラプラン", "本庄版ネットワークプラン"],
    ]);
    expect(graph.items.filter(({ nameVariants }) => nameVariants.length > 0)).toMatchObject([
      { code: "2-1", name: "確かな学力と自立する力の育成", nameVariants: ["豊かな学力と自立する力の育成"] },
    ]);
  });

  test("holds at every mark's place a mark, in the row of its item and the column of its plan", () => {
    const heads = (text.split("\n")[162] ?? "").split("\t").filter((cell) => cell !== "");
    for (const mark of graph.covers as readonly (Covers & TextPosition)[]) {
      expect(textAt(text, mark, "○")).toBe("○");
      const cells = (text.split("\n")[mark.line - 1] ?? "").split("\t");
      expect(cells[1]).toBe(codeOf(mark.itemId));
      const before = Array.from(text.split("\n")[mark.line - 1] ?? "")
        .slice(0, mark.column - 1)
        .join("");
      const plan = graph.plans.find(({ id }) => id === mark.planId);
      expect([plan?.name, ...(plan?.nameVariants ?? [])]).toContain(heads[before.split("\t").length - 4]);
    }
    expect(new Set(graph.covers.map(({ line, column }) => `${line}:${column}`)).size).toBe(41);
  });

  test("holds at every mention's place that code and name, below its initiative", () => {
    const lines = text.split("\n");
    for (const mention of graph.advances as readonly (Advances & TextPosition)[]) {
      expect(standsThere(text, mention)).toBe(true);
      expect(mention.text).toBe(`${codeOf(mention.itemId)} ${mention.statedName}`);
      const initiative = graph.initiatives.find(({ id }) => id === mention.initiativeId);
      const heading = lines.slice(0, mention.line).findLast((line) => line.startsWith("○"));
      expect(heading).toBe(`○${initiative?.name}`);
      const plan = lines.slice(0, mention.line).findLast((line) => /^[①-⑤]/u.test(line));
      expect(plan?.slice(1)).toBe(graph.plans.find(({ id }) => id === initiative?.ownerId)?.name);
    }
  });

  test("holds at every passage's place its text, and states every node somewhere", () => {
    expect(wrongPlacesOf(text, graph)).toEqual([]);
    const stated = new Set(graph.statedIn.map(({ nodeId }) => nodeId));
    const nodes = [
      graph.edition,
      ...graph.domains,
      ...graph.items,
      ...graph.plans,
      ...graph.initiatives,
      ...graph.targets,
    ];
    expect(nodes.filter(({ id }) => !stated.has(id))).toEqual([]);
    const passages = new Set(graph.passages.map(({ id }) => id));
    expect(graph.statedIn.filter(({ passageId }) => !passages.has(passageId))).toEqual([]);
  });

  test("reads its title", () => {
    const title = graph.statedIn.find(({ role }) => role === "title");
    expect(title).toMatchObject({ nodeId: graph.edition.id, passageId: `${graph.edition.id}/passage/3:1` });
  });
});
