/** A value of the model's enumerations in, its name in the database and in GraphQL out, and back: `matrixRow` ⇄ `MATRIX_ROW`. */

export function toEnumValue(value: string): string {
  return value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

export function fromEnumValue(value: string): string {
  return value.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
