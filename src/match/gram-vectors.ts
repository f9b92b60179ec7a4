/** Documents as sets of grams in, vectors of them out in which a gram weighs the more the fewer documents have it; whose vectors are how near to one is found through what they share. */

/** Documents are known by their place: 0, 1, 2, … */
export interface GramVectors {
  /** Cosine of two documents, 0 to 1; null where one of them has no gram. */
  readonly likeness: (one: number, other: number) => number | null;
  /** Of those that may be found, each that shares a gram with the document, and their cosine. */
  readonly eachNear: (document: number, take: (other: number, likeness: number) => void) => void;
  readonly hasGrams: (document: number) => boolean;
}

export interface GramCollector {
  /** The place of the document. `isFound`: it counts for how rare grams are, and is found through them. */
  readonly add: (grams: Iterable<string>, isFound: boolean) => number;
  readonly finish: () => GramVectors;
}

/** `factor`: of a gram's weight, besides its rarity; `fixed`: its weight, whatever its rarity. */
export interface GramWeights {
  readonly factor: (gram: string) => number;
  readonly fixed: (gram: string) => number | undefined;
}

export const BY_RARITY: GramWeights = { factor: () => 1, fixed: () => undefined };

export function collectGrams({ factor, fixed }: GramWeights): GramCollector {
  const numbers = new Map<string, number>();
  const [grams, starts, found] = [growing(), growing(), growing()];
  starts.push(0);
  return {
    add: (of, isFound) => {
      const own: number[] = [];
      for (const gram of of) {
        const known = numbers.get(gram) ?? numbers.size;
        if (known === numbers.size) numbers.set(gram, known);
        own.push(known);
      }
      // In one order, so that sums over what two documents share are the same from either side.
      for (const gram of own.sort((a, b) => a - b)) grams.push(gram);
      starts.push(grams.size());
      return found.push(isFound ? 1 : 0);
    },
    finish: () => {
      const documents = { grams: grams.take(), starts: starts.take(), found: found.take() };
      const postings = postingsOf(documents, numbers.size);
      const all = documents.found.reduce((sum, is) => sum + is, 0);
      const weights = new Float64Array(numbers.size);
      for (const [gram, number] of numbers) {
        const count = (postings.starts[number + 1] ?? 0) - (postings.starts[number] ?? 0);
        weights[number] = fixed(gram) ?? factor(gram) * Math.log(1 + all / Math.max(1, count));
      }
      return vectorsOf(documents, postings, weights);
    },
  };
}

interface Documents {
  readonly grams: Uint32Array;
  readonly starts: Uint32Array;
  readonly found: Uint32Array;
}

/** Of each gram the documents that have it and may be found. */
interface Postings {
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
}

function postingsOf({ grams, starts, found }: Documents, gramCount: number): Postings {
  const postingStarts = new Uint32Array(gramCount + 1);
  const each = (take: (gram: number, document: number) => void) => {
    for (let document = 0; document < found.length; document += 1) {
      if (found[document] === 0) continue;
      for (let i = starts[document] ?? 0; i < (starts[document + 1] ?? 0); i += 1) take(grams[i] ?? 0, document);
    }
  };
  each((gram) => {
    postingStarts[gram + 1] = (postingStarts[gram + 1] ?? 0) + 1;
  });
  for (let gram = 0; gram < gramCount; gram += 1)
    postingStarts[gram + 1] = (postingStarts[gram + 1] ?? 0) + (postingStarts[gram] ?? 0);
  const next = postingStarts.slice();
  const documents = new Uint32Array(postingStarts[gramCount] ?? 0);
  each((gram, document) => {
    const place = next[gram] ?? 0;
    documents[place] = document;
    next[gram] = place + 1;
  });
  return { starts: postingStarts, documents };
}

function vectorsOf({ grams, starts, found }: Documents, postings: Postings, weights: Float64Array): GramVectors {
  const count = found.length;
  const norms = new Float64Array(count);
  const squares = weights.map((weight) => weight * weight);
  for (let document = 0; document < count; document += 1) {
    let sum = 0;
    for (let i = starts[document] ?? 0; i < (starts[document + 1] ?? 0); i += 1) sum += squares[grams[i] ?? 0] ?? 0;
    norms[document] = Math.sqrt(sum);
  }
  const normOf = (document: number) => norms[document] ?? 0;
  return {
    hasGrams: (document) => normOf(document) > 0,
    likeness: (one, other) => {
      const norm = normOf(one) * normOf(other);
      if (norm === 0) return null;
      let [i, j, sum] = [starts[one] ?? 0, starts[other] ?? 0, 0];
      const [endOfOne, endOfOther] = [starts[one + 1] ?? 0, starts[other + 1] ?? 0];
      while (i < endOfOne && j < endOfOther) {
        const [a, b] = [grams[i] ?? 0, grams[j] ?? 0];
        if (a === b) sum += squares[a] ?? 0;
        if (a <= b) i += 1;
        if (b <= a) j += 1;
      }
      return Math.min(1, sum / norm);
    },
    eachNear: (document, take) => {
      const norm = normOf(document);
      if (norm === 0) return;
      const sums = new Float64Array(count);
      const touched: number[] = [];
      for (let i = starts[document] ?? 0; i < (starts[document + 1] ?? 0); i += 1) {
        const gram = grams[i] ?? 0;
        const square = squares[gram] ?? 0;
        const end = postings.starts[gram + 1] ?? 0;
        for (let at = postings.starts[gram] ?? 0; at < end; at += 1) {
          const other = postings.documents[at] ?? 0;
          if (sums[other] === 0) touched.push(other);
          sums[other] = (sums[other] ?? 0) + square;
        }
      }
      for (const other of touched) take(other, Math.min(1, (sums[other] ?? 0) / (norm * normOf(other))));
    },
  };
}

/** Whole numbers without a list of objects behind them. */
function growing() {
  let [numbers, size] = [new Uint32Array(1_024), 0];
  return {
    size: () => size,
    /** Gives its place. */
    push: (number: number): number => {
      if (size === numbers.length) {
        const larger = new Uint32Array(2 * size);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[size] = number;
      size += 1;
      return size - 1;
    },
    take: () => numbers.slice(0, size),
  };
}
