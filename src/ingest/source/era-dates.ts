/** Writes dates in Japanese eras (令和8年4月1日), as number formats of workbooks ask for: the library that formats the others does not know them. */

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** undefined where the format has no era in it, or the date is before 明治. */
export function eraDate(format: string, date: CalendarDate): string | undefined {
  // The first section is that of positive numbers.
  const section = format.split(";")[0] ?? "";
  const tokens = tokensOf(section);
  if (!tokens.some(({ kind, text }) => kind === "code" && /^[ge]/iu.test(text))) return undefined;
  const era = ERAS.find(({ from }) => isNotBefore(date, from));
  if (!era) return undefined;
  return tokens.map(({ kind, text }) => (kind === "literal" ? text : written(text.toLowerCase(), date, era))).join("");
}

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly from: CalendarDate;
}

const ERAS: readonly Era[] = [
  { name: "令和", letter: "R", from: { year: 2019, month: 5, day: 1 } },
  { name: "平成", letter: "H", from: { year: 1989, month: 1, day: 8 } },
  { name: "昭和", letter: "S", from: { year: 1926, month: 12, day: 25 } },
  { name: "大正", letter: "T", from: { year: 1912, month: 7, day: 30 } },
  { name: "明治", letter: "M", from: { year: 1868, month: 1, day: 25 } },
];

function isNotBefore(date: CalendarDate, from: CalendarDate): boolean {
  return (date.year - from.year || date.month - from.month || date.day - from.day) >= 0;
}

type Token = { readonly kind: "literal" | "code"; readonly text: string };

/** `[$-411]` names the language; `"年"` and `\.` stand for themselves, as does every sign that is no code. */
function tokensOf(section: string): readonly Token[] {
  const pattern = /\[[^\]]*\]|"([^"]*)"|\\(.)|(g+|e+|m+|d+)|@|_.|(.)/gisu;
  return [...section.matchAll(pattern)].flatMap(([, quoted, escaped, code, other]): readonly Token[] => {
    if (code !== undefined) return [{ kind: "code", text: code }];
    const text = quoted ?? escaped ?? other;
    return text === undefined ? [] : [{ kind: "literal", text }];
  });
}

function written(code: string, { year, month, day }: CalendarDate, era: Era): string {
  const yearOfEra = year - era.from.year + 1;
  const padded = (value: number, length: number) => String(value).padStart(length > 1 ? 2 : 1, "0");
  if (code === "g") return era.letter;
  if (code === "gg") return era.name.slice(0, 1);
  if (code.startsWith("g")) return era.name;
  if (code.startsWith("e")) return padded(yearOfEra, code.length);
  return code.startsWith("m") ? padded(month, code.length) : padded(day, code.length);
}
