// One dossier: what it comes to, its risks, and every criterion with the gravest first.
async function showDossier(state) {
  const row = dossierRows().find(({ key }) => key === state.dossier);
  const title = document.getElementById("dossier-title");
  const body = document.getElementById("dossier-body");
  title.textContent = row ? say("page-dossier", { name: row.key }) : say("page-no-dossier", { name: state.dossier });
  body.replaceChildren();
  if (!row) return;
  const index = profileIndex(state);
  const found = await foundIn(row);
  if (readAddress().dossier !== state.dossier) return; // someone went on while it was unpacked
  body.replaceChildren(
    dossierHead(row, index),
    found ? "" : el("p", { class: "alarm" }, say("page-no-details")),
    riskTable(row, index, found),
    ...findingGroups(row, index, found, state.criterion),
  );
  const opened = state.criterion && document.getElementById(`finding-${state.criterion}`);
  if (opened) opened.scrollIntoView({ block: "center" });
}

function dossierHead(row, index) {
  const { low, high, counts } = row.profiles[index];
  const lines = [
    [say("page-team"), row.team],
    [say("page-worker"), row.worker],
    [say("page-status"), row.status && statusWord(row.status)],
    [say("attention-file"), row.file && `${row.file}:${row.line}`],
    [say("attention-total"), low === undefined ? "" : range(low, high)],
  ].filter(([, value]) => value);
  const sums = [...GRAVEST].filter((letter) => counts[letter]);
  return el(
    "div",
    {},
    el("dl", { class: "head" }, lines.map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value)))),
    el("p", { class: "sums" }, sums.map((letter) => [el("span", {}, el("strong", {}, shown(counts[letter])), " ", badge(letter)), " "])),
  );
}

const statusWord = (status) => (status === "open" ? say("page-open") : say("page-closed"));
const range = (low, high) => (low === high ? shown(low) : `${shown(low)}-${shown(high)}`);

function riskTable(row, index, found) {
  const { criteria } = framework.profiles[index];
  const scored = new Map((found?.[index].risks ?? []).map((risk) => [risk.number, risk]));
  const rows = framework.risks.map(({ number, title }, place) => {
    const letter = row.profiles[index].risks[place];
    const risk = scored.get(number);
    if (letter === "a" || (letter === "-" && officer)) return "";
    const feeds = (risk?.feeds ?? []).filter(([, failing, open, explained]) => failing || open || explained);
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, twoDigits(number)),
      el("td", {}, title),
      el("td", { class: letter === "y" ? "text-not_met" : "" }, occursWord(letter)),
      el("td", { class: "number" }, risk?.score.length ? range(...risk.score) : say("count-none")),
      el("td", { class: "wide" }, feeds.map((feed, i) => [i ? "; " : "", feedWords(criteria, feed)])),
    );
  });
  if (!rows.some(Boolean)) return "";
  const heads = [say("risks-number"), say("risks-name"), say("risks-occurs"), say("page-score"), say("page-by")];
  return el(
    "section",
    {},
    el("h3", {}, say("risks-title")),
    scrolling(say("risks-title"), el("table", {},
      el("caption", { class: "hidden" }, say("risks-title")),
      el("thead", {}, el("tr", {}, heads.map((head, i) => el("th", { scope: "col", class: i === 3 ? "number" : "" }, head)))),
      el("tbody", {}, rows))),
  );
}

const scrolling = (label, table) => el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, table);

function occursWord(letter) {
  if (letter === "y") return say("page-occurs-yes");
  if (letter === "u") return say("page-occurs-possible");
  return letter === "n" ? say("page-occurs-no") : say("withheld-safety");
}

// What a criterion adds to a risk: "TT-01 3 van 4", and how much that weighs when it is not one.
function feedWords(criteria, [place, failing, open, explained, counted]) {
  const { code } = criteria[place];
  const words = failing ? say("page-feed-failing", { part: failing, whole: counted }) : "";
  const others = [open && say("page-feed-open", { count: open }), explained && say("page-feed-explained", { count: explained })];
  return [anchor(link({ criterion: code }), code), ` ${[words, ...others].filter(Boolean).join(", ")}`];
}

function findingGroups(row, index, found, opened) {
  const { criteria } = framework.profiles[index];
  return [...GRAVEST].map((letter) => {
    const here = criteria.flatMap((criterion, place) => (row.profiles[index].outcomes[place] === letter ? [[criterion, place]] : []));
    if (!here.length) return "";
    return el(
      "section",
      {},
      el("h3", {}, badge(letter), ` ${shown(here.length)}`),
      here.map(([criterion, place]) => findingPart(criterion, letter, found?.[index].findings.get(place), row, index, opened)),
    );
  });
}

function findingPart(criterion, letter, finding, row, index, opened) {
  const other = elsewhere(criterion.code, letter, row, index);
  const calls = finding ? [...byClause(finding.subjects).values()].map(rollCall).filter(Boolean) : [];
  const call = calls.length === 1 ? calls[0] : "";
  const summary = el(
    "summary",
    {},
    el("span", { class: "code" }, criterion.code),
    " ",
    criterion.title,
    call && el("span", { class: "roll" }, call),
    other.length ? el("span", { class: "roll" }, `${say("page-elsewhere")} ${other.join("; ")}`) : "",
  );
  const part = el("details", { class: "finding", id: `finding-${criterion.code}` }, summary);
  const fill = () => part.children.length > 1 || part.append(el("div", {}, findingBody(criterion, letter, finding, row)));
  part.addEventListener("toggle", () => part.open && fill());
  if (criterion.code === opened) {
    fill();
    part.open = true;
  }
  return part;
}

// What the same criterion comes to under the other profiles, where that is something else.
function elsewhere(code, letter, row, index) {
  return framework.profiles.flatMap(({ name, criteria }, other) => {
    const place = criteria.findIndex((criterion) => criterion.code === code);
    const there = place < 0 ? letter : row.profiles[other].outcomes[place];
    return other === index || there === letter ? [] : [`${name}: ${outcomeOf(there).word}`];
  });
}
