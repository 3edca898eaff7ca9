// Branches folded in the list are folded in the drawing: hidden, with their number on the box above.

function createFolding(picture, lines, unfold) {
  const badges = [];

  // `branches` holds the boxes below each folded box.
  function show(branches) {
    const hidden = new Set([...branches.values()].flat());
    picture.mark("is-folded", hidden);
    const isGone = ({ source, target }) => hidden.has(source) || hidden.has(target);
    const bare = new Set(lines.filter(isGone).map((line) => line.target));
    for (const line of lines) {
      for (const group of line.groups) {
        group.classList.toggle("is-folded", isGone(line));
        // What a hidden line had drawn of their bus, a line that stays draws itself.
        group.classList.toggle("is-whole", bare.has(line.target));
      }
    }
    while (badges.length) badges.pop().remove();
    for (const [box, below] of branches) addBadges(box, below.length);
  }

  function addBadges(box, count) {
    for (const group of picture.groupsOf(box)) {
      const badge = createBadge(group, `+ ${count}`);
      badge.addEventListener("click", () => unfold(box));
      badges.push(badge);
    }
  }

  return { show };
}

function createBadge(group, text) {
  const HEIGHT = 11;
  const make = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const card = group.querySelector(".card").getBBox();
  const x = card.x + card.width / 2;
  const y = card.y + card.height;
  const badge = make("g", { class: "fold", "aria-hidden": "true" });
  const words = make("text", { x, y: y + 2.8, "text-anchor": "middle", "font-size": 8, "font-weight": "bold" });
  words.textContent = text;
  badge.append(words);
  group.ownerSVGElement.append(badge);
  const width = words.getComputedTextLength() + HEIGHT;
  badge.prepend(make("rect", { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT, rx: HEIGHT / 2 }));
  return badge;
}
