// The dossiers as a table: filtered, sorted, a page at a time.
const PAGE = 50;
let pages = 1;
let lastAsked = "";

function showList(state) {
  fillFilters(state);
  showPanel(state);
  const { dossier, hash, ...asked } = state;
  if (JSON.stringify(asked) !== lastAsked) pages = 1;
  lastAsked = JSON.stringify(asked);
  const index = profileIndex(state);
  const columns = listColumns(state, index);
  const found = sorted(matching(state), columns, state.sort);
  const visible = found.slice(0, pages * PAGE);
  const table = document.getElementById("list");
  table.tHead.replaceChildren(el("tr", {}, columns.map((column) => listHead(column, state))));
  table.tBodies[0].replaceChildren(...visible.map((row) => el("tr", {}, columns.map(({ cell }) => cell(row)))));
  document.getElementById("matches").textContent =
    say("page-matches", { count: found.length, whole: dossierRows().length }) +
    (visible.length < found.length ? ` ${say("page-first", { count: visible.length })}` : "");
  document.getElementById("more").hidden = visible.length === found.length;
}

function listColumns(state, index) {
  const { criteria } = framework.profiles[index];
  const place = criteria.findIndex(({ code }) => code === state.criterion);
  const of = (row) => row.profiles[index];
  const text = (value) => el("td", {}, value);
  const amount = (letter) => ({
    name: framework.outcomes[letter].name,
    title: countTitles[letter],
    numeric: true,
    value: (row) => of(row).counts[letter],
    cell: (row) => el("td", { class: of(row).counts[letter] ? "number" : "number quiet" }, shown(of(row).counts[letter])),
  });
  const columns = [
    {
      name: "name",
      title: say("attention-dossier"),
      value: (row) => row.key,
      cell: (row) => el("th", { scope: "row", class: "code" }, anchor(link({ view: "dossier", dossier: row.key }), row.key)),
    },
    { name: "team", title: say("page-team"), value: (row) => row.team, cell: (row) => text(groupName(row.team)) },
    { name: "worker", title: say("page-worker"), value: (row) => row.worker, cell: (row) => text(row.worker) },
    {
      name: "criterion",
      title: state.criterion,
      value: (row) => GRAVEST.indexOf(of(row).outcomes[place]),
      cell: (row) => el("td", {}, badge(of(row).outcomes[place])),
    },
    ...["n", "u", "e", "m"].map(amount),
    {
      name: "risks",
      title: say("risks-title"),
      value: (row) => occurring(of(row).risks).length,
      cell: (row) => text(occurring(of(row).risks).join(" ")),
    },
    {
      name: "total",
      title: say("attention-total"),
      numeric: true,
      value: (row) => of(row).high ?? -1,
      cell: (row) => el("td", { class: "number" }, of(row).low === undefined ? say("count-none") : range(of(row).low, of(row).high)),
    },
    { name: "status", title: say("page-status"), value: (row) => row.status, cell: (row) => text(row.status && statusWord(row.status)) },
  ];
  const hidden = new Set([...(officer ? [] : ["worker", "total"]), ...(place < 0 ? ["criterion"] : [])]);
  return columns.filter(({ name }) => !hidden.has(name));
}

const countTitles = {
  n: say("page-column-not-met"),
  u: say("page-column-undetermined"),
  e: say("page-column-explained"),
  m: say("page-column-met"),
};

const occurring = (letters) =>
  [...letters].flatMap((letter, place) => (letter === "y" ? [twoDigits(framework.risks[place].number)] : []));

// The order that the address asks for, as "team" or "-not_met"; else that of the names.
function sorted(rows, columns, order) {
  const column = columns.find(({ name }) => name === order.replace(/^-/, ""));
  if (!column) return rows;
  const sign = order.startsWith("-") ? -1 : 1;
  const compare = column.numeric || typeof column.value(rows[0] ?? dossierRows()[0]) === "number" ? (a, b) => a - b : collate;
  return [...rows].sort((a, b) => sign * compare(column.value(a), column.value(b)));
}

const collate = new Intl.Collator(framework.lang, { numeric: true }).compare;

