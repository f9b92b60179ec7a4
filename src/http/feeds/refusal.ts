/** What a feed cannot answer: a status and one sentence that says what would be right, as an error that the feeds' routes turn into a reply. */

export type RefusalCode = "NOT_FOUND" | "BAD_REQUEST" | "NOT_ACCEPTABLE";

const STATUSES: Readonly<Record<RefusalCode, number>> = { NOT_FOUND: 404, BAD_REQUEST: 400, NOT_ACCEPTABLE: 406 };

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Refusal";
    this.code = code;
    this.status = STATUSES[code];
  }
}
