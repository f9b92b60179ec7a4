/** Documents that are made to do harm, or are damaged: an error each, or a graph, and never an exception. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { codesOf, goal, indicator, instance, objective, performancePlan, read } from "./strat-ml-document.ts";

const PLAN = performancePlan(
  goal("1", objective("1.1", indicator(instance("<ActualResult><NumberOfUnits>4</NumberOfUnits></ActualResult>")))),
);

test("entities are not put in", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${PLAN.replace("Goal 1", "&b;")}`;
  expect(codesOf(read(bomb).problems)).toEqual(["xml-entities-refused"]);
  const file = `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>${PLAN.replace("Goal 1", "&f;")}`;
  expect(codesOf(read(file).problems)).toEqual(["xml-entities-refused"]);
});

test("a DOCTYPE without entities is no harm", () => {
  const { graph, problems } = read(`<!DOCTYPE PerformancePlanOrReport SYSTEM "http://127.0.0.1:1/x.dtd">\n${PLAN}`);
  expect(graph?.items).toHaveLength(1);
  expect(codesOf(problems)).toEqual(["xml-doctype-ignored"]);
});

test("references, comments and CDATA are what they stand for, at their places", () => {
  const name = "<!-- a --><![CDATA[Fish & <chips>]]>";
  const { graph } = read(performancePlan(goal("1", "", name) + goal("2", "", "A &amp; &#x6E56;")));
  expect(graph?.domains.map((domain) => domain.name)).toEqual(["Fish & <chips>", "A & 湖"]);
  const place = graph?.passages.find(({ text }) => text === "Fish & <chips>");
  const [, line = ""] = performancePlan(goal("1", "", name)).split("\n");
  expect([place?.line, place?.column]).toEqual([2, line.indexOf("Fish") + 1]);
});

test("objectives within objectives may be many levels deep, and not without end", () => {
  const nested = (depth: number) => goal("1", "<Objective><Name>A</Name>".repeat(depth) + "</Objective>".repeat(depth));
  expect(read(performancePlan(nested(300))).graph?.items).toHaveLength(300);
  expect(codesOf(read(performancePlan(nested(5_000))).problems)).toEqual(["source-too-large"]);
});

test("a document may be large, and not without end", () => {
  const many = (count: number) => performancePlan(goal("1", "<Objective><Name>A</Name></Objective>\n".repeat(count)));
  const start = performance.now();
  expect(read(many(10_000)).graph?.items).toHaveLength(10_000);
  // A second on two busy cores: what grows with the square of the size takes minutes.
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(codesOf(read(many(20_000)).problems)).toEqual(["document-too-large"]);
});

test("elements of no meaning are bounded too", () => {
  const { graph, problems } = read(performancePlan(goal("1", "<x>a</x>".repeat(150_000))));
  expect(graph?.domains).toHaveLength(1);
  expect(problems.map(({ code, positions }) => [code, positions.length])).toEqual([["element-not-read", 50]]);
});

test("whatever is damaged, nothing throws", () => {
  const signs = fc.constantFrom("<", ">", "/", '"', "&", "\0", "]]>", "<!--", "<?", "xmlns:a=", "a:", "\ud83d", "湖");
  fc.assert(
    fc.property(fc.nat(PLAN.length), fc.nat(40), fc.array(signs, { maxLength: 3 }), (at, cut, put) => {
      const { graph, problems } = read(PLAN.slice(0, at) + put.join("") + PLAN.slice(at + cut));
      expect(graph !== null || problems.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: 400 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(read(bytes).graph).toBeNull();
    }),
  );
});

test("long texts take no longer than they are", () => {
  const start = performance.now();
  const spaces = " ".repeat(300_000);
  const digits = "1".repeat(300_000);
  const gaps = "<!-- -->\n".repeat(100_000);
  for (const one of [
    goal(`a${spaces}b`),
    goal("1", "", `a${spaces}b`),
    goal("1", "", `${gaps}a`),
    goal("1", objective(digits)),
    goal("1", indicator(instance(`<TargetResult><NumberOfUnits>${digits}x</NumberOfUnits></TargetResult>`))),
    goal("1", indicator(instance(`<TargetResult><StartDate>a${spaces}b</StartDate></TargetResult>`))),
  ])
    expect(read(performancePlan(one)).graph?.domains).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(20_000);
});
