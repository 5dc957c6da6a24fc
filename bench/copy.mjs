/** Made-up copy for measuring: clauses and numbers in a seeded order, in paragraphs as long as those of newspapers. */

/** Clauses of many lengths, with figures, Latin and marks of all kinds among them. */
export const CLAUSES = [
  "本市今年新开工的公园",
  "将在入冬以前完工",
  "沿河步道全线贯通",
  "居民说这里的早晨很安静",
  "首期投资达3.5亿元",
  "同比增长12.6%",
  "“口袋公园”已有86处",
  "预计2027年6月开放",
  "绿地面积比去年多了一倍",
  "每天有5000多人次来此散步",
  "由CCTV记者现场报道",
  "咨询可拨打010-6512-3456",
  "——这是第一步",
  "（见第2版）",
];
export const ENDS = ["，", "，", "，", "；", "。", "。", "？", "……"];
const PARAGRAPH = 120;
const SHARES = [0.3, 0.2, 0.16, 0.14, 0.11, 0.09];
const SUBJECTS = ["河岸", "山脚", "车站", "学校", "市场", "码头"];

/** Six stories of so many characters together. */
export function storiesOf(characters) {
  let seed = 20260101;
  const random = (count) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * count);
  };
  return SHARES.map((share, index) => {
    const paragraphs = [];
    for (let left = Math.round(characters * share); left > 0; left -= PARAGRAPH)
      paragraphs.push(paragraph(Math.min(PARAGRAPH, left), random));
    return { headline: `${SUBJECTS[index]}的公园今年冬天开门迎客`, paragraphs };
  });
}

function paragraph(length, random) {
  let text = "";
  while ([...text].length < length) text += CLAUSES[random(CLAUSES.length)] + ENDS[random(ENDS.length)];
  return `${[...text].slice(0, Math.max(1, length - 1)).join("")}。`;
}

/** The clauses of each paragraph in another order: as long, and nothing that a memory would know. */
export function turned(story, by) {
  return { ...story, paragraphs: story.paragraphs.map((text) => turnedText(text, by)) };
}

function turnedText(text, by) {
  const clauses = text.split(/(?<=[，；。])/);
  const at = by % clauses.length;
  return [...clauses.slice(at), ...clauses.slice(0, at)].join("");
}
