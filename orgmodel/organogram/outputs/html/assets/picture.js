// The drawing: zoom and pan, and which boxes and lines are marked on it.
// Of each sheet the part is shown that the page does not say itself; print has all of it.

function createPicture(region, choose) {
  const LEAST = 0.05;
  const NEVER_GONE = 0.0005;
  const EDGE = 4;
  const MOST = 12;
  const STEP = 1.25;
  const PIXELS_PER_POINT = 4 / 3;
  const LEGIBLE_PIXELS = 11;
  const legible = LEGIBLE_PIXELS / (PIXELS_PER_POINT * Number(region.dataset.type));
  const sheets = [...region.querySelectorAll(".sheet")].map(readSheet);
  const boxes = new Map();
  let zoom = 1;
  // What sets the zoom again where the window changes, until the reader zooms.
  let follow = open;
  let dragged = false;

  for (const group of region.querySelectorAll("g.box")) {
    const id = group.id.replace(/^sheet-\d+-box-/, "");
    boxes.set(id, [...(boxes.get(id) || []), group]);
    largest(group.querySelectorAll("rect"))?.classList.add("card");
    group.addEventListener("click", () => {
      if (!dragged) choose(id);
    });
  }

  function setZoom(wanted, x, y) {
    const next = Math.min(MOST, Math.max(Math.min(LEAST, whole()), wanted));
    const left = (region.scrollLeft + x) / zoom;
    const top = (region.scrollTop + y) / zoom;
    zoom = next;
    follow = null;
    for (const sheet of sheets) setSize(sheet, PIXELS_PER_POINT * zoom);
    region.scrollLeft = left * zoom - x;
    region.scrollTop = top * zoom - y;
  }

  function zoomBy(factor) {
    setZoom(zoom * factor, region.clientWidth / 2, region.clientHeight / 2);
  }

  // The zoom at which a whole sheet is seen, with what is said above and below it.
  function whole() {
    const wide = Math.max(...sheets.map(({ shown }) => shown[2])) * PIXELS_PER_POINT;
    const high = Math.max(...sheets.map(({ shown }) => shown[3])) * PIXELS_PER_POINT;
    const said = Math.max(...sheets.map(({ frame }) => frame.parentElement.offsetHeight - frame.offsetHeight));
    const room = [region.clientWidth - EDGE, region.clientHeight - EDGE - said];
    return Math.max(Math.min(room[0] / wide, room[1] / high), NEVER_GONE);
  }

  function fit() {
    setZoom(whole(), 0, 0);
    region.scrollTo(0, 0);
    follow = fit;
  }

  const isSmall = () => matchMedia("(max-width: 44rem)").matches;

  // On a small screen the words must be legible: there it opens at the box that matters most.
  function open() {
    fit();
    if (isSmall() && zoom < legible) {
      setZoom(legible, 0, 0);
      const top = region.querySelector("[data-kind='head']") || region.querySelector(".box");
      const first = groupsOf(region.dataset.focus)[0] || top;
      if (first) moveTo(first, "instant");
    }
    follow = open;
  }

  function refit() {
    if (follow) follow();
  }

  function show(id) {
    const group = (boxes.get(id) || [])[0];
    if (!group) return;
    if (isSmall() && zoom < legible) zoomBy(legible / zoom);
    const box = group.getBoundingClientRect();
    const frame = region.getBoundingClientRect();
    const outside =
      box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (outside) moveTo(group, still ? "auto" : "smooth");
  }

  // Bring a box to the middle.
  function moveTo(group, behavior) {
    const box = group.getBoundingClientRect();
    const frame = region.getBoundingClientRect();
    region.scrollBy({
      left: box.left + box.width / 2 - frame.left - frame.width / 2,
      top: box.top + box.height / 2 - frame.top - frame.height / 2,
      behavior,
    });
  }

  function mark(name, ids) {
    for (const [id, groups] of boxes) {
      for (const group of groups) group.classList.toggle(name, ids.has(id));
    }
  }

  function markLines(lines) {
    const wanted = new Set(lines.flatMap((line) => line.groups));
    for (const group of region.querySelectorAll("g.link")) group.classList.toggle("is-line", wanted.has(group));
  }

  region.addEventListener(
    "wheel",
    (event) => {
      if (event.shiftKey) return;
      event.preventDefault();
      const frame = region.getBoundingClientRect();
      setZoom(zoom * Math.exp(-event.deltaY / 500), event.clientX - frame.left, event.clientY - frame.top);
    },
    { passive: false },
  );

  followMouse(region, (moved) => {
    dragged = moved;
  });
  followPinch(region, (factor, x, y) => setZoom(zoom * factor, x, y));

  const groupsOf = (id) => boxes.get(id) || [];

  return { open, fit, refit, show, mark, markLines, groupsOf, zoomIn: () => zoomBy(STEP), zoomOut: () => zoomBy(1 / STEP) };
}

function readSheet(frame) {
  return { frame, svg: frame.querySelector("svg"), shown: frame.dataset.shown.split(" ").map(Number) };
}

// Let a sheet show its part at a scale, in pixels a point.
function setSize({ frame, svg, shown }, scale) {
  const [x, y, width, height] = shown;
  frame.style.width = `${width * scale}px`;
  frame.style.height = `${height * scale}px`;
  svg.style.width = `${svg.viewBox.baseVal.width * scale}px`;
  svg.style.margin = `${-y * scale}px 0 0 ${-x * scale}px`;
}

function largest(rects) {
  const size = (rect) => rect.width.baseVal.value * rect.height.baseVal.value;
  return [...rects].reduce((best, rect) => (best && size(best) > size(rect) + 1 ? best : rect), null);
}

function followMouse(region, tell) {
  let from = null;
  region.addEventListener("pointerdown", (event) => {
    tell(false);
    if (event.pointerType === "mouse" && event.button === 0) {
      from = { x: event.clientX, y: event.clientY, left: region.scrollLeft, top: region.scrollTop };
    }
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const across = event.clientX - from.x;
    const down = event.clientY - from.y;
    if (Math.abs(across) + Math.abs(down) < 5) return;
    tell(true);
    region.classList.add("is-dragged");
    region.scrollLeft = from.left - across;
    region.scrollTop = from.top - down;
  });
  for (const end of ["pointerup", "pointercancel", "blur"]) {
    addEventListener(end, () => {
      from = null;
      region.classList.remove("is-dragged");
    });
  }
}

function followPinch(region, zoomBy) {
  let before = 0;
  const measure = (touches) =>
    Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
  region.addEventListener("touchstart", (event) => {
    if (event.touches.length === 2) before = measure(event.touches);
  });
  region.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length !== 2 || !before) return;
      event.preventDefault();
      const [one, other] = event.touches;
      const frame = region.getBoundingClientRect();
      const now = measure(event.touches);
      const x = (one.clientX + other.clientX) / 2 - frame.left;
      zoomBy(now / before, x, (one.clientY + other.clientY) / 2 - frame.top);
      before = now;
    },
    { passive: false },
  );
}
