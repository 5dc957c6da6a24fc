import type { Messages } from "./types.js";

export const layoutMessages: Messages = {
  overset: {
    zh: "正文排不下：还有 {characters} 字（约 {lines} 行）没有排进去，从“{excerpt}”起；请加大版面、删改文字或转到下版。",
    en: "Text does not fit: {characters} characters (about {lines} lines) are left over, from “{excerpt}” on; give it more room, cut it or continue it on another page.",
  },
  "white-area": {
    zh: "版块内有 {lines} 行空白（超过 4 行）；请调整标题、图片高度或补充文字。",
    en: "{lines} blank lines in a block (more than 4); adjust the headline or picture height, or add copy.",
  },
  "headline-too-large": {
    zh: "标题“{headline}”的 {size} 磅字排不进版位，已缩到 {drawn} 磅；请加大版位、换小字号或删短标题。",
    en: "Headline “{headline}” at {size} pt does not fit its frame and is drawn at {drawn} pt; give it more room, a smaller size or fewer words.",
  },
  "headline-outline-small": {
    zh: "空心标题只有 {size} 磅，细笔画会糊死（不宜小于 {least} 磅），已按实心字排；请加大或改用其他样式。",
    en: "An outlined headline of {size} pt would fill in ({least} pt at least) and is set solid; enlarge it or take another style.",
  },
  "story-unplaced": {
    zh: "稿件 {story} 没有上版：{characters} 字，“{excerpt}”；请为它安排版面。",
    en: "Story {story} stands on no page: {characters} characters, “{excerpt}”; find a place for it.",
  },
  "picture-missing": {
    zh: "缺图片，版面上以“图片待补”占位：{caption}；请补上图片文件。",
    en: "A picture is missing and a placeholder stands for it: {caption}; supply the picture file.",
  },
  "picture-face-cut": {
    zh: "图片“{caption}”裁掉了 {count} 张人脸的一部分；请移动裁切范围，或换一个版面形状。",
    en: "The crop of the picture “{caption}” cuts {count} face(s); move what is seen of it, or give its frame another shape.",
  },
  "picture-cropped": {
    zh: "图片被裁去 {percent}%：{caption}；请换版位或换图。",
    en: "{percent} % of a picture is cropped away: {caption}; give it a frame nearer its shape.",
  },
  "picture-mirrored": {
    zh: "图片左右翻转了：{caption}；新闻图片翻转即失实，请改回。",
    en: "A picture is mirrored: {caption}; a mirrored news picture is false, turn it back.",
  },
  "picture-shape": {
    zh: "图片 {name} 是 {width}×{height} 像素，看不出内容；请换图。",
    en: "Picture {name} is {width}×{height} pixels and shows nothing; use another file.",
  },
  "ad-unplaced": {
    zh: "广告“{name}”（{booked}）没有上版；请为它安排版面。",
    en: "Advertisement “{name}” ({booked}) stands on no page; find a place for it.",
  },
  "ad-size": {
    zh: "广告“{name}”订的是 {booked}，版块只有 {frame}；请放大版块。",
    en: "Advertisement “{name}” was booked as {booked}, its frame is {frame}; make the frame larger.",
  },
  "ad-shape": {
    zh: "广告“{name}”的图稿与所订的 {booked} 比例差 {percent}%，四边留白不齐；请换图稿。",
    en: "The artwork of advertisement “{name}” is {percent} % off the shape of the booked {booked} and leaves white at its sides; ask for another one.",
  },
  "on-pasteboard": {
    zh: "备用稿：{name}“{words}”（{characters} 字）没有上版，留在版外；在窗口里拖上版，或用 duikai fit 排回。",
    en: "On the pasteboard: {name} “{words}” ({characters} characters) stands on no page; drag it on to one in the window, or bring it in with duikai fit.",
  },
  "ad-artwork-missing": {
    zh: "广告“{name}”还没有可以上版的图稿，版面上以所订尺寸占位。",
    en: "No artwork for advertisement “{name}” is there that can stand on the page; a box of the booked size stands for it.",
  },
  "tint-dark": {
    zh: "底网 {percent}% 太深，印出来压字（最多 30%）；请减浅。",
    en: "A tint of {percent} % under words prints too dark (30 % at most); make it lighter.",
  },
  "kinsoku-rescue": {
    zh: "这一行不得不违反避头尾规则：“{text}”；请改动附近文字。",
    en: "This line had to begin or end with a forbidden mark: “{text}”; edit the text near it.",
  },
  "table-stacked": {
    zh: "表格太宽：{columns} 栏 {rows} 行在这个栏宽里排不开，各格改为上下排列；请加宽版块或减少栏目。",
    en: "A table is too wide: its {columns} columns and {rows} rows find no room in this measure, and cells stand one below the other; widen the block or cut columns.",
  },
  "substitute-face": {
    zh: "没有字体 {family}（字重 {weight}），以 {used} 代替；需要原字体时请放入字体文件夹。",
    en: "No font of family {family}, weight {weight}; {used} stands in for it. Put the font into the fonts folder to have it.",
  },
  "font-restricted": {
    zh: "字体 {font}（{file}）的授权不许嵌入 PDF，没有使用，已用别的字体代替；付印要嵌入字体，请换一款，或向字体商取得授权。",
    en: "The licence of the font {font} ({file}) forbids embedding, so it is not used and another stands in for it; files for print embed their fonts: take another one, or a licence for it.",
  },
  "font-whole-only": {
    zh: "字体 {font}（{file}）的授权只许整套嵌入，不许取子集，没有使用，已用别的字体代替；请换一款，或向字体商取得授权。",
    en: "The licence of the font {font} ({file}) lets it be embedded whole only, so it is not used and another stands in for it; take another one, or a licence for it.",
  },
  "font-bitmap-only": {
    zh: "字体 {font}（{file}）的授权只许嵌入点阵，没有使用，已用别的字体代替；请换一款，或向字体商取得授权。",
    en: "The licence of the font {font} ({file}) lets only bitmaps of it be embedded, so it is not used and another stands in for it; take another one, or a licence for it.",
  },
  "font-damaged": {
    zh: "字体文件 {file} 不完整或不是字体，没有使用，已用别的字体代替；请重新拷贝一份。",
    en: "The font file {file} is cut short or is no font, so it is not used and another stands in for it; copy it again.",
  },
  overlap: {
    zh: "两个版块重叠：{frame} 与 {other}；请移开其中一个。",
    en: "Two frames overlap: {frame} and {other}; move one of them.",
  },
  "outside-type-area": {
    zh: "版块 {frame} 超出版心 {millimetres} 毫米；请移回版心之内。",
    en: "Frame {frame} reaches {millimetres} mm outside the type area; move it back.",
  },
  "headline-collision": {
    zh: "碰题：两条标题在同一水平上紧挨着，中间没有隔开（{headline} / {other}）；请错开或加线。",
    en: "Headlines collide: two stand side by side on one level with nothing between them ({headline} / {other}); shift one or put a rule between.",
  },
  "headline-bitten": {
    zh: "咬题：版块 {frame} 伸进标题“{headline}”，或离它不足半行；请移开或在标题四周留空。",
    en: "A headline is bitten: frame {frame} cuts into “{headline}” or stands less than half a line off; move it away or give the headline air.",
  },
  "headline-stacked": {
    zh: "叠题：标题“{other}”紧压在标题“{headline}”下面，之间不足 3 行正文；请在中间排入正文。",
    en: "Headlines are stacked: “{other}” stands right under “{headline}” with fewer than 3 lines of text between; put text between them.",
  },
  "headline-stranded": {
    zh: "背题：标题“{headline}”下面没有正文；请把正文排在标题之下。",
    en: "A headline is stranded: no text stands below “{headline}”; put its text under it.",
  },
  "headline-unplaced": {
    zh: "稿件 {story} 的正文上了版，标题却没有上版；请排上标题。",
    en: "The text of story {story} is on a page but its headline is not; set its headline.",
  },
  "headline-missing": {
    zh: "以“{text}”开头的稿件没有标题；请补上。",
    en: "The story that begins “{text}” has no headline; write one.",
  },
  "headline-off-text": {
    zh: "题不盖文：标题“{headline}”没有盖住它的正文栏；请把正文移到标题之下。",
    en: "A headline does not cover its text: columns of “{headline}” stand beside it; move the text under it.",
  },
  "lead-on-top": {
    zh: "头条“{headline}”不在首版上部；请移到折线以上。",
    en: "The lead “{headline}” does not stand in the upper half of the first page; move it above the fold.",
  },
  "lead-biggest": {
    zh: "头条“{headline}”的字号（{size} 磅）小于“{other}”（{otherSize} 磅）；请加大头条或缩小另一条。",
    en: "The lead “{headline}” ({size} pt) is smaller than “{other}” ({otherSize} pt); enlarge the lead or reduce the other.",
  },
  "page-cut-across": {
    zh: "断版：第 {page} 版第 {line} 行处有一道空隙横贯全版，没有稿件跨过；请让一个版块跨过这道线。",
    en: "The page is cut: on page {page} a gap at line {line} runs across the whole width and nothing bridges it; let a block reach over it.",
  },
  "page-cut-down": {
    zh: "断版：第 {page} 版第 {column} 栏左侧有一道空隙从版头通到版脚，没有稿件跨过；请让一个版块跨过这道线。",
    en: "The page is cut: on page {page} the gap left of column {column} runs from head to foot and nothing bridges it; let a block reach over it.",
  },
  "page-number-missing": {
    zh: "第 {page} 版没有报头或报眉，缺版序；请加上。",
    en: "Page {page} has neither nameplate nor folio, so no page number; add one.",
  },
};
