// data-stepper: buttons, arrow keys and a held finger move a number along its grid. The planned value (data-mark) is a
// stop of its own, also off the grid. Draws the scale below where there is a mark.
kit.onEach("[data-stepper]", (stepper) => {
  const input = stepper.querySelector("input");
  const step = Number(input.step) || 1;
  const min = Number(input.min);
  const max = Number(input.max);
  const mark = stepper.dataset.mark ? Number(stepper.dataset.mark) : null;

  const stops = [];
  for (let value = Math.ceil(min / step) * step; value <= max; value += step) stops.push(value);
  if (mark !== null && !stops.includes(mark)) stops.push(mark);
  stops.sort((a, b) => a - b);

  const current = () => (input.value === "" ? (mark ?? min) : Number(input.value));
  const moved = (from, by) => {
    const reachable = by > 0 ? stops.filter((stop) => stop > from) : stops.filter((stop) => stop < from).reverse();
    return reachable[Math.min(Math.abs(by), reachable.length) - 1] ?? from;
  };
  const set = (value) => {
    if (value === current() && input.value !== "") return;
    input.value = value;
    kit.emit(input, "input");
    kit.emit(input, "change");
  };

  input.addEventListener("keydown", (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 3, PageDown: -3 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(moved(current(), by));
  });
  // A wheel over a field that has the focus would change it while the page is scrolled.
  input.addEventListener("wheel", () => input.blur(), { passive: true });

  const buttons = [...stepper.querySelectorAll("[data-step]")];
  for (const button of buttons) {
    const by = Number(button.dataset.step);
    let timer = 0;
    let held = false;
    const release = () => clearTimeout(timer);
    const repeat = () => {
      held = true;
      set(moved(current(), by));
      timer = setTimeout(repeat, 110);
    };
    button.hidden = false;
    button.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      held = false;
      timer = setTimeout(repeat, 450);
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) button.addEventListener(end, release);
    button.addEventListener("click", () => {
      if (!held) set(moved(current(), by));
      held = false;
    });
    button.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  let rule = null;
  if (mark !== null && stops.length <= 60) {
    rule = document.createElement("div");
    rule.className = "rule";
    rule.setAttribute("aria-hidden", "true");
    for (const stop of stops) rule.append(Object.assign(document.createElement("i"), { title: String(stop) }));
    stepper.after(rule);
  }
  const draw = () => {
    const value = current();
    for (const button of buttons) {
      const atEnd = moved(value, Number(button.dataset.step)) === value;
      button.setAttribute("aria-disabled", String(atEnd));
    }
    rule?.childNodes.forEach((cell, i) => {
      cell.className = [
        stops[i] <= value ? (stops[i] > mark ? "extra" : "on") : "",
        stops[i] === mark ? "mark" : "",
      ].join(" ").trim();
    });
  };
  input.addEventListener("input", draw);
  stepper.classList.add("ready");
  draw();
});