function listHead({ name, title, numeric }, state) {
  const now = state.sort === name ? "ascending" : state.sort === `-${name}` ? "descending" : "none";
  const next = now === "none" ? (numeric ? `-${name}` : name) : now === "ascending" ? `-${name}` : name;
  const button = el("button", { type: "button" }, title, el("span", { class: "arrow", "aria-hidden": "true" }));
  button.addEventListener("click", () => {
    goWithoutTrace({ sort: next });
    focusHead = name;
  });
  return el("th", { scope: "col", "aria-sort": now, "data-column": name, class: numeric ? "number" : "" }, button);
}
let focusHead = ""; // the head that was used is made anew, and keeps the focus

function fillFilters(state) {
  const form = document.getElementById("filters");
  const { criteria } = framework.profiles[profileIndex(state)];
  const named = (field, none) => valuesOf(field).map((value) => [value, value === UNNAMED ? none : groupName(value)]);
  choose(form.elements.team, named("team", say("group-no-team")), state.team, say("page-all-teams"));
  if (officer) choose(form.elements.worker, named("worker", say("group-no-worker")), state.worker, say("page-all-workers"));
  choose(form.elements.criterion, criteria.map(({ code, title }) => [code, `${code} ${title}`]), state.criterion, say("page-all-criteria"));
  choose(form.elements.outcome, Object.values(framework.outcomes).map(({ name, sign, word }) => [name, `${sign} ${word}`]), state.outcome, say("page-all-outcomes"));
  choose(form.elements.risk, framework.risks.map(({ number }) => [String(number), riskName(number)]), state.risk, say("page-all-risks"));
  choose(form.elements.occurs, [["possible", say("page-occurs-possible")]], state.occurs, say("page-occurs-yes"));
  document.getElementById("occurs").hidden = !state.risk;
  if (document.activeElement !== form.elements.text) form.elements.text.value = state.text;
}

const groupName = (code) => (code === framework.rest ? say("group-rest") : code);

function choose(select, choices, value, all) {
  const wanted = JSON.stringify([choices, all]);
  if (select.dataset.choices !== wanted) {
    select.replaceChildren(...[["", all], ...choices].map(([code, words]) => el("option", { value: code }, words)));
    select.dataset.choices = wanted;
  }
  select.value = value;
}

// What the criterion or the risk that is asked for is about.
function showPanel(state) {
  const { criteria } = framework.profiles[profileIndex(state)];
  const criterion = criteria.find(({ code }) => code === state.criterion);
  const risk = framework.risks.find(({ number }) => String(number) === state.risk);
  const panel = document.getElementById("panel");
  panel.replaceChildren(...(criterion ? criterionPanel(criterion, criteria.indexOf(criterion), state) : []), ...(risk ? riskPanel(risk, criteria) : []));
  panel.hidden = !panel.children.length;
}

function criterionPanel(criterion, place, state) {
  const index = profileIndex(state);
  const rows = matching({ ...state, outcome: "" });
  const counts = [...GRAVEST].map((letter) => [letter, rows.filter((row) => row.profiles[index].outcomes[place] === letter).length]);
  const applying = rows.length - counts.filter(([letter]) => letter === "a" || letter === "-").reduce((sum, [, count]) => sum + count, 0);
  return [
    el("h3", {}, el("span", { class: "code" }, criterion.code), " ", criterion.title),
    el("ul", { class: "counts" }, counts.filter(([, count]) => count).map(([letter, count]) =>
      el("li", {}, badge(letter), " ", anchor(link({ outcome: outcomeOf(letter).name }), letter === "a" || letter === "-" ? shown(count) : partOf(count, applying))))),
    el(
      "div",
      { class: "abreast" },
      el("p", {}, el("strong", {}, `${say("explain-norm")}: `), criterion.norm, criterion.presence ? ` ${say("explain-judgement")}` : ""),
      el("p", {}, el("strong", {}, `${say("explain-remedy")}: `), criterion.remedy),
    ),
    el(
      "details",
      { class: "quiet" },
      el("summary", {}, `${say("explain-source")} (${criterion.sources.length})`),
      el("ul", {}, criterion.sources.map((source) => el("li", {}, source))),
    ),
  ];
}

function riskPanel(risk, criteria) {
  const feeding = criteria.filter(({ primary, secondary }) => [...primary, ...secondary].includes(risk.number));
  return [
    el("h3", {}, riskName(risk.number)),
    el("p", {}, el("strong", {}, `${say("page-consequence")}: `), risk.consequence),
    el("p", {}, el("strong", {}, `${say("page-by")}: `), feeding.map(({ code }, i) => [i ? ", " : "", anchor(link({ criterion: code }), code)])),
  ];
}
