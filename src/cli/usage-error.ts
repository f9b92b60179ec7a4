/** What the user gave cannot be used: an error that ends the program with exit code 2 and its message alone. */

export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}
