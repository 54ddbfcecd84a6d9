// Small things of every page: keys that close and send, errors that take the focus, banners that end, what htmx could not do.
kit.onEach("details[data-menu]", (menu) =>
  document.addEventListener("click", (event) => menu.contains(event.target) || menu.removeAttribute("open")));

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing) return;
  // Escape closes the menu that is open, else what says data-escape: a panel's or a sheet's own way to close it.
  if (key === "Escape" && !target.matches("input, textarea, select")) {
    const menu = document.querySelector("details[data-menu][open]");
    if (!menu) document.querySelector("[data-escape]")?.click();
    else {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
  // Ctrl+Enter in a field sends its form, as Enter does in a line: by the button with data-sends, else by its first.
  if (key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches("input, select, textarea")) {
    event.preventDefault();
    const buttons = [...(target.form?.elements ?? [])].filter((element) => element.type === "submit");
    (buttons.find((button) => button.matches("[data-sends]")) ?? buttons[0])?.click();
  }
});

// Ctrl+K finds. Where nothing is typed, and nobody has turned letters off, a letter does what says data-key, and J and K go
// along what can be opened in the page; from a search, the arrow goes down to what was found.
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
  if (event.ctrlKey || event.metaKey) {
    const find = key.toLowerCase() === "k" && document.querySelector("[data-find]");
    if (find) {
      event.preventDefault();
      find.click();
    }
    return;
  }
  const typing = target.matches("input, textarea, select, [contenteditable]");
  const letter = key === "ArrowDown" && target.matches("[type=search]") ? "j" : typing || kit.store.get("no-letters") ? "" : key.toLowerCase();
  if (!letter || !(target === document.body || target.closest("main"))) return;
  const links = [...document.querySelectorAll("main a.whole")].filter((link) => link.checkVisibility());
  const at = links.indexOf(document.activeElement);
  if (letter === "j") links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (letter === "k") links[Math.max(at - 1, 0)]?.focus();
  else document.querySelector(`[data-key="${CSS.escape(letter)}"]`)?.click();
});

kit.onEach("[data-focus]", (element) => element.focus());

// data-seconds: gone after so many seconds, as when an undo is no longer possible.
kit.onEach("[data-seconds]", (element) => setTimeout(() => element.remove(), Number(element.dataset.seconds) * 1000));

kit.onEach("[data-notice]", (notice) => {
  const sentence = notice.querySelector("[data-sentence]");
  const signIn = notice.querySelector("[data-sign-in]");
  const say = (words, withSignIn = false) => {
    notice.hidden = false; // first: only what changes while it is shown is read aloud
    sentence.textContent = words;
    signIn.hidden = !withSignIn;
  };
  notice.querySelector("button").addEventListener("click", () => (notice.hidden = true));
  document.addEventListener("draft:signed-out", () => say(notice.dataset.signedOut, true));
  document.addEventListener("htmx:sendError", () => say(notice.dataset.offline));
  document.addEventListener("htmx:timeout", () => say(notice.dataset.offline));
  document.addEventListener("htmx:responseError", ({ detail }) => {
    const { status } = detail.xhr;
    if (status === 401) say(notice.dataset.signedOut, true);
    else say(status === 403 ? notice.dataset.stale : notice.dataset.failed);
  });
  addEventListener("offline", () => say(notice.dataset.offline));
  addEventListener("online", () => (notice.hidden = true));
});

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.verb !== "get") Object.assign(detail.headers, kit.csrf());
});
