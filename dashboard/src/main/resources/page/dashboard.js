// The live page. Everything that comes from a feed is inserted as text or as a checked address,
// never as markup.

const SHOWN = 100;
const REFRESH_MILLIS = 5000;
const FIRST_LOOK_MILLIS = 1000;

const byId = (id) => document.getElementById(id);
const list = byId("article-list");

// ---- small pieces -------------------------------------------------------------------------------

/** An element with properties and children; strings become text. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The address when it is one for the web, else null: no javascript:, no data:. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
const STEPS = [["day", 86400], ["hour", 3600], ["minute", 60]];

function relativeWords(instant) {
  const seconds = (Date.parse(instant) - Date.now()) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return seconds > 5 ? relative.format(Math.round(seconds), "second") : "now";
}

/** A time in relative words; the full one is its title. */
function time(instant) {
  return make("time", {
    dateTime: instant,
    title: new Date(instant).toLocaleString(),
    textContent: relativeWords(instant),
  });
}

function refreshTimes() {
  for (const element of document.querySelectorAll("time")) {
    element.textContent = relativeWords(element.dateTime);
  }
}

// ---- articles -----------------------------------------------------------------------------------

/** The smallest rendition that fills the place on this screen; the largest if none does. */
function rendition(image, width) {
  const usable = image.renditions.filter((each) => webAddress(each.href));
  const wide = usable.filter((each) => each.width >= width).sort((a, b) => a.width - b.width);
  return wide[0] ?? usable.at(-1) ?? null;
}

const TINTS = 6;

