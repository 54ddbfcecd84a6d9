// data-at: where days are a list, or wider than their frame, they open at the day that was asked for, or today.
kit.onEach("[data-at]", (day) => {
  const frame = day.closest(".scroll");
  if (frame) frame.scrollLeft = day.offsetLeft - day.parentElement.firstElementChild.offsetWidth;
  else if (getComputedStyle(day).display !== "table-cell" && !location.search.includes("session=")) day.scrollIntoView();
});

// data-days: arrow keys go from day to day, and one day alone is a stop of the tab key. Where days are a list, keys scroll.
kit.onEach("[data-days]", (table) => {
  const days = [...table.querySelectorAll(".day")];
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const stop = (day) => days.forEach((other) => (other.tabIndex = other === day ? 0 : -1));
  if (getComputedStyle(table).display !== "table") return;
  stop(days.find((day) => day.ariaCurrent) ?? days[0]);
  table.addEventListener("focusin", ({ target }) => days.includes(target) && stop(target));
  table.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const own = event.target.closest("td, th")?.querySelector(".day");
    if (!step || !own || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    days[days.indexOf(own) + step]?.focus();
  });
});

// data-calendar: what is shown beside it is marked in it.
kit.onEach("[data-calendar]", (calendar) => {
  let opener = "";
  document.addEventListener("click", ({ target }) => {
    const slot = target.closest(".slot[href]");
    if (slot) opener = slot.closest(".day-panel") ? "#chosen .slot" : "";
  });
  document.addEventListener("htmx:pushedIntoHistory", ({ detail }) => {
    const id = new URLSearchParams(detail.path.split("?")[1]).get("session");
    const was = calendar.querySelector(".slot[aria-current]");
    calendar.querySelectorAll(".slot[href]").forEach((slot) => {
      if (id && slot.href.endsWith(id)) slot.ariaCurrent = "true";
      else slot.removeAttribute("aria-current");
    });
    // From a sheet that is closed, back to where it came from.
    if (!id && was && matchMedia("(max-width: 820px)").matches) {
      was.focus();
      const back = () => ((opener && document.querySelector(`${opener}[href="${was.getAttribute("href")}"]`)) || was).focus();
      document.addEventListener("htmx:afterSettle", back, { once: true });
    }
  });
});
