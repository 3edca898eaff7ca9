// The list in words as a tree that the keyboard walks: one stop for Tab, arrows inside.

function createTree(list, choose, changed) {
  const items = [...list.querySelectorAll("li[data-box]")];
  const byBox = new Map(items.map((item) => [item.dataset.box, item]));
  const scroller = list.parentElement;
  const parentOf = (item) => item.parentElement.closest("li[data-box]");
  const hasChildren = (item) => item.hasAttribute("aria-expanded");

  list.setAttribute("role", "tree");
  list.setAttribute("aria-labelledby", "words-title");
  for (const item of items) {
    const group = item.querySelector(":scope > ul");
    item.setAttribute("role", "treeitem");
    item.setAttribute("aria-labelledby", item.querySelector(":scope > .label").id);
    item.setAttribute("aria-selected", "false");
    item.tabIndex = -1;
    if (group) {
      group.setAttribute("role", "group");
      item.setAttribute("aria-expanded", "true");
    }
  }
  if (items.length) items[0].tabIndex = 0;

  function focus(item) {
    if (!item) return;
    for (const other of items) other.tabIndex = -1;
    item.tabIndex = 0;
    item.focus({ preventScroll: true });
    item.querySelector(":scope > .label").scrollIntoView({ block: "nearest" });
  }

  function set(item, open) {
    if (hasChildren(item)) item.setAttribute("aria-expanded", String(open));
  }

  function expand(item, open) {
    set(item, open);
    changed();
  }

  const isFolded = (item) => item.getAttribute("aria-expanded") === "false";

  // The boxes below each folded one, by the outermost of them.
  function folded() {
    const branches = new Map();
    for (const item of items) {
      let outermost = null;
      for (let above = parentOf(item); above; above = parentOf(above)) {
        if (isFolded(above)) outermost = above.dataset.box;
      }
      if (outermost) branches.set(outermost, [...(branches.get(outermost) || []), item.dataset.box]);
    }
    return branches;
  }

  function isShown(item) {
    for (let above = parentOf(item); above; above = parentOf(above)) {
      if (isFolded(above)) return false;
    }
    return true;
  }

  function step(item, by) {
    const shown = items.filter(isShown);
    focus(shown[shown.indexOf(item) + by]);
  }

  function press(item, key) {
    const closed = isFolded(item);
    const open = hasChildren(item) && !closed;
    if (key === "ArrowDown") step(item, 1);
    else if (key === "ArrowUp") step(item, -1);
    else if (key === "Home") focus(items[0]);
    else if (key === "End") focus(items.filter(isShown).pop());
    else if (key === "ArrowRight" && closed) expand(item, true);
    else if (key === "ArrowRight" && open) step(item, 1);
    else if (key === "ArrowLeft" && open) expand(item, false);
    else if (key === "ArrowLeft") focus(parentOf(item));
    else if (key === "Enter" || key === " ") choose(item.dataset.box);
    else return false;
    return true;
  }

  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const item = event.target.closest("li[data-box]");
    if (item && press(item, event.key)) event.preventDefault();
  });

  list.addEventListener("click", (event) => {
    const item = event.target.closest("li[data-box]");
    if (!item) return;
    if (event.target.closest(".turn")) expand(item, isFolded(item));
    else choose(item.dataset.box);
    focus(item);
  });

  function select(box) {
    for (const item of items) item.setAttribute("aria-selected", String(item.dataset.box === box));
    const item = byBox.get(box);
    if (!item) return;
    for (let above = parentOf(item); above; above = parentOf(above)) set(above, true);
    changed();
    for (const other of items) other.tabIndex = -1;
    item.tabIndex = 0;
    scrollTo(item.querySelector(":scope > .label"));
  }

  // Only the list moves: on a narrow screen the drawing must stay in sight.
  function scrollTo(label) {
    const frame = scroller.getBoundingClientRect();
    const place = label.getBoundingClientRect();
    if (place.top < frame.top) scroller.scrollTop += place.top - frame.top;
    else if (place.bottom > frame.bottom) scroller.scrollTop += place.bottom - frame.bottom;
  }

  function expandAll(open) {
    const kept = list.querySelector("[tabindex='0']");
    for (const item of items) set(item, open);
    changed();
    if (!kept || isShown(kept)) return;
    for (const item of items) item.tabIndex = -1;
    items[0].tabIndex = 0;
  }

  const open = (box, wanted) => expand(byBox.get(box), wanted);

  // Null where nothing is below the box.
  function isOpen(box) {
    const item = byBox.get(box);
    return item && hasChildren(item) ? !isFolded(item) : null;
  }

  return { items, byBox, select, expandAll, folded, isOpen, open, focusOn: (box) => focus(byBox.get(box)) };
}
