/** What reading a PDF back finds: what is wrong, why it matters in print, what to do. */
import type { Messages } from "./types.js";

export const pdfCheckMessages: Messages = {
  "pdf-not-a-pdf": { zh: "{path} 不是 PDF：请核对文件。", en: "{path} is no PDF: check which file it is." },
  "pdf-encrypted": {
    zh: "{path} 加了密：印厂打不开，也不能检查；请对方发不设密码、不限权限的文件。",
    en: "{path} is encrypted: a printer cannot open it and it cannot be checked. Ask for a file without password and restrictions.",
  },
  "pdf-unreadable": {
    zh: "{path} 读不出来（{reason}）：文件可能损坏，请重新导出或重传。",
    en: "{path} cannot be read ({reason}): the file may be damaged. Export or send it again.",
  },
  "pdf-incomplete": {
    zh: "{path} 不完整，找不到页目录：多半没有传完。请重传。",
    en: "{path} is incomplete, its list of pages is missing: it was probably cut on its way. Send it again.",
  },
  "pdf-too-large": {
    zh: "{path} 太大或太复杂，内存放不下：请把它拆小，或重新导出。",
    en: "{path} is too large or too complex to be held in memory: split it, or export it again.",
  },
  "pdf-too-long": {
    zh: "{path} 查了 {seconds} 秒还没查完，停了：请把它拆小，或重新导出。",
    en: "{path} was not read through within {seconds} seconds: split it, or export it again.",
  },
  "pdf-cut": {
    zh: "文件没有结尾：多半没有传完；印出来会缺一截。请重传。",
    en: "The file has no end: it was probably cut on its way, and would print incomplete. Send it again.",
  },
  "pdf-table-lost": {
    zh: "文件的对象索引不在它说的位置：有的设备打不开。请重新导出。",
    en: "The table of objects is not where the file says: some devices cannot open it. Export it again.",
  },
  "pdf-objects-damaged": {
    zh: "有 {count} 个对象读不出来：页面可能缺东西。请重新导出或重传。",
    en: "{count} objects cannot be read: pages may lack something. Export or send it again.",
  },
  "pdf-no-pages": { zh: "文件里没有一页。", en: "The file has no pages." },
  "pdf-second-reader": {
    zh: "第二个阅读器打不开这个文件：换一台设备就可能印不出。请重新导出。",
    en: "The second reader cannot open the file: another device may fail too. Export it again.",
  },
  "pdf-readers-differ": {
    zh: "两个阅读器数出的页数不同（{first} 与 {second}）：文件损坏或改坏过。请重新导出。",
    en: "Two readers count different pages ({first} and {second}): the file is damaged. Export it again.",
  },
  "pdf-content-damaged": {
    zh: "有 {count} 处内容读不出来，或用到的字体、图片不在文件里：印出来会缺东西。请重新导出。",
    en: "{count} pieces of content cannot be read, or refer to what is not in the file: something will be missing in print. Export it again.",
  },
  "pdf-not-whole": {
    zh: "这一页太复杂，没有全部查到；印厂的设备也可能算不完。请把线条图转成图片或简化。",
    en: "The page is too complex to be looked at whole, and may be so for the printer's device. Simplify its drawings, or make pictures of them.",
  },
  "pdf-version": {
    zh: "文件是 PDF {version}，这个标准最多 PDF {newest}：旧设备认不得新东西。请按标准重新导出。",
    en: "The file is PDF {version}; this standard takes PDF {newest} at most, for devices do not know what is younger. Export it to the standard.",
  },
  "pdf-standard-missing": {
    zh: "文件没有声明自己是 PDF/X：印厂的流程会当作普通文件处理。请按 {asked} 导出。",
    en: "The file does not say that it is PDF/X: the printer's workflow takes it for any file. Export it as {asked}.",
  },
  "pdf-standard-other": {
    zh: "文件声明的是 {claim}，要的是 {asked}：请按 {asked} 导出。",
    en: "The file says that it is {claim}, not {asked}: export it as {asked}.",
  },
  "pdf-intent-missing": {
    zh: "没有输出意图：没人知道颜色是为哪种印刷做的，打样与上机会对不上。请按印刷条件导出。",
    en: "There is no output intent: nobody knows for which printing the colours were made. Export it for a printing condition.",
  },
  "pdf-intent-several": {
    zh: "有 {count} 个 PDF/X 输出意图，只能有一个：设备不知道听哪个。",
    en: "There are {count} output intents of PDF/X where one is allowed: a device does not know which one to follow.",
  },
  "pdf-intent-unnamed": {
    zh: "输出意图没有名字：请按印刷条件重新导出。",
    en: "The output intent has no name: export the file for a printing condition.",
  },
  "pdf-intent-no-profile": {
    zh: "输出意图（{identifier}）没有带特性文件：印厂没有同名文件就无法打样。请嵌入 ICC。",
    en: "The output intent ({identifier}) comes without its profile: a printer who does not have it cannot proof. Embed the ICC profile.",
  },
  "pdf-intent-not-cmyk": {
    zh: "输出意图（{identifier}）的特性文件不是 CMYK 印刷机的：颜色会按别的设备换算。请换成印刷条件的 ICC。",
    en: "The profile of the output intent ({identifier}) is not of a CMYK press: colours would be converted for another device. Embed the profile of the printing condition.",
  },
  "pdf-intent-other": {
    zh: "文件是为 {found} 做的，这里印的是 {asked}：网点扩大和总墨量都不同，颜色会走样。请对方按本报条件重做，或看过打样再用。",
    en: "The file was made for {found}, and is printed for {asked}: dot gain and ink limit differ. Ask for a file for this condition, or see a proof.",
  },
  "pdf-information-missing": {
    zh: "文件信息里没有 {what}，PDF/X 要求有：请重新导出。",
    en: "The file does not say its {what}, which PDF/X asks for: export it again.",
  },
  "pdf-trapped": {
    zh: "文件没有说明是否已做陷印（Trapped 应为 True 或 False）：可能漏做，也可能做两次。",
    en: "The file does not say whether it is trapped (True or False): it may be trapped twice, or not at all.",
  },
  "pdf-no-identifier": {
    zh: "文件没有标识（ID）：两个版本分不清。请重新导出。",
    en: "The file has no identifier (ID): versions cannot be told apart. Export it again.",
  },
  "pdf-no-media-box": { zh: "没有 MediaBox：不知道纸有多大。", en: "There is no MediaBox: the size of the sheet is unknown." },
  "pdf-no-trim-box": {
    zh: "没有 TrimBox：拼版程序只能猜成品在哪里裁。请按成品尺寸导出。",
    en: "There is no TrimBox: imposition guesses where the page is cut. Export it with its trimmed size.",
  },
  "pdf-two-trim-boxes": {
    zh: "TrimBox 和 ArtBox 都有，PDF/X 只许有一个：不知道按哪个裁。",
    en: "There are a TrimBox and an ArtBox where PDF/X allows one: nobody knows by which to cut.",
  },
  "pdf-box-outside": {
    zh: "{inner} 伸到 {outer} 之外：要印的会被切掉。请核对页面尺寸和出血。",
    en: "The {inner} goes beyond the {outer}: something is cut off. Check page size and bleed.",
  },
  "pdf-user-unit": {
    zh: "页面的单位不是磅（UserUnit {unit}）：不认它的设备会印错大小。",
    en: "The page has a unit other than the point (UserUnit {unit}): devices that do not know it print another size.",
  },
  "pdf-active": {
    zh: "文件里有会自己动作的东西（{what}）：付印文件不许有脚本、表单和附件。请去掉后重新导出。",
    en: "The file holds things that act by themselves ({what}): scripts, forms and attachments do not belong in a file for print. Remove them.",
  },
  "pdf-annotation": {
    zh: "成品范围内有 {count} 个注释、链接或表单（{kinds}），第一个在 {x},{y} 毫米：有的设备会印出来。请去掉。",
    en: "{count} notes, links or form fields ({kinds}) lie on the page, the first at {x},{y} mm: some devices print them. Remove them.",
  },
  "pdf-filter": {
    zh: "用了这个标准不许用的压缩（{filter}）：有的设备解不开，图会缺。请重新导出。",
    en: "Data are packed in a way that this standard does not take ({filter}): some devices cannot unpack them. Export it again.",
  },
  "pdf-postscript": {
    zh: "页面里嵌了 PostScript：只有部分设备会执行。请转成普通 PDF 内容。",
    en: "Pieces of PostScript stand in the page: only some devices run them. Convert them to PDF.",
  },
  "pdf-opi": {
    zh: "有等待替换的低清图（OPI）：不替换就印低清。请嵌入原图。",
    en: "A picture waits to be replaced by its original (OPI): the coarse one would be printed. Embed the original.",
  },
  "pdf-reference": {
    zh: "有内容引用别的文件：那个文件不在就印不出。请嵌入。",
    en: "Something refers to another file: without it, it does not print. Embed it.",
  },
  "pdf-alternate": {
    zh: "有图片带打印时替换的另一张（Alternates）：看到的与印出的不是同一张。请只留要印的。",
    en: "A picture has another one that takes its place in print (Alternates): what is seen is not what is printed. Keep the one to print.",
  },
  "pdf-layers": {
    zh: "有可开关的图层，PDF/X-1a 不认：开错一层就印错。请合并图层。",
    en: "There are layers that can be switched, which PDF/X-1a does not know: merge them.",
  },
  "pdf-operators": {
    zh: "有 PDF 不认的操作符（{operators}）：有的设备会停下。请重新导出。",
    en: "There are operators that PDF does not know ({operators}): some devices stop at them. Export it again.",
  },
  "pdf-transparency": {
    zh: "有透明效果（{kinds}），PDF/X-1a 不认：印出来会缺，或变成实底。请先拼合透明再导出。",
    en: "There is transparency ({kinds}), which PDF/X-1a does not know: it is left out or printed full. Flatten it first.",
  },
  "pdf-screening": {
    zh: "带了传递曲线或网点设置（{kinds}）：会改动印厂校好的阶调。请去掉后导出。",
    en: "The file brings transfer curves or screens ({kinds}): they change the tones that the printer has set. Remove them.",
  },
  "pdf-colour-refused": {
    zh: "有 {spaces}，不是印刷的墨：由谁换成四色、怎么换都没有定，黑字会变成四色黑。请转成 CMYK、灰度或专色。",
    en: "There is {spaces}, which are no inks of a press: who turns them into inks, and how, is open, and black type becomes four-colour. Convert them to CMYK, gray or spot.",
  },
  "pdf-colour-by-profile": {
    zh: "有按特性文件定的颜色（{spaces}）：X-4 允许，由印厂换算；颜色要紧就先转成 CMYK。",
    en: "Some colours are described by profiles ({spaces}): X-4 takes them, and the printer converts them. Convert them first where colour matters.",
  },
  "pdf-font-not-embedded": {
    zh: "字体 {font} 没有嵌入：印厂会换成别的字体，字会走位或丢失。请嵌入或转曲。",
    en: "The font {font} is not embedded: the printer's device takes another one, and lines shift or characters are lost. Embed it.",
  },
  "pdf-font-damaged": {
    zh: "字体 {font} 嵌入的数据读不出来：设备会换字体，或者整段字不印。请重新导出，或转曲。",
    en: "The data of the embedded font {font} cannot be read: a device takes another font, or leaves the text out. Export the file again, or turn the text into outlines.",
  },
  "pdf-font-whole": {
    zh: "字体 {font} 整套嵌入，没有取子集：文件大些，不碍印。",
    en: "The font {font} is embedded whole, not as a subset: a larger file, no harm in print.",
  },
  "pdf-font-no-text": {
    zh: "字体 {font} 没有字符对照（ToUnicode）：印没有问题，但文字不能核对、搜索，数字报也用不了。",
    en: "The font {font} has no map to characters (ToUnicode): it prints, but its text cannot be checked or searched.",
  },
  "pdf-glyph-missing": {
    zh: "有 {count} 个字在字体里没有（{fonts}），第一处在 {x},{y} 毫米：印出来是空框或空白。请换字体。",
    en: "{count} characters are not in their fonts ({fonts}), the first at {x},{y} mm: they print as empty boxes or nothing. Take another font.",
  },
  "pdf-spot-inks": {
    zh: "用了 {count} 个专色：{inks}。每个专色要一块版，请确认印厂备了这些墨。",
    en: "{count} spot inks are used: {inks}. Each needs a plate and its ink on the press.",
  },
  "pdf-ink-unplanned": {
    zh: "用了版面没有的墨（{inks}），这一版印 {planned}：印厂不会出这块版。请改色。",
    en: "Inks are used that the page does not have ({inks}; it is printed in {planned}): no plate is made for them. Change the colours.",
  },
  "pdf-registration-ink": {
    zh: "成品范围内有 {count} 处用了套准色（每块版都印），第一处在 {x},{y} 毫米：墨会过量。请改成黑。",
    en: "{count} things on the page are in registration colour, which is on every plate, the first at {x},{y} mm: too much ink. Make them black.",
  },
  "pdf-ink-limit": {
    zh: "有 {count} 处超过总墨量 {limit}%，最多 {ink}%，在 {x},{y} 毫米：墨不干，会蹭脏、粘页。请减墨。",
    en: "{count} areas are over the ink limit of {limit} %, {ink} % at most, at {x},{y} mm: it does not dry and sets off. Use less ink.",
  },
  "pdf-text-rich-black": {
    zh: "有 {count} 处文字是四色黑，第一处在 {x},{y} 毫米：稍有套印不准就出彩边、发虚。请改成单黑 K100。",
    en: "{count} pieces of text are black made of several inks, the first at {x},{y} mm: coloured edges show at the least shift. Make them 100 K.",
  },
  "pdf-text-almost-black": {
    zh: "有 {count} 处文字是不足 100 的黑，第一处在 {x},{y} 毫米：会被网点打毛。请用 K100，或明显的灰。",
    en: "{count} pieces of text are in almost full black, the first at {x},{y} mm: the screen frays them. Make them 100 K, or plainly gray.",
  },
  "pdf-area-rich-black": {
    zh: "有 {count} 块底是多色黑，第一块在 {x},{y} 毫米：黑得深，干得慢；若非有意，请用 K100。",
    en: "{count} areas are black made of several inks, the first at {x},{y} mm: deep, and slow to dry. Make them 100 K unless it is meant.",
  },
  "pdf-text-knockout": {
    zh: "有 {count} 处黑字把彩底挖空，没有叠印，第一处在 {x},{y} 毫米：套印不准时露白边。请设叠印。",
    en: "{count} pieces of black text knock out their coloured ground, the first at {x},{y} mm: white edges show off register. Let them overprint.",
  },
  "pdf-white-overprint": {
    zh: "有 {count} 处白色设了叠印，第一处在 {x},{y} 毫米：白叠印等于不印，会整个消失。请取消叠印。",
    en: "{count} white things overprint, the first at {x},{y} mm: they vanish in print. Let them knock out.",
  },
  "pdf-text-small": {
    zh: "有 {count} 处字小于 {least} 磅，最小 {size}，在 {x},{y} 毫米：报纸上看不清。请放大。",
    en: "{count} pieces of text are below {least} pt, {size} at the smallest, at {x},{y} mm: they do not hold on this paper. Make them larger.",
  },
  "pdf-text-several-inks": {
    zh: "有 {count} 处多色的字小于 {least} 磅，最小 {size}，在 {x},{y} 毫米：套印不准就重影。请放大，或只用一个墨色。",
    en: "{count} pieces of text in several inks are below {least} pt, {size} at the smallest, at {x},{y} mm: they double off register. Make them larger, or of one ink.",
  },
  "pdf-text-reversed": {
    zh: "有 {count} 处反白字小于 {least} 磅，最小 {size}，在 {x},{y} 毫米：墨会把笔画填死。请放大或加粗。",
    en: "{count} pieces of reversed text are below {least} pt, {size} at the smallest, at {x},{y} mm: ink fills them in. Make them larger or bolder.",
  },
  "pdf-text-reversed-several": {
    zh: "有 {count} 处多色底上的反白字小于 {least} 磅，最小 {size}，在 {x},{y} 毫米：套印不准就糊。请放大，或改单色底。",
    en: "{count} pieces of reversed text in grounds of several inks are below {least} pt, {size} at the smallest, at {x},{y} mm: they close off register. Make them larger, or the ground of one ink.",
  },
  "pdf-text-white-on-paper": {
    zh: "有 {count} 处白字下面没有底，第一处在 {x},{y} 毫米：印出来看不见。请核对底或颜色。",
    en: "{count} pieces of white text stand on bare paper, the first at {x},{y} mm: nobody will see them. Check their ground or colour.",
  },
  "pdf-text-weak-ground": {
    zh: "有 {count} 处反白字的底浅于 {least}%，第一处在 {x},{y} 毫米：看不清。请加深底，或用黑字。",
    en: "{count} pieces of white text stand in grounds below {least} %, the first at {x},{y} mm: too pale to read. Darken the ground, or use black.",
  },
  "pdf-text-strong-ground": {
    zh: "有 {count} 处深色字压在深于 {most}% 的底上，第一处在 {x},{y} 毫米：看不清。请减淡底，或用反白。",
    en: "{count} pieces of dark text stand on grounds over {most} %, the first at {x},{y} mm: hard to read. Lighten the ground, or reverse the text.",
  },
  "pdf-line-thin": {
    zh: "有 {count} 条线细于 {least} 磅，最细 {weight}，在 {x},{y} 毫米：会断线或印不出。请加粗。",
    en: "{count} lines are thinner than {least} pt, {weight} at the thinnest, at {x},{y} mm: they break or vanish. Make them heavier.",
  },
  "pdf-line-fine": {
    zh: "有 {count} 条反白或多色的线细于 {least} 磅，最细 {weight}，在 {x},{y} 毫米：会糊或重影。请加粗，或只用一个墨色。",
    en: "{count} lines in white or several inks are thinner than {least} pt, {weight} at the thinnest, at {x},{y} mm: they fill in or double. Make them heavier, or of one ink.",
  },
  "pdf-picture-coarse": {
    zh: "有 {count} 张图分辨率低于 {least} ppi，最低 {ppi}，在 {x},{y} 毫米：会发虚、有马赛克。请换大图或缩小。",
    en: "{count} pictures are below {least} ppi, {ppi} at the lowest, at {x},{y} mm: they print blurred. Use a larger file, or show them smaller.",
  },
  "pdf-line-art-coarse": {
    zh: "有 {count} 张黑白线条图低于 {least} ppi，最低 {ppi}，在 {x},{y} 毫米：边会有锯齿。请换高分辨率的扫描。",
    en: "{count} pieces of line art are below {least} ppi, {ppi} at the lowest, at {x},{y} mm: their edges show steps. Scan them finer.",
  },
  "pdf-bleed-missing": {
    zh: "有 {count} 处到了裁切边却没有出血 {bleed} 毫米，第一处在 {x},{y} 毫米：裁切稍偏就露白边。请向外延伸。",
    en: "{count} things reach the trim but do not bleed {bleed} mm, the first at {x},{y} mm: white edges show when the knife is off. Extend them.",
  },
  "pdf-near-trim": {
    zh: "有 {count} 处离裁切边不到 {margin} 毫米，第一处在 {x},{y} 毫米：可能被裁到。请往里移。",
    en: "{count} things lie within {margin} mm of the trim, the first at {x},{y} mm: they may be cut. Move them inwards.",
  },
  "pdf-page-count": { zh: "文件有 {found} 页，应为 {asked} 页。", en: "The file has {found} pages where {asked} are meant." },
  "pdf-page-size": {
    zh: "成品尺寸 {found} 毫米，应为 {asked} 毫米：会被缩放或裁错。请按版面尺寸导出。",
    en: "The trimmed size is {found} mm where {asked} mm is meant: it would be scaled, or cut wrongly. Export it in its size.",
  },
  "pdf-bleed-size": { zh: "出血只有 {found} 毫米，应为 {asked} 毫米。", en: "The bleed is {found} mm where {asked} mm is meant." },
  "pdf-text": {
    zh: "读回的文字与排上版的不同，从第 {at} 个字起：应为“{asked}”，读到“{found}”。请勿付印，先查字体。",
    en: "The text that is read back is not what was placed, from character {at}: “{asked}” became “{found}”. Do not print; look at the fonts.",
  },
  "preflight-file": {
    zh: "{path}：PDF {version}，{standard}，输出意图 {intent}",
    en: "{path}: PDF {version}, {standard}, output intent {intent}",
  },
  "preflight-none": { zh: "无", en: "none" },
  "preflight-page": {
    zh: "第 {page} 页 成品 {width} × {height} 毫米，印版 {inks}，{characters} 字，{pictures} 图",
    en: "Page {page}: {width} × {height} mm trimmed, plates {inks}, {characters} characters, {pictures} pictures",
  },
  "preflight-font": { zh: "  字体 {name}  {type}  {state}", en: "  font {name}  {type}  {state}" },
  "preflight-font-subset": { zh: "嵌入子集", en: "embedded subset" },
  "preflight-font-whole": { zh: "整套嵌入", en: "embedded whole" },
  "preflight-font-absent": { zh: "没有嵌入", en: "not embedded" },
};