/** What stands where an image cannot be loaded: the publisher's initial, always on the same tint. */
function placeholder(publisher, alt) {
  const [first] = new Intl.Segmenter().segment(publisher.name.trim());
  const tint = [...publisher.id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % TINTS;
  const place = make("span", { className: "placeholder" },
    make("span", { ariaHidden: "true", textContent: (first?.segment ?? "·").toUpperCase() }),
    alt ? make("span", { className: "unseen", textContent: alt }) : null);
  place.dataset.tint = tint;
  return place;
}

function picture(article) {
  const images = article.images ?? [];
  const lead = images.find((image) => image.id === article.leadImage?.id) ?? images[0];
  const file = lead && rendition(lead, 136 * devicePixelRatio);
  if (!file) return null;
  const image = make("img", {
    alt: lead.alt ?? lead.caption ?? "",
    loading: "lazy",
    decoding: "async",
    referrerPolicy: "no-referrer",
  });
  image.lang = article.language;
  image.addEventListener("error", () => image.replaceWith(placeholder(article.publisher, image.alt)));
  image.src = webAddress(file.href);
  return image;
}

function headline(article) {
  const text = article.headline || article.summary || "(without a headline)";
  const href = webAddress(article.url);
  const heading = make("h3", { lang: article.language });
  heading.append(href ? make("a", { href, rel: "noopener noreferrer", textContent: text }) : text);
  return heading;
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

function languageName(tag) {
  try {
    return tag === "und" ? "unknown language" : languageNames.of(tag);
  } catch {
    return tag;
  }
}

function badges(change, article) {
  const all = [];
  if (article.revision > 1) {
    const fields = change.changedFields.join(", ");
    all.push(make("span", {
      className: "badge",
      title: fields ? `changed last: ${fields}` : "",
      textContent: `revision ${article.revision}`,
    }));
  }
  const wanted = article.references.filter((each) => each.status && each.status !== "external");
  if (wanted.length > 0) {
    const found = wanted.filter((each) => each.status === "resolved").length;
    all.push(make("span", {
      className: "badge",
      title: "references to other articles whose target is in the stream",
      textContent: `${found} of ${wanted.length} references resolved`,
    }));
  }
  if (article.citedBy > 0) {
    all.push(make("span", { className: "badge", textContent: `cited by ${article.citedBy}` }));
  }
  return all;
}

function card(change) {
  const article = change.article;
  const image = picture(article);
  const when = article.published?.time ?? change.at;
  const meta = make("p", { className: "meta" },
    make("span", { className: "publisher", textContent: article.publisher.name }),
    make("span", { textContent: languageName(article.language), title: article.language }),
    time(when),
    ...badges(change, article));
  const chips = make("ul", { className: "chips", ariaLabel: "Keywords" },
    ...article.keywords.slice(0, 8).map((keyword) =>
      make("li", {
        lang: article.language,
        title: `${keyword.origin}, score ${keyword.score}`,
        textContent: keyword.term,
      })));
  const words = make("div", {}, headline(article), meta, chips.childElementCount ? chips : null);
  const item = make("li", { className: image ? "article" : "article without-image" }, image, words);
  item.dataset.id = change.articleId;
  return item;
}

function shown(articleId) {
  return [...list.children].find((item) => item.dataset.id === articleId);
}

function apply(change) {
  const before = shown(change.articleId);
  if (change.kind === "withdrawn" || !change.article) {
    before?.remove();
  } else {
    const item = card(change);
    item.classList.add("new");
    if (before && change.kind === "resolved") {
      // Nothing of the article itself is new: it stays where it is.
      before.replaceWith(item);
    } else {
      before?.remove();
      list.prepend(item);
    }
  }
  while (list.childElementCount > SHOWN) list.lastElementChild.remove();
  byId("no-articles").hidden = list.childElementCount > 0;
}

// ---- stages and feeds ---------------------------------------------------------------------------

const number = new Intl.NumberFormat("en");

function showStages({ stages, readers }) {
  byId("stages").replaceChildren(...stages.map((stage) => {
    const parts = stage.parts.filter((part) => part.count > 0)
      .map((part) => `${part.label} ${number.format(part.count)}`).join(" · ");
    const item = make("li", { title: stage.meaning },
      make("span", { className: "label", textContent: stage.label }),
      make("span", { className: "count", textContent: number.format(stage.count) }),
      make("span", { className: "parts", textContent: parts }),
      make("span", { className: "unseen", textContent: stage.meaning }));
    item.dataset.stage = stage.id;
    if (stage.count > 0) item.dataset.some = "";
    return item;
  }));
  showReaders(readers);
  showEmpty(readers.changes, stages);
}

let stream = { state: "connecting", words: "connecting" };
let behind = null;

/** A reader that is not up to date: what is shown is as old as its state. */
function showReaders(readers) {
  const all = Object.values(readers);
  behind = all.find((each) => each.status === "WAITING") ?? all.find((each) => each.status !== "LIVE") ?? null;
  showConnection();
}

/** The stream may well be open while the server itself hears nothing. */
function showConnection() {
  const tellsAll = stream.state !== "live" || behind === null;
  const state = tellsAll ? stream.state : behind.status === "WAITING" ? "lost" : "connecting";
  const words = tellsAll ? stream.words : behind.detail;
  const element = byId("connection");
  if (element.dataset.state !== state || element.textContent !== words) {
    element.dataset.state = state;
    element.textContent = words;
  }
}

/** What is happening while there is no article to show. */
function showEmpty(reader, stages) {
  const count = (id) => stages.find((stage) => stage.id === id)?.count ?? 0;
  const empty = byId("no-articles");
  empty.hidden = list.childElementCount > 0;
  if (reader && reader.status !== "LIVE") {
    empty.textContent = reader.detail;
  } else if (count("sources") === 0) {
    empty.textContent = "No sources yet: add a feed or a folder, and its articles appear here.";
  } else {
    empty.textContent = "waiting for the first article";
  }
}

const PROBLEMS_SHOWN = 3;
const FEEDS_SHOWN = 100;

/** A document's name beside its source: the way below the folder, else the whole address. */
function documentName(problem, feed) {
  const inFolder = problem.location.startsWith(feed.location);
  const rest = inFolder ? problem.location.slice(feed.location.length).replace(/^\/+/, "") : "";
  try {
    return decodeURIComponent(rest || problem.location);
  } catch {
    return rest || problem.location;
  }
}

/** The newest documents of a source that could not be read. */
function problemList(feed) {
  const shown = feed.problems.slice(0, PROBLEMS_SHOWN).map((problem) =>
    make("li", { title: problem.location },
      make("b", { textContent: documentName(problem, feed) }),
      `: ${problem.error} (`, time(problem.at), ")"));
  const more = feed.problems.length - shown.length;
  if (more > 0) shown.push(make("li", { textContent: `and ${more} more` }));
  return make("ul", { className: "problems", ariaLabel: "Documents not read" }, ...shown);
}

/** A row, and below it what is wrong with the feed, over the whole width. */
function feedRow(feed) {
  const href = webAddress(feed.location);
  const name = make("th", { scope: "row", title: feed.location });
  name.append(href
    ? make("a", { href, rel: "noopener noreferrer", textContent: feed.name })
    : feed.name);
  const state = make("td", { className: "state", textContent: feed.state });
  state.dataset.state = feed.state;
  const row = make("tr", {}, name, state,
    make("td", {}, feed.lastFetch ? time(feed.lastFetch) : "–"),
    make("td", {},
      feed.nextFetch ? time(feed.nextFetch) : "–",
      feed.nextWhy ? make("span", { className: "why", textContent: feed.nextWhy }) : null));
  if (!feed.error && feed.problems.length === 0) return [row];
  row.className = "explained";
  return [row, make("tr", {}, make("td", { colSpan: 4 },
    feed.error ? make("span", { className: "error", textContent: wrong(feed) }) : null,
    feed.problems.length > 0 ? problemList(feed) : null))];
}

const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** What is wrong, since when, and how often in a row. */
function wrong(feed) {
  const since = feed.failingSince ? `, since ${moment.format(new Date(feed.failingSince))}` : "";
  const times = feed.failures > 1 ? `, ${number.format(feed.failures)} times` : "";
  return feed.error + since + times;
}

/** How many there are in each state, worst first, and how many of them are shown. */
function feedSummary({ feeds, counts, total }) {
  const parts = Object.entries(counts).map(([state, count]) => `${number.format(count)} ${state}`);
  const rest = feeds.length < total ? ` – the ${number.format(feeds.length)} worst are shown` : "";
  return parts.join(", ") + rest;
}

function showFeeds(all) {
  const { feeds } = all;
  byId("feed-rows").replaceChildren(...feeds.flatMap(feedRow));
  byId("feed-summary").textContent = feedSummary(all);
  byId("feed-frame").hidden = feeds.length === 0;
  byId("no-feeds").hidden = feeds.length > 0;
  byId("no-feeds").textContent = "no sources yet";
}

// ---- the stream ---------------------------------------------------------------------------------

async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function connection(state, words) {
  stream = { state, words };
  showConnection();
}

/** Shows what there is, and listens from there on; asks again while the log is still being read. */
function show({ articles, stages, feeds }) {
  list.replaceChildren(...articles.changes.map(card));
  showStages(stages);
  showFeeds(feeds);
  refreshTimes();
  if (articles.live) {
    listen(articles.cursor);
  } else {
    connection("connecting", "waiting for Kafka");
    setTimeout(start, FIRST_LOOK_MILLIS);
  }
}

async function showArticles() {
  const { changes } = await get("/api/articles?limit=50");
  list.replaceChildren(...changes.map(card));
}

function listen(cursor) {
  const events = new EventSource(`/stream/articles?since=${encodeURIComponent(cursor)}`);
  events.onopen = () => connection("live", "live");
  events.onerror = () => {
    connection("lost", "connection lost, trying again");
    // The browser gives up for good on an answer that is no stream, such as "all places taken".
    if (events.readyState === EventSource.CLOSED) setTimeout(start, REFRESH_MILLIS);
  };
  for (const kind of ["created", "updated", "resolved", "withdrawn"]) {
    events.addEventListener(kind, (event) => apply(JSON.parse(event.data)));
  }
  for (const kind of ["dropped", "cursor-too-old"]) {
    events.addEventListener(kind, () => showArticles().catch(() => {}));
  }
}

async function refresh() {
  try {
    const [stages, feeds] = await Promise.all([get("/api/stages"), get(`/api/feeds?limit=${FEEDS_SHOWN}`)]);
    showStages(stages);
    showFeeds(feeds);
    refreshTimes();
  } catch {
    // The event stream tells whether the server is there; the numbers come with the next refresh.
  }
}

async function start() {
  try {
    const [articles, stages, feeds] =
      await Promise.all([get("/api/articles?limit=50"), get("/api/stages"), get(`/api/feeds?limit=${FEEDS_SHOWN}`)]);
    show({ articles, stages, feeds });
  } catch {
    connection("lost", "connection lost, trying again");
    setTimeout(start, REFRESH_MILLIS);
  }
}

// The page comes with what there was to show when it was asked for.
show(JSON.parse(byId("state").textContent));
setInterval(refresh, REFRESH_MILLIS);
