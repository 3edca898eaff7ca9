// Lines as the drawing has them, and what follows: the chain to the top and everything below.

function readLines(region) {
  const told = new Map();
  for (const group of region.querySelectorAll("g.link")) {
    const words = group.querySelector("title").textContent;
    const key = JSON.stringify([group.dataset.source, group.dataset.target, words]);
    if (told.has(key)) continue;
    told.set(key, {
      group,
      words,
      source: group.dataset.source,
      target: group.dataset.target,
      hierarchical: group.classList.contains("hierarchical"),
    });
  }
  return [...told.values()];
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
