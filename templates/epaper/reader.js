/**
 * The reader of an electronic paper. What it shows is in `window.duikaiEdition` (edition.js); where a person is stands in the address:
 * `#page-2`, `#story-ID`, or `#picture-ID` and the like for what stands alone. Words reach the page as text nodes only.
 */
(() => {
  const KINDS = { story: "", picture: "图片", box: "资讯", ad: "广告", note: "启事" };
  const ZOOMS = [1, 1.5, 2, 3];
  const SVG = "http://www.w3.org/2000/svg";
  const edition = window.duikaiEdition;

  /** Which page is seen and which article is open, as its place in the edition; -1 for none. */
  let shown = { page: -1, article: -1 };
  let zoom = 0;
  /** How far a person had scrolled when a story was opened: there the page is found again. */
  let leftAt = 0;

  const at = (id) => document.getElementById(id);

  /** An element with attributes and children; strings become text. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  function makeSvg(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const two = (number) => String(number).padStart(2, "0");
  const pageNumbers = ({ numbers }) => `第${numbers.map(two).join("、")}版`;
  const pageName = (page) => `${pageNumbers(page)}${page.section === "" ? "" : `：${page.section}`}`;
  const pageAddress = ({ number }) => `#page-${number}`;
  const articleAddress = ({ kind, id }) => `#${kind}-${encodeURIComponent(id)}`;
  const articleName = ({ kind, title }) => title || KINDS[kind] || "无题";

  /** The page and article that an address names; null for one that names neither. */
  function placeOf(address) {
    let words;
    try {
      words = decodeURIComponent(address.replace(/^#/, ""));
    } catch {
      return null;
    }
    if (words === "") return { page: 0, article: -1 };
    const page = edition.pages.findIndex(({ numbers }) => numbers.some((number) => words === `page-${number}`));
    if (page >= 0) return { page, article: -1 };
    const article = edition.articles.findIndex(({ kind, id }) => words === `${kind}-${id}`);
    if (article < 0) return null;
    const on = edition.articles[article].pages;
    const isSeen = shown.page >= 0 && on.includes(edition.pages[shown.page].number);
    return { page: isSeen ? shown.page : edition.pages.findIndex(({ number }) => number === on[0]), article };
  }

  function follow() {
    const place = placeOf(location.hash) ?? (shown.page < 0 ? { page: 0, article: -1 } : null);
    if (place === null) return;
    const before = shown;
    const [wasOpen, isOpen] = [before.article >= 0, place.article >= 0];
    if (!wasOpen && before.page >= 0) leftAt = window.scrollY;
    shown = place;
    if (before.page !== place.page) {
      zoom = 0;
      showPage();
    }
    showStory();
    markCurrent();
    document.body.classList.toggle("reading", isOpen);
    setZoom(zoom);
    const title = isOpen ? articleName(edition.articles[place.article]) : pageName(edition.pages[place.page]);
    document.title = [title, edition.paper, edition.date].filter((part) => part !== "").join(" - ");
    window.scrollTo(0, wasOpen && !isOpen && before.page === place.page ? leftAt : 0);
    if (isOpen && before.page >= 0) at("story").querySelector("h1").focus({ preventScroll: true });
    if (wasOpen && !isOpen) zoneLink(before.article)?.focus({ preventScroll: true });
  }

  function showMasthead() {
    const [year, month, day] = edition.date.split("-").map(Number);
    const weekday = "日一二三四五六"[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
    at("paper").textContent = edition.paper || "数字报";
    at("date").textContent = [`${year}年${month}月${day}日`, `星期${weekday}`, edition.issue ?? ""].join(" ").trim();
    at("pages").append(
      make(
        "ol",
        {},
        ...edition.pages.map((page) => {
          const { path, width, height } = page.thumbnail;
          const image = make("img", { src: path, width, height, alt: "", loading: "lazy" });
          const name = make("span", {}, pageNumbers(page));
          return make("li", {}, make("a", { href: pageAddress(page) }, image, name, make("span", {}, page.section)));
        }),
      ),
    );
  }

  function showPage() {
    const page = edition.pages[shown.page];
    const [before, after] = [edition.pages[shown.page - 1], edition.pages[shown.page + 1]];
    const tools = make("div", { class: "tools" });
    if (before) tools.append(make("a", { href: pageAddress(before), rel: "prev" }, "上一版"));
    if (after) tools.append(make("a", { href: pageAddress(after), rel: "next" }, "下一版"));
    tools.append(
      button("zoom-out", "缩小", () => setZoom(zoom - 1)),
      button("zoom-in", "放大", () => setZoom(zoom + 1)),
    );
    const { image, large } = page;
    const picture = make("img", {
      src: image.path,
      srcset: `${image.path} ${image.width}w, ${large.path} ${large.width}w`,
      width: image.width,
      height: image.height,
      alt: `${pageName(page)}的版面图`,
    });
    const frame = make("div", { class: "page" }, picture, zonesOf(page));
    const view = make("div", { class: "view", tabindex: "0", role: "group", "aria-label": "版面图，可放大后滚动" }, frame);
    view.style.setProperty("--ratio", String(page.width / page.height));
    at("sheet").replaceChildren(make("div", { class: "bar" }, make("h2", {}, pageName(page)), tools), view);
    showList(page);
  }

  function button(id, words, act) {
    const made = make("button", { type: "button", id }, words);
    made.addEventListener("click", act);
    return made;
  }

  /** Links over the page image, one for each zone; areas inside others are holes. */
  function zonesOf(page) {
    const links = page.zones.map(({ article, loops }) => {
      const name = articleName(edition.articles[article]);
      const d = loops.map((loop) => `M${loop.map((corner) => corner.join(" ")).join("L")}Z`).join("");
      const title = makeSvg("title", {}, name);
      const path = makeSvg("path", { d, "fill-rule": "evenodd" });
      return makeSvg("a", { href: articleAddress(edition.articles[article]), "aria-label": name, "data-article": article }, title, path);
    });
    return makeSvg("svg", { viewBox: `0 0 ${page.width} ${page.height}`, preserveAspectRatio: "none" }, ...links);
  }

  function showList(page) {
    const items = page.zones.map(({ article }) => {
      const { kind } = edition.articles[article];
      const label = KINDS[kind] === "" ? null : make("span", { class: "kind" }, KINDS[kind]);
      const link = make("a", { href: articleAddress(edition.articles[article]) }, label, articleName(edition.articles[article]));
      const point = (isOn) => () => zoneLink(article)?.classList.toggle("pointed", isOn);
      for (const name of ["mouseenter", "focus"]) link.addEventListener(name, point(true));
      for (const name of ["mouseleave", "blur"]) link.addEventListener(name, point(false));
      return make("li", {}, link);
    });
    at("list").replaceChildren(make("h2", {}, "本版目录"), make("ol", {}, ...items));
  }

  function zoneLink(article) {
    return at("sheet").querySelector(`svg a[data-article="${article}"]`);
  }

  function markCurrent() {
    for (const [index, link] of at("pages").querySelectorAll("a").entries()) {
      if (index === shown.page) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    for (const link of at("sheet").querySelectorAll("svg a")) {
      if (Number(link.dataset.article) === shown.article) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const strip = at("pages").querySelector("ol");
    const here = at("pages").querySelectorAll("li")[shown.page];
    strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.clientWidth) / 2;
  }

  /** Sets how large the page is seen; its middle stays where it was. */
  function setZoom(asked) {
    zoom = Math.max(0, Math.min(asked, ZOOMS.length - 1));
    at("zoom-out").disabled = zoom === 0;
    at("zoom-in").disabled = zoom === ZOOMS.length - 1;
    const view = at("sheet").querySelector(".view");
    if (view.clientWidth === 0) return;
    const middle = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth;
    const middleDown = (view.scrollTop + view.clientHeight / 2) / view.scrollHeight;
    const page = view.querySelector(".page");
    page.style.width = `${ZOOMS[zoom] * 100}%`;
    page.querySelector("img").sizes = `${Math.ceil(view.clientWidth * ZOOMS[zoom])}px`;
    view.scrollLeft = middle * view.scrollWidth - view.clientWidth / 2;
    view.scrollTop = middleDown * view.scrollHeight - view.clientHeight / 2;
  }

  function showStory() {
    const story = at("story");
    story.hidden = shown.article < 0;
    if (shown.article < 0) {
      story.replaceChildren();
      return;
    }
    const article = edition.articles[shown.article];
    const { words } = article;
    story.replaceChildren(
      neighbours(),
      make(
        "p",
        { class: "where" },
        article.pages.map((number) => pageName(edition.pages.find((page) => page.number === number))).join("，"),
      ),
      ...(words === null ? plainHead(article) : storyHead(article)),
      ...article.pictures.map(figureOf),
      words === null ? linesOf(article) : make("div", { class: "words" }, ...words.body.map(partOf)),
      ...dataOf(article),
      neighbours(),
    );
  }

  /** Links to the page and to the articles before and after; advertisements are passed over. */
  function neighbours() {
    const isRead = ({ kind }) => kind !== "ad";
    const before = edition.articles.slice(0, shown.article).filter(isRead).pop();
    const after = edition.articles.slice(shown.article + 1).find(isRead);
    const tools = make("div", { class: "tools" }, make("a", { href: pageAddress(edition.pages[shown.page]) }, "返回版面"));
    if (before) tools.append(make("a", { href: articleAddress(before), rel: "prev" }, "上一篇"));
    if (after) tools.append(make("a", { href: articleAddress(after), rel: "next" }, "下一篇"));
    return make("nav", { class: "bar", "aria-label": "稿件" }, tools);
  }

  function plainHead(article) {
    return [make("h1", { tabindex: "-1" }, articleName(article))];
  }

  function storyHead({ words, title }) {
    const lines = (texts, name) => texts.map((text) => make("p", { class: name }, text));
    const headline = words.headline.length > 0 ? words.headline : [title];
    return [
      ...lines(words.rubric, "rubric"),
      ...lines(words.kicker, "kicker"),
      make("h1", { tabindex: "-1" }, ...headline.map((line) => make("span", {}, line))),
      ...lines(words.deck, "deck"),
      ...lines(words.sideHeads, "side"),
      ...(words.bylines.length > 0 ? [make("p", { class: "byline" }, words.bylines.join(" "))] : []),
      ...lines(words.summary, "summary"),
    ];
  }

  function figureOf({ path, width, height, caption, credit }) {
    const image = path === null ? null : make("img", { src: path, width, height, alt: caption || "图片", loading: "lazy" });
    const words = [caption, credit ?? ""].filter((part) => part !== "").join("　");
    return make("figure", {}, image, words === "" ? null : make("figcaption", {}, words));
  }

  function linesOf({ lines }) {
    return make("div", { class: "words lines" }, ...lines.map((line) => make("p", {}, line)));
  }

  function partOf(part) {
    if (part.kind === "subhead") return make("h3", {}, part.text);
    if (part.kind === "quote") return make("blockquote", {}, make("p", {}, part.text));
    if (part.kind !== "table") return make("p", {}, part.text);
    const rows = part.rows.map(({ cells, head }) => make("tr", {}, ...cells.map((cell) => make(head ? "th" : "td", {}, cell))));
    return make("div", { class: "table" }, make("table", {}, make("tbody", {}, ...rows)));
  }

  function dataOf({ json, xml }) {
    if (json === null) return [];
    return [
      make("p", { class: "data" }, "稿件数据：", make("a", { href: json }, "ninjs（JSON）"), " ", make("a", { href: xml }, "NITF（XML）")),
    ];
  }

  if (edition?.format !== "duikai-epaper" || edition.pages.length === 0) {
    at("content").append(make("p", { class: "note" }, "没有读到版面数据（edition.js）：请把整个文件夹放在一起再打开。"));
    return;
  }
  history.scrollRestoration = "manual";
  window.addEventListener("hashchange", follow);
  window.addEventListener("resize", () => setZoom(zoom));
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown.article >= 0) location.hash = pageAddress(edition.pages[shown.page]);
  });
  showMasthead();
  follow();
})();
