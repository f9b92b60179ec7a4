/** Nothing in, an answer about an invented edition out: two levels of items, one without a code, marks of three strengths, departments and goals. */
import { type Edition, type EditionAnswer, readEdition } from "../../../web/explorer/data/edition.ts";

const ID = "990001/plan";
const SDG = (code: number, name: string) => ({
  ...{ id: `sdg/${code}`, label: `SDGs ${code} ${name}`, scheme: "SDGs", code: String(code), name, position: code },
});
const [HEALTH, CITIES] = [SDG(3, "すべての人に健康と福祉を"), SDG(11, "住み続けられるまちづくりを")];
const OWN = {
  id: `${ID}/goal/市の約束/つながる`,
  label: "市の約束 つながる",
  scheme: "市の約束",
  ...{ code: null, name: "つながる", position: 1 },
};

type ItemAnswer = EditionAnswer["policyDomains"][number]["items"][number];

function item(short: string, code: string | null, name: string, more: Partial<ItemAnswer> = {}): ItemAnswer {
  const about = { id: `${ID}/item/${short}`, label: code === null ? name : `${code} ${name}`, code, name };
  return { ...about, levelName: null, planCount: 0, initiativeCount: 0, parent: null, goals: [], ...more };
}

const below = (short: string) => ({ parent: { id: `${ID}/item/${short}` } });

/** Of the plan with that number: `◎ 1-1-1`. */
function plan(number: number, name: string, marks: readonly string[]): EditionAnswer["plans"][number] {
  const strengths = { "◎": "PRIMARY", "○": "RELATED", "△": "INDIRECT" } as const;
  const edges = marks.map((mark, i) => {
    const [text = "", short = ""] = mark.split(" ");
    const properties = { place: `表!${i + 1}`, line: null, text, strength: strengths[text as "◎"] ?? null };
    return { properties, node: { id: `${ID}/item/${short}` } };
  });
  return {
    ...{ id: `${ID}/plan/${number}`, number, name, label: name, itemCount: marks.length },
    ...{ itemsConnection: { edges }, initiatives: [] },
  };
}

const NO_SOURCE = {
  ...{ note: null, sourceTitle: null, sourcePublisher: null, sourceDate: null, sourceUrl: null, sourceLicence: null },
  summarized: [],
};

export const LEVELED: EditionAnswer = {
  editions: [{ title: "見本計画", stage: "DRAFT", organization: { name: "見本市" }, ...NO_SOURCE }],
  policyDomains: [
    {
      ...{ id: `${ID}/domain/1`, number: 1, name: "育つ", goals: [OWN] },
      items: [
        item("1-1", "1-1", "子ども", { levelName: "政策", goals: [CITIES], planCount: null, initiativeCount: null }),
        item("1-1-1", "1-1-1", "保育", { ...below("1-1"), planCount: 2 }),
        item("1-1-2", "1-1-2", "居場所", below("1-1")),
        item("1-2", "1-2", "健康", { levelName: "政策", planCount: 1, goals: [HEALTH] }),
        item("1-2-1", "1-2-1", "健診", { ...below("1-2"), planCount: 2 }),
      ],
    },
    {
      ...{ id: `${ID}/domain/2`, number: 2, name: "にぎわう", goals: [] },
      items: [item("2-10", "2-10", "朝市"), item("2-9", "2-9", "港"), item("~8", null, "祭り", { planCount: 1 })],
    },
  ],
  measurements: [],
  departments: [
    { id: `${ID}/department/こども課`, name: "こども課", items: [{ id: `${ID}/item/1-1` }] },
    { id: `${ID}/department/健康課`, name: "健康課", items: [{ id: `${ID}/item/1-1-2` }, { id: `${ID}/item/1-2` }] },
    { id: `${ID}/department/総務課`, name: "総務課", items: [] },
  ],
  plans: [plan(1, "①海辺", ["◎ 1-1-1", "○ 1-2", "○ 1-2-1"]), plan(2, "②灯台", ["△ 1-1-1", "○ 1-2-1", "○ ~8"])],
};

export const LEVELED_EDITION: Edition = readEdition(ID, LEVELED);
