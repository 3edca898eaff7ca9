// Lines as the drawing has them, and what follows: the chain to the top and everything below.

function readLines(region) {
  const told = new Map();
  for (const group of region.querySelectorAll("g.link")) {
    const words = group.querySelector("title").textContent;
    const key = JSON.stringify([group.dataset.source, group.dataset.target, words]);
    // A line may be on several sheets.
    told.get(key)?.groups.push(group);
    if (told.has(key)) continue;
    told.set(key, {
      groups: [group],
      words,
      source: group.dataset.source,
      target: group.dataset.target,
      hierarchical: group.classList.contains("hierarchical"),
    });
  }
  return [...told.values()];
}

// Lines to one box share strokes, so a line may draw only a part of its route, or nothing. Each route gets
// the pen of its line, to be drawn as a whole where it is marked or where its mates are hidden.
function lendPens(lines) {
  const pens = new Map();
  const groups = lines.flatMap((line) => line.groups);
  const bus = (group) => `${group.dataset.target} ${group.className.baseVal}`;
  for (const group of groups) {
    const pen = group.querySelector("path[stroke]");
    if (pen && !pens.has(bus(group))) pens.set(bus(group), pen);
  }
  for (const group of groups) {
    const route = group.querySelector(".route");
    const pen = group.querySelector("path[stroke]") || pens.get(bus(group));
    if (!route || !pen) continue;
    route.setAttribute("color", pen.getAttribute("stroke"));
    route.setAttribute("stroke-width", pen.getAttribute("stroke-width"));
  }
}

function createChains(lines) {
  const above = gather(lines, "source");
  const below = gather(lines, "target");
  return {
    linesOf: (box) => lines.filter((line) => line.source === box || line.target === box),
    above: (box) => follow(box, above, "target"),
    below: (box) => follow(box, below, "source"),
  };
}

function gather(lines, end) {
  const found = new Map();
  for (const line of lines) {
    if (line.hierarchical) found.set(line[end], [...(found.get(line[end]) || []), line]);
  }
  return found;
}

// Depth first, in drawing order; each box once, so that a circle ends.
function follow(box, links, end) {
  const seen = new Set([box]);
  const found = [];
  const lines = [];
  const waiting = [...(links.get(box) || [])].reverse().map((line) => ({ line, depth: 0 }));
  while (waiting.length) {
    const { line, depth } = waiting.pop();
    lines.push(line);
    if (seen.has(line[end])) continue;
    seen.add(line[end]);
    found.push({ box: line[end], depth });
    for (const next of [...(links.get(line[end]) || [])].reverse()) waiting.push({ line: next, depth: depth + 1 });
  }
  return { boxes: found, lines };
}
