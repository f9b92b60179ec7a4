/** What the user gave cannot be used: an error that ends the program with exit code 2 and its message alone. */

export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/** One sentence for an edition that is asked for by an id which the database does not know. */
export function noSuchEdition(id: string, known: readonly string[]): string {
  return `There is no edition ${id} in the database. There are: ${known.join(", ") || "none"}.`;
}
