/** What a file is of in, its names out: one for people, with whose plan it is of, and one in ASCII for programs that know no other. */
import type { EditionName } from "../../store/read-editions.ts";
import { type Language, STAGE_WORDS, type Words } from "../../template/words.ts";

export interface FileName {
  /** In ASCII: `112119-later-basic-plan-draft-matrix`. */
  readonly plain: string;
  /** `本庄市_総合振興計画後期基本計画(素案)_対応表`. */
  readonly named: string;
}

/** Without the ending. `what.plain` is in ASCII. */
export function nameOfFile(
  editions: readonly EditionName[],
  what: { readonly plain: string; readonly title: Words },
  language: Language,
): FileName {
  const title = safe(what.title[language]);
  const [one, ...others] = editions;
  if (!one) return { plain: what.plain, named: title };
  if (others.length === 0)
    return { plain: `${asciiOf(one.id)}-${what.plain}`, named: `${inWords(one, language)}_${title}` };
  const count = editions.length;
  const several = { ja: `${count}つの版`, en: `${count} editions` }[language];
  return { plain: `${count}-editions-${what.plain}`, named: `${several}_${title}` };
}

/** Organization and title, and the stage where the title does not say it. */
function inWords({ organization, title, stage }: EditionName, language: Language): string {
  const { draft } = STAGE_WORDS;
  const isSaid = stage !== "DRAFT" || title.includes(draft[language]) || title.includes(draft.ja);
  return `${safe(organization)}_${safe(title)}${isSaid ? "" : `(${draft[language]})`}`;
}

const asciiOf = (id: string) => id.replaceAll("/", "-").replaceAll(/[^\w.-]/g, "");

/** What no file system refuses: without signs of paths, of control and of Windows' own, and not too long. */
function safe(text: string): string {
  return [
    ...text
      .toWellFormed()
      .replaceAll(/\s+(?=[(（])/gu, "")
      .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, " ")
      .trim(),
  ]
    .slice(0, MOST)
    .join("")
    .trim();
}
/** Signs of each part: of three bytes each in UTF-8, three parts are below the 255 bytes of most file systems. */
const MOST = 25;
