/** The process in which a draft is tried: a draft's bytes on standard input, what would be known of it on standard output. It has no database and needs no network. */
import { constants, setPriority } from "node:os";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { OLD_AND_NEW_FORMATS } from "../../export/old-and-new/formats.ts";
import { writePreviewJson } from "../../export/preview/write-json.ts";
import { previewOf } from "../../match/preview-draft.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import { messageIn } from "../../model/problem.ts";
import { checkDocument } from "../check-document.ts";
import { draftFacts } from "../read-document.ts";
import { type Asked, splitHead, withHead } from "./messages.ts";

const UNREADABLE = { en: "The draft cannot be read.", ja: "案を読み取れません。" } as const;

/** Who asks for little on the same machine comes first. */
setPriority(constants.priority.PRIORITY_LOW);

const [{ name, language, format, oldBytes }, rest] = splitHead<Asked>(await buffer(process.stdin));
const old = oldBytes === 0 ? null : (JSON.parse(rest.toString("utf8", 0, oldBytes)) as PolicyGraph);
const bytes = new Uint8Array(rest.subarray(oldBytes));
const preview = previewOf(await checkDocument({ path: name, name, bytes }, draftFacts(name)), old, language);
await pipeline(pieces(), process.stdout, { end: false });

function* pieces(): Iterable<Uint8Array | string> {
  if (format === null) {
    yield withHead({ kind: "made" });
    yield writePreviewJson(preview);
    return;
  }
  const table = preview.draft?.changes?.oldAndNew;
  if (!table) {
    const [first] = preview.findings;
    yield withHead({ kind: "unusable", message: first ? messageIn(language, first) : UNREADABLE[language] });
    return;
  }
  yield withHead({ kind: "made" });
  yield* OLD_AND_NEW_FORMATS.find((one) => one.name === format)?.write(table) ?? [];
}
