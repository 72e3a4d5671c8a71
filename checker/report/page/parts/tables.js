// Tables of the summary that can be put in another order, by click or by keyboard.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, place) => {
    if ("fixed" in head.dataset) return;
    const button = el("button", { type: "button" }, ...head.childNodes, el("span", { class: "arrow", "aria-hidden": "true" }));
    head.replaceChildren(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const downFirst = head.classList.contains("number");
      const now = before === "none" ? (downFirst ? "descending" : "ascending") : before === "ascending" ? "descending" : "ascending";
      for (const other of heads) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", now);
      reorder(table, place, now === "descending" ? -1 : 1);
    });
  });
}

// By number where both are numbers, else as words.
function reorder(table, place, sign) {
  const value = (row) => row.cells[place]?.dataset.sort ?? row.cells[place]?.textContent.trim() ?? "";
  const compare = (a, b) => (a !== "" && b !== "" && !isNaN(a) && !isNaN(b) ? a - b : collate(a, b));
  const body = table.tBodies[0];
  body.append(...[...body.rows].sort((a, b) => sign * compare(value(a), value(b))));
}
