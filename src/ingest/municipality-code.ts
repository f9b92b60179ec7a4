/** A 全国地方公共団体コード in, what is wrong with it out: six digits, the last of which checks the five before it. */

/** One sentence, or undefined where the code is sound. */
export function municipalityCodeProblem(code: string): string | undefined {
  if (/^\d{5}$/.test(code))
    return `municipality code ${code} lacks its check digit: expected six digits (did you mean ${code}${checkDigit(code)}?)`;
  if (!/^\d{6}$/.test(code)) return `municipality code ${code} is not six digits, such as 112119 for Honjo`;
  const expected = checkDigit(code.slice(0, 5));
  if (code.endsWith(String(expected))) return undefined;
  return `municipality code ${code} ends in the wrong check digit: for ${code.slice(0, 5)} it is ${expected} (did you mean ${code.slice(0, 5)}${expected}?)`;
}

/** Weights 6 to 2; the last digit of 11 − (sum mod 11). */
function checkDigit(fiveDigits: string): number {
  const sum = [...fiveDigits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return (11 - (sum % 11)) % 10;
}
