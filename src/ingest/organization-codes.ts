/** Codes of organizations, by the list that they are from: what is wrong with one, where it can be told. */
import type { Wording } from "../model/messages/wording.ts";

/** The six-digit codes of prefectures and municipalities. */
export const LOCAL_GOVERNMENT_CODES = "全国地方公共団体コード";
/** The thirteen-digit numbers of legal persons, ministries and agencies among them. */
export const CORPORATE_NUMBERS = "法人番号";

/** One sentence; undefined where the code is sound, or its list is one that the program does not know. */
export function organizationCodeProblem(code: string, scheme: string): Wording | undefined {
  if (scheme === LOCAL_GOVERNMENT_CODES) return localGovernmentCodeProblem(code);
  return scheme === CORPORATE_NUMBERS ? corporateNumberProblem(code) : undefined;
}

/** What is wrong with a 全国地方公共団体コード (six digits, the last of which checks the five before it), in one sentence; undefined where it is sound. */
export function localGovernmentCodeProblem(code: string): Wording | undefined {
  if (/^\d{5}$/.test(code))
    return {
      en: `local government code ${code} lacks its check digit: expected six digits (did you mean ${code}${checkDigit(code)}?)`,
      ja: `${LOCAL_GOVERNMENT_CODES} ${code} に検査数字がありません。6 桁で書いてください（${code}${checkDigit(code)} ではありませんか）`,
    };
  if (!/^\d{6}$/.test(code))
    return {
      en: `local government code ${code} is not six digits, such as 112119 for Honjo`,
      ja: `${LOCAL_GOVERNMENT_CODES} ${code} が 6 桁ではありません（例：本庄市は 112119）`,
    };
  const expected = checkDigit(code.slice(0, 5));
  if (code.endsWith(String(expected))) return undefined;
  const meant = `${code.slice(0, 5)}${expected}`;
  return {
    en: `local government code ${code} ends in the wrong check digit: for ${code.slice(0, 5)} it is ${expected} (did you mean ${meant}?)`,
    ja: `${LOCAL_GOVERNMENT_CODES} ${code} の検査数字（最後の桁）が正しくありません（${meant} ではありませんか）`,
  };
}

/** Weights 6 to 2; the last digit of 11 − (sum mod 11). */
function checkDigit(fiveDigits: string): number {
  const sum = [...fiveDigits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return (11 - (sum % 11)) % 10;
}

/** Thirteen digits, the first of which checks the twelve behind it. */
function corporateNumberProblem(code: string): Wording | undefined {
  if (!/^\d{13}$/.test(code))
    return {
      en: `corporate number ${code} is not thirteen digits`,
      ja: `${CORPORATE_NUMBERS} ${code} が 13 桁ではありません`,
    };
  const sum = [...code.slice(1)].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 2 : 1), 0);
  const expected = 9 - (sum % 9);
  if (code.startsWith(String(expected))) return undefined;
  return {
    en: `corporate number ${code} begins with the wrong check digit: for ${code.slice(1)} it is ${expected}`,
    ja: `${CORPORATE_NUMBERS} ${code} の検査数字（最初の桁）が正しくありません（${expected} のはずです）`,
  };
}
