"use strict";

// Makes the tables sortable: a heading becomes a button, and aria-sort says how the rows stand.
// Without this script every table stands in the order of the file.
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell.dataset.order === undefined ? cell.textContent : Number(cell.dataset.order);
}

function compare(first, second) {
  const firstIsNumber = typeof first === "number";
  const secondIsNumber = typeof second === "number";
  if (firstIsNumber && secondIsNumber) return first - second;
  if (firstIsNumber !== secondIsNumber) return firstIsNumber ? -1 : 1;
  return collator.compare(first, second);
}

function sort(table, column) {
  const headings = [...table.tHead.rows[0].cells];
  const descending = headings[column].getAttribute("aria-sort") === "ascending";
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row, column) }));
  rows.sort((one, other) => (descending ? compare(other.key, one.key) : compare(one.key, other.key)));
  table.tBodies[0].append(...rows.map(({ row }) => row));
  for (const heading of headings) heading.removeAttribute("aria-sort");
  headings[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
}

for (const table of document.querySelectorAll("table.sortable")) {
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(table, column));
    heading.append(button);
  });
}
