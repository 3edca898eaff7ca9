// The page: what is chosen, and who is told of it.

function start() {
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(document.body.dataset.words);
  const region = byId("picture");
  const panel = byId("chosen");
  const lines = readLines(region);
  lendPens(lines);
  const chains = createChains(lines);
  const picture = createPicture(region, choose);
  const tree = createTree(byId("tree"), choose, fold);
  const folding = createFolding(picture, lines, (box) => tree.open(box, true));
  const search = createSearch(byId("search"), byId("hits"), byId("results"), tree, words, {
    mark: (boxes) => picture.mark("is-hit", boxes),
    choose,
  });

  const name = (box) => tree.byBox.get(box)?.querySelector(".name").textContent || box;

  function choose(box) {
    const above = chains.above(box);
    const below = chains.below(box);
    const own = chains.linesOf(box);
    document.documentElement.classList.add("has-choice");
    picture.mark("is-chosen", new Set([box]));
    picture.mark("is-above", new Set(above.boxes.map((step) => step.box)));
    picture.mark("is-below", new Set(below.boxes.map((step) => step.box)));
    const ends = own.flatMap((line) => [line.source, line.target]);
    picture.mark("is-near", new Set(ends.filter((end) => end !== box)));
    picture.markLines([...above.lines, ...below.lines, ...own]);
    fill(box, own, above.boxes, below.boxes);
    tree.select(box);
    picture.show(box);
    search.close();
  }

  function fold() {
    folding.show(tree.folded());
    const chosen = selected();
    const open = chosen === undefined ? null : tree.isOpen(chosen);
    byId("fold").hidden = open === null;
    byId("fold").textContent = open ? words.fold : words.unfold;
  }

  const selected = () => document.querySelector("[aria-selected='true']")?.dataset.box;

  function fill(box, own, above, below) {
    const label = tree.byBox.get(box)?.querySelector(":scope > .label > .more");
    byId("chosen-title").textContent = name(box);
    byId("chosen-more").textContent = label ? label.textContent.replace(/^[ –]+/, "") : "";
    const other = (line) => (line.source === box ? line.target : line.source);
    list("chosen-lines", own.map((line) => ({ box: other(line), text: line.words, depth: 0 })), words.no_lines);
    list("chosen-above", above.map((step) => ({ ...step, text: name(step.box) })), words.none_above);
    list("chosen-below", below.map((step) => ({ ...step, text: name(step.box) })), words.none_below);
    byId("chosen-count").textContent = below.length ? `(${below.length})` : "";
    byId("told").textContent = words.chosen.replace("{title}", () => name(box));
    panel.hidden = false;
  }

  function list(id, steps, none) {
    const entries = steps.map(({ box, text, depth }) => {
      const line = document.createElement("li");
      line.style.marginInlineStart = `${Math.min(depth, 8)}em`;
      line.append(boxButton(box, text, choose));
      return line;
    });
    if (!entries.length) {
      entries.push(document.createElement("li"));
      entries[0].textContent = none;
    }
    byId(id).replaceChildren(...entries);
  }

  function clear() {
    const box = selected();
    const inside = panel.contains(document.activeElement);
    document.documentElement.classList.remove("has-choice");
    for (const mark of ["is-chosen", "is-above", "is-below", "is-near"]) picture.mark(mark, new Set());
    picture.markLines([]);
    tree.select("");
    panel.hidden = true;
    byId("told").textContent = "";
    if (inside) tree.focusOn(box);
  }

  const actions = {
    "zoom-in": picture.zoomIn,
    "zoom-out": picture.zoomOut,
    fit: picture.fit,
    fold: () => tree.open(selected(), !tree.isOpen(selected())),
    expand: () => tree.expandAll(true),
    collapse: () => tree.expandAll(false),
    clear,
  };
  for (const [id, act] of Object.entries(actions)) byId(id).addEventListener("click", act);

  const keys = { "+": picture.zoomIn, "=": picture.zoomIn, "-": picture.zoomOut, 0: picture.fit };
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      search.clear();
      clear();
    }
    if (event.target.matches("input")) return;
    if (event.key === "/") byId("search").focus();
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });

  for (const tools of document.querySelectorAll(".tools")) tools.hidden = false;
  document.documentElement.classList.add("js");
  picture.open();
  // Also where the page is laid out later than it is read, as in a tab behind others.
  new ResizeObserver(picture.refit).observe(region);
}

start();
