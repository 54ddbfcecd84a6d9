// data-letters: whether letters are keys on this device. Who speaks to their computer may want none that does something.
kit.onEach("[data-letters]", (section) => {
  const box = section.querySelector("input");
  section.hidden = false;
  box.checked = !kit.store.get("no-letters");
  box.addEventListener("change", () => kit.store.set("no-letters", !box.checked));
});
