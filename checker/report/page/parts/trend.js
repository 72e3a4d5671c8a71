// The line of one criterion or risk, large: drawn from the counts that stand in its row.
const trendView = document.getElementById("trend");
const LARGE_HIGH = 260;
const ROOM = { left: 48, right: 16, top: 14, bottom: 30 };

const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 86400000;
const dayWords = (number) =>
  new Date(number * 86400000).toLocaleDateString(framework.lang, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// Day, part and whole of each figure of a row, and whether its line goes on from the one before and by the same rules.
function steps(row) {
  const days = trendView.dataset.days.split(" ").map(dayNumber);
  return row.dataset.counts.split(" ").flatMap((written, place) => {
    if (written === "-") return [];
    const [part, whole] = written.replace(/^[!|]/, "").split("/").map(Number);
    return [{ day: days[place], part, whole, joined: !/^[!|]/.test(written), changed: written.startsWith("!") }];
  });
}

function trendRows(state) {
  const { name } = framework.profiles[profileIndex(state)];
  return [...trendView.querySelectorAll(`[data-profile="${name}"] tr[data-line]`)];
}

function showTrend(state) {
  const rows = trendRows(state);
  const key = state.criterion || (state.risk && state.risk.padStart(2, "0"));
  const row = rows.find(({ dataset }) => dataset.line === key);
  const select = document.getElementById("which").elements.line;
  select.replaceChildren(
    el("option", { value: "" }, say("trend-none-chosen")),
    ...rows.map(({ dataset, cells }) => el("option", { value: dataset.line, selected: dataset.line === key }, cells[0].textContent.trim())),
  );
  const place = document.getElementById("large");
  place.hidden = !row;
  if (row) place.replaceChildren(...large(row, place.clientWidth || 800));
}

function large(row, room) {
  const found = steps(row);
  const wide = Math.max(280, room - 26);
  const days = trendView.dataset.days.split(" ").map(dayNumber);
  const [first, last] = [days[0], days[days.length - 1]];
  const across = (day) => ROOM.left + ((wide - ROOM.left - ROOM.right) * (day - first)) / Math.max(last - first, 1);
  const up = (share) => LARGE_HIGH - ROOM.bottom - (LARGE_HIGH - ROOM.top - ROOM.bottom) * share;
  const shown = found.filter(({ whole }) => whole);
  const path = shown.map(({ day, part, whole, joined }) => `${joined ? "L" : "M"}${across(day)} ${up(part / whole)}`).join("");
  const name = row.cells[0].textContent.trim();
  const chart = drawn(
    "svg",
    { class: "large", viewBox: `0 0 ${wide} ${LARGE_HIGH}`, role: "img", "aria-label": row.querySelector("svg")?.getAttribute("aria-label") ?? name },
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      drawn("path", { class: "line-edge", d: `M${ROOM.left} ${up(share)}H${wide - ROOM.right}` }),
      drawn("text", { x: ROOM.left - 6, y: up(share) + 4, "text-anchor": "end" }, `${100 * share}%`),
    ]),
    ...ticks(first, last, Math.max(2, Math.floor(wide / 130))).map((day, place, all) =>
      drawn(
        "text",
        { x: across(day), y: LARGE_HIGH - 8, "text-anchor": place === 0 ? "start" : place === all.length - 1 ? "end" : "middle" },
        dayWords(day),
      ),
    ),
    ...found.filter(({ changed }) => changed).map(({ day }) => drawn("path", { class: "line-break", d: `M${across(day)} ${ROOM.top}V${up(0)}` })),
    drawn("path", { class: "line-course", d: path }),
    ...shown.map(({ day, part, whole }) =>
      drawn(
        "circle",
        { class: "line-dot", cx: across(day), cy: up(part / whole), r: shown.length > 60 ? 2 : 3.5 },
        drawn("title", {}, `${dayWords(day)}: ${say("count-of", { part, whole })}`),
      ),
    ),
  );
  const table = el(
    "table",
    {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("trend-date")), el("th", { scope: "col", class: "number" }, say("trend-count")))),
    el(
      "tbody",
      {},
      [...found].reverse().map(({ day, part, whole, changed }) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, dayWords(day)),
          el("td", { class: "number" }, whole ? say("count-of", { part, whole }) : say("count-none"), changed && ` · ${say("trend-changed")}`),
        ),
      ),
    ),
  );
  return [
    el("h3", {}, name),
    chart,
    el("p", { class: "quiet" }, found.some(({ changed }) => changed) ? say("trend-large-changed") : say("trend-large")),
    el("details", {}, el("summary", {}, say("trend-as-table")), table),
  ];
}

// Whole days, evenly apart, the first and last among them.
function ticks(first, last, most) {
  const count = Math.min(most, last - first + 1);
  if (count < 2) return [first];
  return [...Array(count).keys()].map((place) => Math.round(first + ((last - first) * place) / (count - 1)));
}

document.getElementById("which")?.addEventListener("change", ({ target }) => {
  const risk = /^[0-9]+$/.test(target.value);
  go({ criterion: risk ? "" : target.value, risk: risk ? String(Number(target.value)) : "", occurs: "", outcome: "" });
});
addEventListener("resize", () => {
  if (trendView && !trendView.hidden) showTrend(readAddress());
});
