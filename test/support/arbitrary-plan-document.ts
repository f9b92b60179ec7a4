/** Made-up plan documents for property tests: a random structure, its text in a random layout, and what ingest must make of it. */
import fc from "fast-check";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { canEncode, ENCODINGS, type Encoding, encode, ingestBytes } from "./ingest-text.ts";

/** What a document says, without ids: the common ground of a generated document and of a graph. */
export interface Outline {
  readonly title: string | null;
  readonly domains: readonly { readonly number: number; readonly name: string; readonly items: readonly string[] }[];
  readonly plans: readonly {
    readonly number: number;
    readonly name: string;
    readonly nameVariants: readonly string[];
    readonly description: string;
    readonly initiatives: readonly { readonly name: string; readonly description: string }[];
    readonly targets: readonly string[];
  }[];
  /** `<plan number> <item code> <line>:<column>`, in document order. */
  readonly marks: readonly string[];
  /** `<plan number>.<initiative> <item code> <stated name> <line>:<column>`, in document order. */
  readonly mentions: readonly string[];
}

export interface PlanDocument {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly expected: Outline;
}

export function outlineOf(graph: PolicyGraph): Outline {
  const number = new Map(graph.plans.map((plan) => [plan.id, plan.number]));
  const code = new Map(graph.items.map((item) => [item.id, item.code]));
  const initiative = new Map(graph.initiatives.map((it) => [it.id, `${number.get(it.ownerId)}.${it.position}`]));
  const title = graph.statedIn.find(({ nodeId, role }) => nodeId === graph.edition.id && role === "title");
  return {
    title: graph.passages.find(({ id }) => id === title?.passageId)?.text ?? null,
    domains: graph.domains.map((domain) => ({
      number: domain.number,
      name: domain.name,
      items: graph.items.filter(({ domainId }) => domainId === domain.id).map((item) => `${item.code} ${item.name}`),
    })),
    plans: graph.plans.map((plan) => ({
      number: plan.number,
      name: plan.name,
      nameVariants: plan.nameVariants,
      description: plan.description,
      initiatives: graph.initiatives
        .filter(({ ownerId }) => ownerId === plan.id)
        .map(({ name, description }) => ({ name, description })),
      targets: graph.targets.filter(({ ownerId }) => ownerId === plan.id).map(({ name }) => name),
    })),
    marks: graph.covers.map((it) => `${number.get(it.planId)} ${code.get(it.itemId)} ${it.line}:${it.column}`),
    mentions: graph.advances.map(
      (it) => `${initiative.get(it.initiativeId)} ${code.get(it.itemId)} ${it.statedName} ${it.line}:${it.column}`,
    ),
  };
}

/** `{text, bytes, encoding, expected}`: reading `bytes` must give exactly `expected`, without a problem. */
export function arbitraryPlanDocument(): fc.Arbitrary<PlanDocument> {
  return fc.tuple(structure(), layout(), randomChoices()).map(([what, how, choose]) => {
    const { text, expected } = write(what, how, choose);
    const encoding = canEncode(text, how.encoding) ? how.encoding : "utf-8";
    const document = { text, bytes: encode(text, encoding), encoding, expected };
    return Object.defineProperty(document, fc.toStringMethod, { value: () => `${encoding} ${JSON.stringify(text)}` });
  });
}

/** The graph that ingest makes of a made-up document. */
export function arbitraryPolicyGraph(): fc.Arbitrary<PolicyGraph> {
  return arbitraryPlanDocument().map(({ bytes }) => {
    const { graph, problems } = ingestBytes(bytes);
    if (!graph) throw new Error(`a made-up document cannot be read: ${JSON.stringify(problems)}`);
    return graph;
  });
}

interface Item {
  readonly domain: number;
  readonly number: number;
  readonly name: string;
}

interface Structure {
  readonly title: string | null;
  readonly domains: readonly { readonly name: string; readonly items: readonly Item[] }[];
  readonly plans: readonly {
    readonly name: string;
    readonly headName: string;
    readonly description: readonly string[];
    readonly initiatives: readonly {
      readonly name: string;
      readonly description: readonly string[];
      readonly mentions: readonly { readonly item: Item; readonly statedName: string | null }[];
    }[];
    readonly targets: readonly string[];
    readonly covers: ReadonlySet<Item>;
  }[];
}

/** No sign that means something to a reader of plans; 一 because its UTF-16 has a zero byte, 𠮟 because it has two units. */
const WORDS = [
  ..."子育支援健康福祉推進教育文化環境観光道路河川防災市民協働財政あいうえおのをはがとータワー・ー一𠮟髙",
  "NPO 法人",
  "ICT",
];

const name = (minLength = 2, maxLength = 14) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((words) =>
    words
      .join("")
      .trim()
      .replace(/^[・ー]+/u, "道"),
  );
const names = (minLength: number, maxLength: number) =>
  fc.uniqueArray(name(), { minLength, maxLength, selector: (it) => it.replace(/\s/gu, "") });
const paragraphs = fc.array(
  name(4, 30).map((it) => `${it}、「${Array.from(it).slice(0, 3).join("")}」を進めます。`),
  { maxLength: 2 },
);

