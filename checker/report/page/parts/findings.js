// One criterion in one dossier: clause by clause who or what was looked at, why it came out so, and where that stands.
function findingBody(criterion, letter, finding, row) {
  const parts = [el("p", {}, el("strong", {}, say("explain-norm"), ": "), criterion.norm)];
  if (!finding) return [...parts, el("p", { class: "quiet" }, say("withheld-safety"))];
  if (criterion.presence && letter === "m") parts.push(el("p", { class: "note" }, say("explain-judgement")));
  if (letter === "e") parts.push(el("p", { class: "note" }, say("explain-judgement-reason")));
  for (const [clause, subjects] of byClause(finding.subjects)) parts.push(clausePart(clause, subjects, row));
  for (const { clause, reason } of finding.skipped) {
    parts.push(el("p", { class: "quiet" }, clause ? `${clause}: ` : "", reason));
  }
  if (letter === "n" || letter === "u" || letter === "e") {
    parts.push(el("p", { class: "remedy" }, el("strong", {}, say("explain-remedy"), ": "), criterion.remedy));
  }
  const risks = [...criterion.primary, ...criterion.secondary].map(riskName);
  if (risks.length) parts.push(el("p", { class: "quiet" }, `${say("explain-risks")}: `, risks.join("; ")));
  parts.push(el("p", { class: "quiet" }, `${say("explain-source")}: `, criterion.sources.join("; ")));
  return parts;
}

function riskName(number) {
  const { title } = framework.risks.find((risk) => risk.number === number);
  return `${twoDigits(number)} ${title}`;
}

function byClause(subjects) {
  const found = new Map();
  for (const subject of subjects) found.set(subject.clause, [...(found.get(subject.clause) ?? []), subject]);
  return found;
}

const GRAVEST = "xnuema-";
const byGravity = (a, b) => GRAVEST.indexOf(a.outcome) - GRAVEST.indexOf(b.outcome);

function clausePart(clause, subjects, row) {
  const call = rollCall(subjects);
  const head = [clause && el("span", {}, clause), call && el("span", { class: "roll" }, call)].filter(Boolean);
  const list = el("ul", { class: "subjects" }, [...subjects].sort(byGravity).map((subject) => subjectPart(subject, row)));
  return el("section", { class: "clause" }, head.length ? el("h4", {}, ...head) : "", list);
}

// "5 van 6 voldaan; niet: kind-2; 1 onbekend": who is asked about, and by name who is not in order.
function rollCall(subjects) {
  const asked = subjects.filter(({ outcome }) => outcome !== "a");
  if (asked.length < 2) return "";
  const of = (letter) => asked.filter(({ outcome }) => outcome === letter);
  const lacking = [...new Set(of("n").map(({ subject }) => subject.name))];
  return [
    say("page-roll-call", { part: of("m").length, whole: asked.length }),
    lacking.length && say("page-roll-call-not", { name: lacking.join(", ") }),
    of("e").length && say("page-feed-explained", { count: of("e").length }),
    of("u").length && say("page-feed-open", { count: of("u").length }),
  ].filter(Boolean).join("; ");
}

function subjectPart(subject, row) {
  const moment = subject.at ? ` (${say("page-at", { name: subject.at.name })})` : "";
  const why = subject.due ? `${subject.reason}; ${subject.due}` : subject.reason;
  const lines = [
    ...subject.missing.map((record) => placed(say("explain-missing"), record, row)),
    ...subject.deviations.map((record) => placed(say("explain-deviation"), record, row)),
    ...subject.evidence.map((record) => placed(say("explain-evidence"), record, row)),
  ];
  return el(
    "li",
    {},
    badge(subject.outcome),
    " ",
    el("strong", {}, subject.subject.name, moment),
    el("span", { class: "quiet" }, ` – ${why}`),
    officer ? place(subject.subject, row) : "",
    lines.length ? el("ul", {}, lines) : "",
  );
}

const placed = (label, record, row) =>
  el("li", {}, el("span", { class: "label" }, `${label}: `), record.name, officer ? place(record, row) : "");

// Where a record stands in the file; one that is worked out from others stands nowhere itself, and says so.
function place({ line, pointer, period }, row) {
  const where = pointer ? `${row.file}:${line} ${pointer}` : say("page-no-place");
  return el("span", { class: pointer ? "place code" : "place" }, [period, where].filter(Boolean).join(" · "));
}
