// The dossiers, one short row each, and which of them are asked for.
let allRows;
function dossierRows() {
  if (allRows) return allRows;
  const times = new Map();
  allRows = JSON.parse(document.getElementById("rows").textContent).map((row, index) => {
    const [name, team, worker, status, file, line, profiles] = row;
    const before = times.get(name) ?? 0; // two files may hold a dossier of the same name
    times.set(name, before + 1);
    const key = before ? `${name}~${before + 1}` : name;
    const found = `${name} ${team} ${worker} ${status} ${file}`.toLowerCase();
    return { index, key, name, team, worker, status, file, line, found, profiles: profiles.map(profileRow) };
  });
  return allRows;
}

function profileRow([outcomes, risks, low, high]) {
  const counts = { m: 0, n: 0, e: 0, u: 0, a: 0, x: 0, "-": 0 };
  for (const letter of outcomes) counts[letter] += 1;
  return { outcomes, risks, low, high, counts };
}

// The rows that answer to the filters of the address.
function matching(state) {
  const profile = profileIndex(state);
  const criterion = framework.profiles[profile].criteria.findIndex(({ code }) => code === state.criterion);
  const risk = framework.risks.findIndex(({ number }) => String(number) === state.risk);
  const letter = lettersByOutcome[state.outcome] ?? (state.outcome ? "-" : "");
  const occurs = state.occurs === "possible" ? "u" : "y";
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const named = (value, asked) => !asked || value === (asked === UNNAMED ? "" : asked);
  return dossierRows().filter((row) => {
    const { outcomes, risks, counts } = row.profiles[profile];
    return (
      named(row.team, state.team) &&
      named(row.worker, state.worker) &&
      (!letter || (criterion < 0 ? counts[letter] > 0 : outcomes[criterion] === letter)) &&
      (risk < 0 || risks[risk] === occurs) &&
      words.every((word) => row.found.includes(word))
    );
  });
}

// Every value of a field that occurs, in order; a dossier without one counts as unnamed.
function valuesOf(field) {
  const found = [...new Set(dossierRows().map((row) => row[field] || UNNAMED))];
  return found.sort((a, b) => (a === UNNAMED) - (b === UNNAMED) || a.localeCompare(b, framework.lang, { numeric: true }));
}