function structure(): fc.Arbitrary<Structure> {
  const domains = fc
    .tuple(names(1, 4), fc.array(names(1, 12), { minLength: 4, maxLength: 4 }))
    .map(([domainNames, itemNames]) =>
      domainNames.map((domainName, d) => ({
        name: `${domainName}分野域`,
        items: (itemNames[d] ?? []).map((itemName, n): Item => ({ domain: d + 1, number: n + 1, name: itemName })),
      })),
    );
  const planNames = fc.oneof({ weight: 9, arbitrary: names(1, 5) }, { weight: 1, arbitrary: names(20, 25) });
  return fc.tuple(domains, planNames, fc.option(name(), { nil: null })).chain(([someDomains, somePlans, title]) => {
    const items = someDomains.flatMap((domain) => domain.items);
    const mention = fc.record({
      item: fc.constantFrom(...items),
      naming: fc.constantFrom("same", "same", "same", "other", "none"),
    });
    const initiative = fc.record({
      name: name(),
      description: paragraphs,
      mentions: fc.uniqueArray(mention, { maxLength: 6, selector: ({ item }) => item }).map((list) =>
        list.map(({ item, naming }) => ({
          item,
          statedName: naming === "none" ? null : naming === "same" ? item.name : `${item.name}等`,
        })),
      ),
    });
    const plan = (planName: string) =>
      fc.record({
        name: fc.constant(`${planName}プラン`),
        headName: fc.constantFrom(`${planName}プラン`, `${planName}プラン`, `${planName}プラン案`),
        description: paragraphs,
        initiatives: fc.array(initiative, { maxLength: 3 }),
        targets: fc.array(
          name(2, 8)
            .map((it) => it.replaceAll("・", ""))
            .filter((it) => it !== ""),
          { maxLength: 4 },
        ),
        covers: fc.subarray(items).map((some) => new Set(some)),
      });
    return fc.record({
      title: fc.constant(title),
      domains: fc.constant(someDomains),
      plans: fc.tuple(...somePlans.map(plan)),
    });
  });
}

const LAYOUT = {
  encoding: fc.constantFrom(...ENCODINGS),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.constantFrom(..."○◯〇●"),
  bullet: fc.constantFrom("○", "◯", "〇", "●", "○ ", "　○　"),
  hyphen: fc.constantFrom(..."-‐‑–—―−－ーｰ"),
  space: fc.constantFrom(" ", "　", "  "),
  fullWidthDigits: fc.boolean(),
  gap: fc.constantFrom("", "\n", "\n \n", "\n　\n\n"),
  wraps: fc.boolean(),
  trailingTabs: fc.constantFrom("kept", "extra", "stripped"),
  header: fc.constantFrom("one line", "shifted", "aligned"),
  headerRepeats: fc.boolean(),
  permuted: fc.boolean(),
  caption: fc.boolean(),
  matrixFirst: fc.boolean(),
  totals: fc.boolean(),
};
type Layout = { [key in keyof typeof LAYOUT]: (typeof LAYOUT)[key] extends fc.Arbitrary<infer T> ? T : never };

function layout(): fc.Arbitrary<Layout> {
  return fc.record(LAYOUT) as fc.Arbitrary<Layout>;
}

/** A deterministic stream of choices that shrinks: `choose(n)` is one of 0 … n-1. */
function randomChoices(): fc.Arbitrary<(options: number) => number> {
  return fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }).map((numbers) => {
    let next = 0;
    return (options) => (numbers[next++ % numbers.length] ?? 0) % options;
  });
}

const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕"];

