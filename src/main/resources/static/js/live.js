// data-live="/mentor/live": listens for the server's word that something changed, and triggers "live" on the element,
// which asks for itself again (data-hx-get, data-hx-trigger="live"). A page that nobody looks at stops listening after
// ten seconds: a browser has six connections to one address, for all its pages together.
kit.onEach("[data-live]", (element) => {
  const patience = 10_000;
  let source = null;
  let wait = 1000;
  let retry = 0;
  let sleep = 0;
  let missed = false;

  const refresh = () => element.isConnected && htmx.trigger(element, "live");
  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
    missed = true;
  };
  const open = () => {
    if (document.hidden) missed = true;
    if (source || document.hidden || !element.isConnected) return;
    source = new EventSource(element.dataset.live);
    source.addEventListener("open", () => {
      wait = 1000;
      if (missed) refresh();
      missed = false;
    });
    source.addEventListener("message", refresh);
    source.addEventListener("error", () => {
      missed = true;
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      close();
      retry = setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, 60_000);
    });
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(sleep);
    if (document.hidden) sleep = setTimeout(close, patience);
    else open();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  open();
});

// data-again: in so many seconds the page asks for itself again, as when an undo ends.
kit.onEach("[data-again]", (element) =>
  setTimeout(() => element.isConnected && htmx.trigger(element.closest("[data-live]"), "live"), element.dataset.again * 1000));
