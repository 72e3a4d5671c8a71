// The action list of the team or worker that the address names; of all teams when it names none and they are few.
const FEW = 3;

async function showActions(state) {
  const whose = document.getElementById("whose");
  const all = framework.actions.map((group, index) => ({ ...group, index }));
  const of = (kind) => all.filter((group) => group.kind === kind);
  const choices = (kind) => of(kind).map(({ code, title, size }) => [code || UNNAMED, `${title} (${size})`]);
  choose(whose.elements.team, choices("team"), state.team, say("page-all-teams"));
  if (officer) choose(whose.elements.worker, choices("worker"), state.worker, say("page-no-choice"));
  const named = ({ kind, code }) => (state[kind] === UNNAMED ? "" : state[kind]) === code && state[kind] !== "";
  const asked = state.worker ? of("worker").filter(named) : state.team ? of("team").filter(named) : of("team");
  const place = document.getElementById("action-lists");
  if (asked.length > FEW) {
    place.replaceChildren(el("p", {}, say("page-choose-team")), el("ul", {}, asked.map(({ code, title, size }) =>
      el("li", {}, anchor(link({ team: code || UNNAMED }), title), ` (${size})`))));
    return;
  }
  const lists = await Promise.all(asked.map(({ index }) => unpack(document.getElementById(`actions-${index}`).textContent)));
  if (location.hash !== state.hash) return; // someone went on while it was unpacked
  place.replaceChildren(...lists.map(actionGroup));
}

function actionGroup(group) {
  return el(
    "section",
    { class: "actions" },
    el("h3", {}, group.title, el("span", { class: "roll" }, group.size)),
    el("h4", { class: "good" }, framework.wellTitle),
    group.well.length ? el("ul", { class: "well" }, group.well.map(({ words }) => el("li", {}, "✓ ", words))) : el("p", {}, group.well_note),
    group.nothing && el("p", {}, group.nothing),
    group.sections.map((section) => actionSection(section, group)),
    group.closed && el("p", { class: "quiet" }, group.closed),
  );
}

function actionSection({ kind, title, why, steps }, group) {
  return el(
    "section",
    { class: `urgency-${kind}` },
    el("h4", {}, title),
    el("p", { class: "quiet" }, why),
    el("ol", { class: "steps" }, steps.map((step) => actionStep(step, group))),
  );
}

function actionStep(step, group) {
  const code = step.norm ? ` (${step.code})` : "";
  return el(
    "li",
    {},
    el("p", {}, el("strong", {}, step.todo)),
    el("p", { class: "quiet" }, step.title, code, step.source.length ? `. ${say("explain-source")}: ${step.source[0]}` : ""),
    el("ul", {}, step.items.map((item) => actionItem(item, step))),
    step.more ? el("p", {}, moreOf(step, group)) : "",
  );
}

function actionItem({ dossier, about, when, kind }, step) {
  const criterion = step.norm ? step.code : step.criteria[0];
  const to = link({ view: "dossier", dossier, criterion, profile: step.profiles[0] });
  const words = [about && `: ${about}`, kind === "unknown" ? "" : el("span", { class: `when-${kind}` }, ` – ${when}`)];
  return el("li", {}, anchor(to, dossier, { class: "code" }), words);
}

// How many more there are; which they are is in the list of dossiers.
function moreOf(step, group) {
  const words = say("page-actions-more", { count: step.more });
  if (!step.norm) return words;
  return anchor(link({ view: "dossiers", criterion: step.code, profile: step.profiles[0], [group.kind]: group.code || UNNAMED, outcome: "not_met" }), words);
}
