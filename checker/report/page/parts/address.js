// What is looked at stands in the address: it can be sent on, kept as a bookmark, and the back button works.
const KEPT = ["view", "profile", "text", "team", "worker", "criterion", "outcome", "risk", "occurs", "sort", "dossier"];
const UNNAMED = "~"; // a team or worker that is not named; no code can be this

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  return { ...Object.fromEntries(KEPT.map((name) => [name, given.get(name) ?? ""])), hash: location.hash };
}

// The address with these changes; what is empty is left out.
function link(changes) {
  const wanted = { ...readAddress(), ...changes };
  const written = new URLSearchParams(KEPT.filter((name) => wanted[name]).map((name) => [name, wanted[name]]));
  return `#${written}`;
}

const go = (changes) => location.assign(link(changes));
const goWithoutTrace = (changes) => location.replace(link(changes)); // while typing

const profileIndex = (state) => Math.max(0, framework.profiles.findIndex(({ name }) => name === state.profile));
