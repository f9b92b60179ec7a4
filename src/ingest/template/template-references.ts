/** What rows of the template are called by others: keys, codes, numbers, identifiers, names, in this order. */
import { comparableName } from "../../model/names.ts";
import { keyOf } from "../../template/texts.ts";
import { LANGUAGES } from "../../template/words.ts";
import { plainCode } from "../tables/coded-name.ts";
import type { Made } from "../tables/plan-in-making.ts";

export interface TemplateReferences {
  /** @param key as its row gives it */
  readonly add: (node: Made, key: string | null) => void;
  /** None: nothing is called so; several: it is not clear which is meant. */
  readonly find: (text: string, kinds: readonly Made["kind"][]) => readonly Made[];
}

export function templateReferences(): TemplateReferences {
  const tier = () => new Map<string, Made[]>();
  const [keys, codes, numbers, identifiers, names, likeNames] = [tier(), tier(), tier(), tier(), tier(), tier()];
  const put = (among: Map<string, Made[]>, text: string | null, node: Made) => {
    if (text === null || text === "") return;
    const list = among.get(text);
    if (list) list.push(node);
    else among.set(text, [node]);
  };
  return {
    add: (node, key) => {
      const { kind, number, code, identifier, name } = node;
      put(keys, key, node);
      put(codes, code, node);
      if ((kind === "domain" || kind === "plan") && number !== null) {
        put(numbers, `${number}`, node);
        for (const language of LANGUAGES) put(numbers, keyOf(kind, number, language), node);
      }
      put(identifiers, identifier, node);
      put(names, name, node);
      put(likeNames, comparableName(name), node);
    },
    find: (text, kinds) => {
      const plain = plainCode(text);
      // A number alone says which domain or plan it is only where nothing else can be meant.
      const isVague = /^\d+$/u.test(plain) && kinds.length > 1;
      const lookups = [
        keys.get(text),
        codes.get(text),
        codes.get(plain),
        isVague ? undefined : numbers.get(plain),
        identifiers.get(text),
        names.get(text),
        likeNames.get(comparableName(text)),
      ];
      for (const found of lookups) {
        const ofKinds = found?.filter(({ kind }) => kinds.includes(kind)) ?? [];
        if (ofKinds.length > 0) return ofKinds;
      }
      return [];
    },
  };
}
