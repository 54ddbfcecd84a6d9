// The run through all that waits: Ctrl+Enter sends from anywhere on the page, Alt+N presses what says data-skips.
kit.onEach("[data-skips]", (skip) =>
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || !skip.isConnected) return;
    if (event.altKey && event.code === "KeyN") {
      event.preventDefault();
      skip.click();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.target.matches("textarea")) {
      event.preventDefault();
      document.querySelector("[data-sends]")?.click();
    }
  }));
