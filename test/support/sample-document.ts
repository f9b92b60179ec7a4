/** A small made-up plan document in which nothing is wrong, and copies of it with something changed. */

export const SAMPLE = `見本計画について

①あおぞらプラン

空の下で暮らすまちをつくります。

推進のための取組

○公園を広げる

公園を増やします。

【施策大項目】 1-1 公園の整備 2-1 図書館の充実

数値目標案

公園の面積、来園者数

②ともしびプラン

夜も歩けるまちをつくります。

推進のための取組

○夜道を照らす

街灯を増やします。

【施策大項目】 1-2 街灯の整備

数値目標案

街灯の数

見本計画 体系(案)

分野\t番号\t項目名\tあおぞらプラン\tともしびプラン
環境\t1-1\t公園の整備\t○\t
\t1-2\t街灯の整備\t\t○
文化\t2-1\t図書館の充実\t○\t
`;

/** The sample with each text replaced by another; a text that is not there exactly once is a mistake of the test. */
export function sampleWith(...changes: readonly (readonly [string, string])[]): string {
  return changed(SAMPLE, ...changes);
}

export function changed(document: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in the document`);
    return parts.join(to);
  }, document);
}
