/** Documents that are no plan: each is one error that says so, and no graph. */
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOCUMENT_BOUNDS } from "../../src/ingest/bounds.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { encode, FACTS, ingestBytes, ingestText } from "../support/ingest-text.ts";
import { SAMPLE } from "../support/sample-document.ts";

const outcome = (bytes: Uint8Array) => {
  const { graph, problems } = ingestBytes(bytes);
  return { graph, codes: problems.map(({ severity, code }) => `${severity} ${code}`) };
};

/** The first local header of a zip file, as a .docx begins, with compressed text behind it. */
const docx = Buffer.concat([
  Buffer.from("504b0304140006000800000021000000", "hex"),
  Buffer.from("[Content_Types].xml"),
  deflateRawSync(Buffer.from("①塙保己一プラン".repeat(50))),
]);
const png = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");
const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n%"), Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))]);

describe("an unusable document", () => {
  test.each([
    ["no bytes", Buffer.alloc(0), "empty-document"],
    ["white space", Buffer.from("\n \t\n　\n"), "empty-document"],
    ["a byte order mark alone", Buffer.from("\ufeff"), "empty-document"],
    ["a zip file", Buffer.from("504b030414000000080000002100b5d2", "hex"), "not-text"],
    ["a Word file", docx, "not-text"],
    ["a PNG image", png, "not-text"],
    ["a PDF file", pdf, "not-text"],
    ["zeros", Buffer.alloc(64), "not-text"],
    ["text of another kind", Buffer.from("Dear Sir or Madam,\n\nthank you.\n"), "not-a-plan"],
    ["a table of another kind", Buffer.from("a\tb\tc\n1\t2\t3\n"), "not-a-plan"],
    ["one line without an end", Buffer.from("計画"), "not-a-plan"],
  ])("%s", (_, bytes, code) => {
    expect(outcome(bytes)).toEqual({ graph: null, codes: [`error ${code}`] });
  });

  test("of random bytes", () => {
    fc.assert(
      // 0x87 begins ① in Shift_JIS, and a document of ① alone is the beginning of a plan.
      fc.property(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => bytes.map((byte) => (byte === 0x87 ? 0 : byte))),
        (bytes) => {
          const { graph, codes } = outcome(bytes);
          expect(graph).toBeNull();
          expect(codes).toHaveLength(1);
        },
      ),
    );
  });

  test("that is damaged: says where", () => {
    const [before, after] = ["見本\n\n①あお𠮟", "プラン\n\n".repeat(20)];
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
    const { problems } = ingestBytes(bytes);
    expect(problems).toMatchObject([{ code: "not-text", positions: [{ line: 3, column: 1, text: "①あお𠮟" }] }]);
  });

  test("that is cut in the middle of a character: says so, and reads the rest", () => {
    const { graph, problems } = ingestBytes(encode("①あおぞらプラン\n", "utf-8").subarray(0, -2));
    expect(graph?.plans.map(({ name }) => name)).toEqual(["あおぞらプラ"]);
    expect(problems.find(({ code }) => code === "document-cut-off")?.positions).toMatchObject([
      { line: 1, column: 1, text: "①あおぞらプラ" },
    ]);
  });

  test("that is cut likewise, with all that a plan needs: its text is what was read", async () => {
    const bytes = encode(`${SAMPLE}\nおわり`, "utf-8").subarray(0, -1);
    const { graph, problems, text } = await ingestFiles([{ name: "plan.txt", bytes }], FACTS, null);
    const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(errors).toEqual(["document-cut-off"]);
    expect(graph?.plans.length).toBeGreaterThan(1);
    expect(text?.lines.at(-1)?.text).toBe("おわ");
  });

  test("with plans and no matrix is an error, with a matrix and no plans none: either is said", () => {
    expect(ingestText("①あおぞらプラン\n").problems.map(({ code }) => code)).toEqual(["matrix-missing"]);
    expect(ingestText("\t\t\tあお\n環境\t1-1\t公園\t○\n").problems.map(({ code }) => code)).toEqual(["matrix-alone"]);
  });
});

