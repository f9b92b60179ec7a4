/** The seed as another program prints it, with wrapped paragraphs and a ruled matrix over two pages: all of it is found again, on its pages. */
import { describe, expect, inject, test } from "vitest";
import { ingestFiles } from "../../../src/ingest/ingest-files.ts";
import { findInPdf } from "../../../src/ingest/pdf/find-in-pdf.ts";
import { writeFound } from "../../../src/ingest/pdf/found-workbook.ts";
import { askPython } from "../../export/readers/python.ts";
import { FACTS, ingestText, seedText } from "../../support/ingest-text.ts";

describe.skipIf("missing" in inject("readersPython"))("printed by reportlab", () => {
  test("the seed is the seed", async () => {
    const [printed] = await askPython<{ pdf: string }>("with_reportlab.printed", [seedText()]);
    const found = await findInPdf({ name: "plan.pdf", bytes: Buffer.from(printed?.pdf ?? "", "base64") });
    expect(found.problems.map(({ code }) => code)).toEqual(["pdf-page-edges", "pdf-heads-repeated"]);
    const bytes = writeFound(found.blocks ?? [], { name: "plan.pdf", hash: "0" });
    const { graph } = await ingestFiles([{ name: "plan.xlsx", bytes }], FACTS, null);
    const said = (of: typeof graph) =>
      of && [
        ...[of.plans, of.domains, of.initiatives, of.items].map((nodes) =>
          nodes.map(({ id, name, description }) => [id, name, description.replace(/\n/gu, "")]),
        ),
        of.targets.map(({ id, name }) => [id, name]),
        of.covers.map(({ planId, itemId }) => `${planId} ${itemId}`).sort(),
        of.advances.map(({ initiativeId, itemId, statedName }) => `${initiativeId} ${itemId} ${statedName}`).sort(),
      ];
    expect(said(graph)).toEqual(said(ingestText(seedText()).graph));
    const pages = new Set(graph?.covers.map(({ place }) => place.slice(0, place.indexOf(" ("))));
    expect([...pages]).toEqual(["p. 4", "p. 5"]);
  });

  test("what a password protects is refused with what to do", async () => {
    const [locked] = await askPython<{ pdf: string }>("with_reportlab.locked", ["secret"]);
    const { blocks, problems } = await findInPdf({ name: "plan.pdf", bytes: Buffer.from(locked?.pdf ?? "", "base64") });
    expect([blocks, problems]).toEqual([null, [expect.objectContaining({ code: "pdf-password", severity: "error" })]]);
  });
});
