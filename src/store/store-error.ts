/** What the store refuses or cannot do, as an error whose message is meant for the person at the keyboard. */

export type StoreErrorCode =
  | "unreachable"
  | "unauthorized"
  | "version-too-old"
  | "schema-newer"
  | "schema-differs"
  | "has-errors"
  | "organization-differs"
  | "too-large"
  | "disk-full"
  | "changing"
  | "unreadable"
  | "damaged";

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
