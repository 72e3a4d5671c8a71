// The words of the framework and the texts of the page, which come with it in one language.
const framework = JSON.parse(document.getElementById("framework").textContent);
const numbers = new Intl.NumberFormat(framework.lang, { maximumFractionDigits: 1 });
const officer = framework.audience === "officer";

const shown = (value) => (typeof value === "number" ? numbers.format(value) : value);

// A text with what is filled in; for a count of one it may be another text.
function say(key, filled = {}) {
  const [one, many] = framework.texts[key];
  return (filled.count === 1 ? one : many).replace(/\{(\w+)\}/g, (_, name) => shown(filled[name]));
}

// "7 van 11"; a percentage only where there are enough for one to mean something, and nearly all is not all.
function partOf(part, whole) {
  if (!whole) return say("count-none");
  const words = say("page-part-of", { part, whole });
  if (whole < framework.percentagesFrom) return words;
  const percent = Math.round((100 * part) / whole);
  const honest = part && part < whole ? Math.min(Math.max(percent, 1), 99) : percent;
  return `${words} (${honest}%)`;
}

const twoDigits = (number) => String(number).padStart(2, "0");
