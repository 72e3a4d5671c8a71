// Which part of the page is looked at, and the keys that work everywhere.
const views = [...document.querySelectorAll("[data-view]")];
let current; // what was shown last
let origin = "dossiers"; // the view from which dossiers are opened, to which the way back leads

async function show() {
  const state = readAddress();
  if (!views.some(({ dataset }) => dataset.view === state.view)) state.view = "overview";
  if (state.view !== "dossier") origin = state.view;
  const index = profileIndex(state);
  for (const view of views) view.hidden = view.dataset.view !== state.view;
  for (const to of document.querySelectorAll("[data-to]")) {
    if (to.dataset.to === state.view) to.setAttribute("aria-current", "page");
    else to.removeAttribute("aria-current");
    to.href = link({ view: to.dataset.to, dossier: "" });
  }
  for (const part of document.querySelectorAll("[data-profile]")) part.hidden = part.dataset.profile !== framework.profiles[index].name;
  const choice = document.getElementById("profile");
  if (choice) choice.value = framework.profiles[index].name;
  document.getElementById("back").href = link({ view: origin, dossier: "" });
  const went = current && (current.view !== state.view || current.dossier !== state.dossier);
  current = state;
  if (went) document.querySelector(`[data-view="${state.view}"] h2`).focus();
  if (went) scrollTo(0, 0);
  if (state.view === "dossiers") showList(state);
  if (state.view === "dossier") await showDossier(state);
  if (state.view === "actions") await showActions(state);
  if (state.view === "trend") showTrend(state);
  if (focusHead) document.querySelector(`#list [data-column="${focusHead}"] button`)?.focus();
  focusHead = "";
  document.documentElement.dataset.shown = location.hash;
}

addEventListener("hashchange", show);

const form = document.getElementById("filters");
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target.name === "text") goWithoutTrace({ text: target.value });
  else go({ [target.name]: target.value, ...(target.name === "risk" ? { occurs: "" } : {}) });
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  form.elements.text.value = "";
  go({ text: "", team: "", worker: "", criterion: "", outcome: "", risk: "", occurs: "" });
});
document.getElementById("whose").addEventListener("change", ({ target }) => {
  go({ team: "", worker: "", [target.name]: target.value });
});
document.getElementById("profile")?.addEventListener("change", ({ target }) => go({ profile: target.value }));
document.getElementById("more").addEventListener("click", () => {
  pages += 1;
  showList(readAddress());
  document.querySelector(`#list tbody tr:nth-child(${(pages - 1) * PAGE + 1}) a`)?.focus();
});

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // its address would take the place of what is looked at
  document.getElementById("main").focus();
});

addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !typing) {
    event.preventDefault();
    if (readAddress().view !== "dossiers") go({ view: "dossiers", dossier: "" });
    requestAnimationFrame(() => setTimeout(() => form.elements.text.focus()));
  } else if (event.key === "Escape" && typing) {
    typing.blur();
  } else if (event.key === "Escape" && readAddress().view === "dossier") {
    location.assign(document.getElementById("back").href);
  }
});

// On paper a table breaks between its rows, which a picture does not.
const onPaper = document.querySelectorAll(".on-paper");
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...onPaper].filter((part) => !part.open);
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
});

for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;
show();