test("a line of almost 10,000 spaces, tabs or brackets is read to its end", () => {
  for (const filling of [" ", "\t", "【", "、 ", "1-1 "]) {
    const long = filling.repeat(9_900 / filling.length);
    ingestText(
      `①あお\n\n○公園\n【施策大項目】 1-1 ${long}x\n数値目標案\n${long}x\n\n\t\t\tあお\n環境\t1-1\t公園\t${long}x\n`,
    );
  }
});

test("what is larger than a plan can be is refused before it is read, in one sentence", () => {
  const start = "①あお\n\n○公園\n";
  const { lineCharacters, lines, bytes } = DOCUMENT_BOUNDS;
  const refused = (text: string) => outcome(Buffer.from(text)).codes;
  const isRead = ["not-a-plan", "line-too-long", "document-too-large"].map((code) => `error ${code}`);
  const fitting = [`${start}${"あ".repeat(lineCharacters)}`, `${start}${"\n".repeat(lines - 4)}`];
  for (const text of fitting) expect(refused(text).filter((code) => isRead.includes(code))).toEqual([]);
  expect(refused(`${start}${"あ".repeat(lineCharacters + 1)}\n`)).toEqual(["error line-too-long"]);
  expect(refused(`${start}${"\n".repeat(lines)}`)).toEqual(["error document-too-large"]);
  expect(refused(start + `${"a".repeat(999)}\n`.repeat(bytes / 1_000))).toEqual(["error document-too-large"]);
  const { problems } = ingestBytes(Buffer.from(`${start}${"あ".repeat(10_001)}`));
  expect(problems).toMatchObject([
    {
      message: "The line has 10,001 characters. Expected at most 10,000: the text of a plan, line by line.",
      positions: [{ line: 4 }],
    },
  ]);
});

test("what a short document makes much of is refused with its size, and what just fits is read", () => {
  const document = ({ plans = 2, initiatives = 0, list = "", rows = 1, domains = 1, marks = 200 }) => {
    const numbers = Array.from({ length: plans }, (_, n) => n + 1);
    const initiative = `\n○公園\n${list && `【施策大項目】 ${list}\n`}`;
    return [
      `①計画1\n推進のための取組\n${initiative.repeat(initiatives)}`,
      `\n\t\t\t${numbers.map((n) => `計画${n}`).join("\t")}`,
      ...Array.from(
        { length: rows },
        (_, n) =>
          `分野${n % domains}\t${(n % domains) + 1}-${n + 1}\t公園${n}\t${"○\t".repeat(Math.min(plans, marks))}`,
      ),
    ].join("\n");
  };
  const refusals = (text: string) =>
    ingestText(text)
      .problems.filter(({ code }) => code === "document-too-large")
      .map(({ message }) => message);
  const bounds = DOCUMENT_BOUNDS;
  expect(refusals(document({ plans: bounds.plans }))).toEqual([]);
  expect(refusals(document({ plans: bounds.plans + 1 }))).toEqual([
    "The document is too large. Expected at most 200 plans; it has 201: the text of one plan. Split what holds several.",
  ]);
  expect(refusals(document({ initiatives: bounds.initiatives }))).toEqual([]);
  expect(refusals(document({ initiatives: bounds.initiatives + 1 }))[0]).toContain("10,000 initiatives; it has 10,001");
  const targets = `①あお\n数値目標案\n${`${"率、".repeat(4_000)}\n`.repeat(6)}\n\t\t\tあお\n環境\t1-1\t公園\t○\n`;
  expect(refusals(targets)[0]).toContain("20,000 targets; it has 24,000");
  const list = "1-1 ".repeat(200);
  expect(refusals(document({ initiatives: 1_000, list }))[0]).toContain(
    "200,000 marks (○) and entries of 【施策大項目】",
  );
  expect(refusals(document({ plans: 200, rows: 100, domains: 100, marks: 1 }))).toEqual([]);
  expect(refusals(document({ plans: 200, rows: 101, domains: 101, marks: 1 }))[0]).toContain("20,000 cells");
  expect(refusals(document({ plans: 100, rows: 101 }))).toEqual([]);
  expect(refusals(document({ plans: 100, rows: 102 }))[0]).toContain("500,000 items shared by two plans");
});

test("ten thousand rows without heads are read to their end", () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `\t1-${n % 999}\t公園\t○\n`).join("");
  expect(ingestText(rows).problems[0]?.severity).toBe("error");
});
