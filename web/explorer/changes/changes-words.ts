/** The language in, every word of the view of old and new out. */

const JA = {
  title: "新旧対照表",
  against: "比べる版（旧）",
  choose: "版を選ぶ…",
  help: "左が今見ている版（新）、右が比べる版（旧）です。違うところに下線があります。「案」は名称などから推測したもので、確認が必要です。",
  new: "新",
  old: "旧",
  kind: "区分",
  remarks: "備考",
  files: "保存",
  fileNames: { xlsx: "Excel（A4横）", html: "印刷用ページ", csv: "CSV" },
};

export type ChangesWords = typeof JA;

const EN: ChangesWords = {
  title: "Old and new",
  against: "Compared with (old)",
  choose: "Choose an edition …",
  help: "At the left is the edition that is shown (new), at the right the one that it is compared with (old). What is different is underlined. Proposals are guessed from names and the like, and are to be confirmed.",
  new: "New",
  old: "Old",
  kind: "Kind",
  remarks: "Remarks",
  files: "Save",
  fileNames: { xlsx: "Excel (A4 landscape)", html: "Page to print", csv: "CSV" },
};

export const changesWordsIn = (language: string): ChangesWords => (language === "ja" ? JA : EN);
