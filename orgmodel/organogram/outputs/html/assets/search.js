// Search in the words of each box: every word asked for must occur.

function createSearch(input, status, results, tree, words, found) {
  const SHOWN = 100;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = tree.items.map((item) => ({
    box: item.dataset.box,
    item,
    text: plain(item.querySelector(":scope > .label").textContent),
  }));

  function run() {
    const asked = plain(input.value).split(/\s+/).filter(Boolean);
    const hits = asked.length ? texts.filter(({ text }) => asked.every((word) => text.includes(word))) : [];
    for (const { item } of texts) item.classList.remove("is-hit");
    for (const { item } of hits) item.classList.add("is-hit");
    results.replaceChildren(...hits.slice(0, SHOWN).map(({ box, item }) => entry(box, item)));
    if (hits.length > SHOWN) {
      const more = document.createElement("li");
      more.textContent = words.and_more.replace("{count}", hits.length - SHOWN);
      results.append(more);
    }
    results.hidden = !hits.length;
    status.textContent = asked.length ? counted(hits.length) : "";
    found.mark(new Set(hits.map(({ box }) => box)));
  }

  function counted(count) {
    if (count === 0) return words.no_hit;
    return count === 1 ? words.one_hit : words.hits.replace("{count}", count);
  }

  function entry(box, item) {
    const line = document.createElement("li");
    line.append(boxButton(box, item.querySelector(".name").textContent, found.choose));
    const more = item.querySelector(":scope > .label > .more");
    if (more) line.append(" ", more.textContent);
    return line;
  }

  function move(event) {
    const buttons = [...results.querySelectorAll("button")];
    const place = buttons.indexOf(document.activeElement);
    if (event.key === "ArrowDown") (buttons[place + 1] || buttons[place] || input).focus();
    else if (event.key === "ArrowUp") (place > 0 ? buttons[place - 1] : input).focus();
    else if (event.key === "Enter" && event.target === input && buttons.length) buttons[0].click();
    else return;
    event.preventDefault();
  }

  input.addEventListener("input", run);
  input.addEventListener("keydown", move);
  results.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") move(event);
  });

  input.addEventListener("focus", run);
  // Who leaves by keyboard sees the drawing again; a press on a hit does not count as leaving.
  results.addEventListener("mousedown", (event) => event.preventDefault());
  input.parentElement.addEventListener("focusout", (event) => {
    if (!input.parentElement.contains(event.relatedTarget)) results.hidden = true;
  });

  return {
    close() {
      if (results.contains(document.activeElement)) input.focus();
      results.hidden = true;
    },
    clear() {
      input.value = "";
      run();
    },
  };
}

function boxButton(box, text, choose) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", () => choose(box));
  return button;
}
