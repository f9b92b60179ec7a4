/** What is known of a node in, what was counted of it out, beside the total that the document itself states. */
import { type Address, ALL_ITEMS, ALL_PAIRS } from "../address/address.ts";
import { CountLink } from "../address/count-link.tsx";
import { shortId } from "../address/short-id.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";
import type { NodeAnswer } from "./detail-query.ts";

/** In the order in which they are read. */
const COUNTS = [
  "planCount",
  "initiativeCount",
  "partCount",
  "itemCount",
  "coveredItemCount",
  "sharedItemCount",
  "ownItemCount",
  "domainCount",
  "statedMarkCount",
] as const;

interface Props {
  readonly edition: Edition;
  readonly node: NodeAnswer;
  /** Titles of the panel's lists. */
  readonly sections: readonly string[];
}

/** Of the heading of a list in the panel. */
export function sectionId(title: string): string {
  return `detail ${title}`.replaceAll(/\s+/g, "-");
}

export function Counts({ edition, node, sections }: Props) {
  const words = useWords();
  const counted = COUNTS.flatMap((name) => {
    const count = node[name] ?? null;
    return count === null || (name === "partCount" && count === 0) ? [] : [{ name, count }];
  });
  // Where other editions have none, there is nothing more to say.
  const inAll = node.allItems && node.allItems.totalCount > (node.items?.length ?? 0) ? node.allItems.totalCount : null;
  if (counted.length === 0 && inAll === null) return null;
  return (
    <dl className="counts">
      {counted.map(({ name, count }) => (
        <div key={name}>
          <dt>{wordOf(node.__typename, name, words)}</dt>
          <dd>
            <Counted edition={edition} node={node} name={name} sections={sections}>
              {count}
            </Counted>
          </dd>
        </div>
      ))}
      {inAll !== null && (
        <div>
          <dt>{words.allItems}</dt>
          <dd>{inAll}</dd>
        </div>
      )}
    </dl>
  );
}

type CountName = (typeof COUNTS)[number];

/** A number that leads to what it counts: to the list below, where that has just these, or else to a view. */
function Counted({ edition, node, name, sections, children }: Props & { name: CountName; children: number }) {
  const words = useWords();
  const label = `${wordOf(node.__typename, name, words)}: ${children}`;
  const to = viewOf(edition, node, name);
  const title = listsOf(name, words).find((one) => sections.includes(one));
  if (children === 0) return 0;
  if (to)
    return (
      <CountLink to={to} label={label}>
        {children}
      </CountLink>
    );
  if (title === undefined) return children;
  return (
    <button type="button" className="link count-link" aria-label={label} title={label} onClick={() => goTo(title)}>
      {children}
    </button>
  );
}

function goTo(title: string): void {
  const heading = document.getElementById(sectionId(title));
  heading?.scrollIntoView({ block: "nearest" });
  heading?.focus();
}

function listsOf(name: CountName, words: Words): readonly string[] {
  const lists: Partial<Record<CountName, readonly string[]>> = {
    planCount: [words.plansOfItems, words.kinds.Plan],
    initiativeCount: [words.kinds.Initiative],
    partCount: [words.below],
    itemCount: [words.kinds.PolicyItem],
    domainCount: [words.kinds.PolicyDomain],
  };
  return lists[name] ?? [];
}

/** Of a plan and a domain, the matrix shows what is counted; of what an initiative shares with others, the view of partners. */
function viewOf(edition: Edition, { id, __typename }: NodeAnswer, name: CountName): Partial<Address> | null {
  if (__typename === "Initiative" && name === "sharedItemCount")
    return { view: "partners", ...ALL_PAIRS, partner: shortId(edition, id) };
  const plan = edition.plans.find((one) => one.id === id);
  const domain = edition.domains.find((one) => one.id === id);
  const conditions: Partial<Record<CountName, Partial<Address>>> = {
    itemCount: {},
    coveredItemCount: { least: 1 },
    sharedItemCount: { least: 2 },
    ...(plan && { ownItemCount: { most: 1 }, domainCount: {} }),
  };
  const condition = conditions[name];
  if (!condition || !(plan || domain)) return null;
  const within = { ...(plan && { plans: [plan.number] }), ...(domain && { domains: [domain.number] }) };
  return { view: "matrix", sort: "domain", ...ALL_ITEMS, ...within, ...condition };
}

function wordOf(type: string, name: string, words: Words): string | undefined {
  if (type === "Department" && name === "planCount") return words.plansOfItems;
  return (type === "Initiative" && words.initiativeCounts[name]) || words.counts[name];
}
