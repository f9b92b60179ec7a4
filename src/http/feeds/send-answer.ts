/** What became of a question in, an HTTP reply out: the file, or the errors. */
import type { Request, Response } from "express";
import type { Format } from "../../export/format.ts";
import type { FileOrReply } from "./ask-for-file.ts";
import { sendFile } from "./send-file.ts";

export async function sendAnswer(
  answer: FileOrReply,
  format: Pick<Format, "name" | "mediaType">,
  request: Request,
  response: Response,
): Promise<void> {
  if ("write" in answer) {
    await sendFile({ name: fileName(answer.name), format, write: answer.write }, request, response);
    return;
  }
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.removeHeader("Content-Length");
  response.status(answer.status).set("Cache-Control", "no-store").send(answer.body);
}

/** A name that was made for a program, `ItemsInNoPlan`, as one for a file: `items-in-no-plan`. */
function fileName(operation: string): string {
  return operation.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}
