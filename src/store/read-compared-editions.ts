/** Reads what of all editions is held against those of other organizations, in one statement. */
import type { ComparedEdition, ComparedItem, ComparedPlan } from "../model/compared-edition.ts";
import { cypherText } from "./cypher-file.ts";
import { inRead, type Store } from "./store.ts";
import { withNumbers } from "./with-numbers.ts";

type ItemRow = [string, string, readonly string[], string, readonly string[], { toNumber(): number }, string, boolean];
type PlanRow = [string, string, readonly string[], string, readonly string[], readonly string[]];

export async function readComparedEditions(store: Store): Promise<readonly ComparedEdition[]> {
  return inRead(store, async (tx) => {
    const editions: ComparedEdition[] = [];
    // Row by row: what the driver has of an edition is more than what is kept.
    for await (const record of tx.run(cypherText("queries/compared-editions"))) {
      const { items, plans, ...edition } = record.toObject();
      editions.push({
        ...(withNumbers(edition) as unknown as Omit<ComparedEdition, "items" | "plans">),
        items: (items as readonly ItemRow[]).map(toItem),
        plans: (plans as readonly PlanRow[]).map(toPlan),
      });
    }
    return editions;
  });
}

function toItem([id, name, variants, text, goalIds, position, domainName, isCounted]: ItemRow): ComparedItem {
  const named = { id, name, nameVariants: variants ?? [], description: text ?? "", goalIds };
  return { ...named, position: position.toNumber(), domainName, isCounted };
}

function toPlan([id, name, variants, text, goalIds, itemIds]: PlanRow): ComparedPlan {
  return { id, name, nameVariants: variants ?? [], description: text ?? "", goalIds, itemIds };
}
