// The drawing: zoom and pan, and which boxes and lines are marked on it.

function createPicture(region, choose) {
  const LEAST = 0.05;
  const NEVER_GONE = 0.0005;
  const EDGE = 4;
  const MOST = 12;
  const STEP = 1.25;
  const LEGIBLE = 1.1;
  const PIXELS_PER_POINT = 4 / 3;
  const svgs = [...region.querySelectorAll("svg")];
  const boxes = new Map();
  let zoom = 1;
  let fitted = true;
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
    fitted = false;
    for (const svg of svgs) {
      svg.style.width = `${svg.viewBox.baseVal.width * PIXELS_PER_POINT * zoom}px`;
    }
    region.scrollLeft = left * zoom - x;
    region.scrollTop = top * zoom - y;
  }

  function zoomBy(factor) {
    setZoom(zoom * factor, region.clientWidth / 2, region.clientHeight / 2);
  }

  // The zoom at which a whole sheet is seen.
  function whole() {
    const wide = Math.max(...svgs.map((svg) => svg.viewBox.baseVal.width)) * PIXELS_PER_POINT;
    const high = Math.max(...svgs.map((svg) => svg.viewBox.baseVal.height)) * PIXELS_PER_POINT;
    const room = [region.clientWidth - EDGE, region.clientHeight - EDGE];
    return Math.max(Math.min(room[0] / wide, room[1] / high), NEVER_GONE);
  }

  function fit() {
    setZoom(whole(), 0, 0);
    region.scrollTo(0, 0);
    fitted = true;
  }

  function refit() {
    if (fitted) fit();
  }

  function show(id) {
    const group = (boxes.get(id) || [])[0];
    if (!group) return;
    if (zoom < LEGIBLE && region.clientWidth < 700) zoomBy(LEGIBLE / zoom);
    const box = group.getBoundingClientRect();
    const frame = region.getBoundingClientRect();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const outside =
      box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    if (!outside) return;
    region.scrollBy({
      left: box.left + box.width / 2 - frame.left - frame.width / 2,
      top: box.top + box.height / 2 - frame.top - frame.height / 2,
      behavior: still ? "auto" : "smooth",
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

  return { fit, refit, show, mark, markLines, groupsOf, zoomIn: () => zoomBy(STEP), zoomOut: () => zoomBy(1 / STEP) };
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
