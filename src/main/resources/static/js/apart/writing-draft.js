// data-draft: what is typed is kept on this device at once and on the server a moment later. "Saved" is only ever the
// server's word. STYLE.md has the protocol.
kit.onEach("[data-draft]", (text) => {
  const url = text.dataset.draftUrl;
  const key = drafts.keyOf(text.dataset.draft);
  const editor = text.closest("[data-editor]") ?? text.parentElement;
  const status = editor.querySelector("[data-draft-status]");
  const panel = editor.querySelector("[data-draft-conflict]");
  const words = status?.dataset ?? {};

  let version = Number(text.dataset.draftVersion ?? 0);
  let confirmed = text.defaultValue;
  let timer = 0;
  let wait = 1500;
  let sending = false;
  let stopped = false;
  let other = null;

  const show = (state, sentence, linkTo) => {
    editor.dataset.draftState = state;
    if (!status) return;
    status.dataset.state = state;
    status.textContent = sentence;
    if (linkTo) {
      const link = Object.assign(document.createElement("a"), { href: linkTo, target: "_blank", textContent: words.signIn });
      status.append(" ", link);
    }
  };
  // The form says which draft its text grew from: that one goes when the text is taken, a newer one stays.
  const becomes = (number) => {
    version = number;
    const sent = editor.querySelector("[data-draft-sent]");
    if (sent) sent.value = number;
  };
  const isDirty = () => text.value !== confirmed;
  const keepHere = () => kit.store.set(key, { body: text.value, version });
  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  };
  const again = () => {
    wait = Math.min(wait * 2, 60_000);
    later(wait);
  };

  const save = async () => {
    if (sending || stopped || other || !isDirty()) return;
    sending = true;
    const body = text.value;
    show("saving", words.saving ?? "");
    try {
      const answer = await fetch(url, {
        method: "PUT",
        headers: { ...kit.csrf(), Accept: "application/json", "X-Requested-With": "fetch" },
        body: new URLSearchParams({ body, version }),
        redirect: "manual",
        keepalive: body.length < 15_000,
      });
      await heard(answer, body);
    } catch {
      show("unsaved", words.unsaved);
      again();
    } finally {
      sending = false;
      if (isDirty() && !other && editor.dataset.draftState === "saved") later(1500);
    }
  };

  const heard = async (answer, body) => {
    if (answer.ok) {
      const { version: now, saved } = await answer.json();
      becomes(now);
      confirmed = body;
      wait = 1500;
      if (text.value === body) kit.store.remove(key);
      else keepHere();
      show("saved", saved);
      kit.emit(text, "draft:saved", { version });
    } else if (answer.status === 409) {
      conflict(await answer.json());
    } else if (answer.status === 401 || answer.type === "opaqueredirect") {
      show("signed-out", words.signedOut, "/sign-in");
      kit.emit(text, "draft:signed-out");
    } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      const problem = await answer.json().catch(() => ({}));
      show("refused", problem.detail ?? words.unsaved);
    } else {
      show("unsaved", words.unsaved);
      again();
    }
  };

  // Both texts stand side by side until somebody chooses; typing goes on, and is kept here.
  const conflict = (theirs) => {
    other = theirs;
    show("conflict", words.conflict);
    if (panel) {
      panel.querySelector("[data-draft-other]").textContent = theirs.body;
      panel.querySelector("[data-draft-mine]").textContent = text.value;
      panel.hidden = false;
    }
    kit.emit(text, "draft:conflict", theirs);
  };
  const settle = (takeTheirs) => {
    becomes(other.version);
    confirmed = other.body;
    if (takeTheirs) text.value = other.body;
    const { saved } = other;
    other = null;
    panel.hidden = true;
    kit.emit(text, "input");
    if (takeTheirs) show("saved", saved);
    (text.hidden ? editor.querySelector("[data-headed] textarea") : text).focus();
  };
  panel?.querySelector("[data-draft-keep]").addEventListener("click", () => settle(false));
  panel?.querySelector("[data-draft-take]").addEventListener("click", () => settle(true));

  text.addEventListener("input", () => {
    if (!isDirty()) {
      clearTimeout(timer);
      kit.store.remove(key);
      return;
    }
    const kept = keepHere();
    if (other) {
      const mine = panel?.querySelector("[data-draft-mine]");
      if (mine) mine.textContent = text.value;
      return;
    }
    if (editor.dataset.draftState !== "unsaved") show("typing", kept ? words.kept : "");
    later(wait);
  });
  addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => document.hidden && save());
  // The form goes with the text in it: a draft that is saved behind it would come back as unsent.
  text.form?.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    stopped = true;
    clearTimeout(timer);
  });
  addEventListener("pageshow", () => (stopped = false));

  const here = kit.store.get(key);
  if (here && here.body !== text.value) text.closest("details")?.setAttribute("open", "");
  if (here && here.body === text.value) {
    kit.store.remove(key);
  } else if (here && here.version === version && !text.hasAttribute("data-draft-typed")) {
    text.value = here.body;
    show("unsaved", words.kept);
    kit.emit(text, "input");
  } else if (here && !text.hasAttribute("data-draft-typed")) {
    const theirs = { version, body: text.value, saved: status?.textContent ?? "" };
    text.value = here.body;
    conflict(theirs);
  } else if (text.hasAttribute("data-draft-typed")) {
    confirmed = null; // the page gives back what was refused: nobody has it as a draft yet
    keepHere();
    later(wait);
  }
});
