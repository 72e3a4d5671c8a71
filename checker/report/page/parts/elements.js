// Elements are only made here, of text and other elements: nothing that stands in a dossier is ever read as HTML.
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== "" && child !== undefined && child !== false));
  return made;
}

// An outcome as sign and word: colour alone never tells.
function badge(letter) {
  const { name, word, sign } = outcomeOf(letter);
  return el("span", { class: `badge badge-${name}` }, el("span", { "aria-hidden": "true" }, sign), " ", word);
}

function outcomeOf(letter) {
  return framework.outcomes[letter] ?? { name: "withheld", word: say("withheld-safety"), sign: "·" };
}

const lettersByOutcome = Object.fromEntries(Object.entries(framework.outcomes).map(([letter, { name }]) => [name, letter]));

// A reference to a place on the page, with the words of the link.
const anchor = (href, words, attributes = {}) => el("a", { href, ...attributes }, words);
