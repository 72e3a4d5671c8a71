// The findings of a dossier, unpacked with those that were packed with it when they are first asked for.
const packs = new Map();

function packOf(number) {
  if (!packs.has(number)) packs.set(number, unpack(document.getElementById(`findings-${number}`).textContent));
  return packs.get(number);
}

async function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).json();
}

// What was found in the dossier of a row: undefined when the page holds no more than its outcomes.
async function foundIn(row) {
  if (row.index >= framework.detailed) return undefined;
  const { strings, dossiers } = await packOf(Math.floor(row.index / framework.chunk));
  const { records, profiles } = dossiers[row.index % framework.chunk];
  const text = (index) => (index < 0 ? "" : strings[index]);
  const record = (index) => {
    if (index < 0) return undefined;
    const [name, line, pointer, period] = records[index];
    return { name: text(name), line, pointer: text(pointer), period: text(period) };
  };
  return profiles.map(({ findings, risks }) => ({
    risks: risks.map(([number, occurs, score, feeds]) => ({ number, occurs, score, feeds })),
    findings: new Map(findings.map(([place, subjects, skipped]) => [place, {
      subjects: subjects.map(([clause, subject, at, outcome, reason, due, evidence, deviations, missing]) => ({
        clause: text(clause),
        subject: record(subject),
        at: record(at),
        outcome,
        reason: text(reason),
        due: text(due),
        evidence: evidence.map(record),
        deviations: deviations.map(record),
        missing: missing.map(([where, words]) => ({ ...record(where), name: text(words) })),
      })),
      skipped: skipped.map(([clause, reason]) => ({ clause: text(clause), reason: text(reason) })),
    }])),
  }));
}