function write(what: Structure, how: Layout, choose: (options: number) => number): { text: string; expected: Outline } {
  let text = "";
  const place = () => {
    const lines = text.split("\n");
    return `${lines.length}:${Array.from(lines.at(-1) ?? "").length + 1}`;
  };
  const put = (...parts: readonly string[]) => {
    text += parts.join("");
  };
  const wide = (digits: number) =>
    how.fullWidthDigits
      ? String(digits).replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
      : `${digits}`;
  const codeOf = ({ domain, number }: Item) => `${wide(domain)}${how.hyphen}${wide(number)}`;
  const asciiCode = ({ domain, number }: Item) => `${domain}-${number}`;
  /** Breaks a text at one place that is not beside a space, before a sign that begins a list entry, or in a pair of units. */
  const wrapped = (whole: string, blankLines: boolean) => {
    const signs = Array.from(whole);
    const at = 1 + choose(Math.max(1, signs.length - 1));
    const beside = [signs[at - 1] ?? " ", signs[at] ?? " "];
    if (!how.wraps || beside.some((sign) => /[\s・●○◯〇]/u.test(sign))) return whole;
    return `${signs.slice(0, at).join("")}\n${blankLines ? how.gap.slice(1) : ""}${signs.slice(at).join("")}`;
  };

  const marks: string[] = [];
  const mentions: string[] = [];
  const columns = how.permuted
    ? [...what.plans.entries()].sort(([a], [b]) => ((a * 7 + choose(5)) % 5) - ((b * 7 + choose(5)) % 5) || a - b)
    : [...what.plans.entries()];
  /** A head that differs from its plan's name is found by its place, so such documents keep the plans' order. */
  const inOrder = columns.every(([index], column) => index === column);
  const headOf = (plan: Structure["plans"][number]) => (inOrder ? plan.headName : plan.name);

  /** Below a plan that ends with a description, a caption could as well be a part of it. */
  const lastPlan = what.plans.at(-1);
  const endsWithList =
    lastPlan && (lastPlan.targets.length > 0 || (lastPlan.initiatives.at(-1)?.mentions.length ?? 0) > 0);
  const captioned = how.caption && (how.matrixFirst || endsWithList === true);

  const writeMatrix = () => {
    if (captioned) put("見本の体系\n\n");
    const heads = [...columns.map(([, plan]) => headOf(plan)), ...(how.totals ? ["計"] : [])].join("\t");
    const width = columns.length + (how.totals ? 1 : 0);
    const header = {
      "one line": `分野\t番号\t項目名\t${heads}\n`,
      shifted: `施策大項目\t項目名\t政策連携プラン${how.trailingTabs === "stripped" ? "" : "\t".repeat(width)}\n\t\t${heads}${how.trailingTabs === "stripped" ? "" : "\t"}\n`,
      aligned: `施策大項目\t\t項目名\t政策連携プラン\n\t\t\t${heads}\n`,
    }[how.header];
    put(header);
    for (const domain of what.domains) {
      for (const [index, item] of domain.items.entries()) {
        if (how.headerRepeats && item.number === 5) put("\n", header);
        put(index === 0 ? domain.name : "", "\t", codeOf(item), "\t", item.name);
        const cells = columns.map(([n, plan]) => ({ n, marked: plan.covers.has(item) }));
        const last = cells.findLastIndex(({ marked }) => marked);
        for (const [column, { n, marked }] of cells.entries()) {
          if (how.trailingTabs === "stripped" && !how.totals && column > last) break;
          put("\t");
          if (!marked) continue;
          marks.push(`${n + 1} ${asciiCode(item)} ${place()}`);
          put(how.mark);
        }
        if (how.totals) put("\t", wide(cells.filter(({ marked }) => marked).length));
        if (how.trailingTabs === "extra") put("\t".repeat(choose(3)));
        put("\n");
      }
      if (how.totals) {
        const sum = columns.map(([, plan]) => domain.items.filter((item) => plan.covers.has(item)).length);
        put(`\t小計\t\t${[...sum, sum.reduce((a, b) => a + b, 0)].map(wide).join("\t")}\n`);
      }
    }
    if (how.totals) put(`計\t\t\t${columns.map(([, plan]) => wide(plan.covers.size)).join("\t")}\n`);
    put("\n");
  };

  const writePlans = () => {
    for (const [index, plan] of what.plans.entries()) {
      put(CIRCLED[index] ?? "", plan.name, "\n", how.gap);
      for (const paragraph of plan.description) put(paragraph, "\n", how.gap);
      put("推進のための取組\n", how.gap);
      for (const [position, initiative] of plan.initiatives.entries()) {
        put(how.bullet, initiative.name, "\n", how.gap);
        for (const paragraph of initiative.description) put(paragraph, "\n", how.gap);
        if (initiative.mentions.length === 0) continue;
        put("【施策大項目】");
        for (const { item, statedName } of initiative.mentions) {
          put(how.wraps && choose(4) === 0 ? `\n${how.gap}` : how.space);
          mentions.push(`${index + 1}.${position + 1} ${asciiCode(item)} ${statedName} ${place()}`);
          put(codeOf(item));
          if (statedName !== null) put(how.space, statedName === item.name ? wrapped(statedName, true) : statedName);
        }
        put("\n", how.gap);
      }
      if (plan.targets.length === 0) continue;
      put("数値目標案\n", how.gap);
      for (const [n, target] of plan.targets.entries()) {
        if (n > 0) put("、", how.wraps && choose(3) === 0 ? `\n${how.gap}` : "");
        put(wrapped(target, false));
      }
      put("\n", how.gap);
    }
  };

  if (what.title !== null) put(what.title, "\n\n");
  if (how.matrixFirst) writeMatrix();
  writePlans();
  put("\n");
  if (!how.matrixFirst) writeMatrix();

  const expected: Outline = {
    title: what.title ?? (how.matrixFirst && captioned ? "見本の体系" : null),
    domains: what.domains.map((domain, d) => ({
      number: d + 1,
      name: domain.name,
      items: domain.items.map((item) => `${asciiCode(item)} ${item.name}`),
    })),
    plans: what.plans.map((plan, index) => ({
      number: index + 1,
      name: plan.name,
      nameVariants: headOf(plan) === plan.name ? [] : [headOf(plan)],
      description: plan.description.join("\n"),
      initiatives: plan.initiatives.map(({ name: itsName, description }) => ({
        name: itsName,
        description: description.join("\n"),
      })),
      targets: plan.targets,
    })),
    marks,
    mentions,
  };
  return { text: text.replaceAll("\n", how.lineEnd), expected };
}
