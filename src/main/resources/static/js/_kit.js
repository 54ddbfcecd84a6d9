// Nothing that the content security policy forbids, nothing of people's pages kept on the device; a refused form (422)
// is shown again.
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  defaultSettleDelay: 0, // what is brought works at once: a second answer could replace it before it has the focus
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

// What the behaviours share. Each of them binds by attribute, to what is in the page now and to what htmx brings later.
const kit = {
  onEach(selector, bind) {
    const bindIn = (root) => {
      if (root.matches?.(selector)) bindOnce(root);
      root.querySelectorAll?.(selector).forEach(bindOnce);
    };
    const bound = new WeakSet();
    const bindOnce = (element) => {
      if (bound.has(element)) return;
      bound.add(element);
      bind(element);
    };
    const start = () => {
      bindIn(document);
      document.addEventListener("htmx:load", (event) => bindIn(event.detail.elt));
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
  },

  emit(element, name, detail) {
    return element.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  },

  // As the server sent it, whatever was typed or chosen since.
  sent(field) {
    if (/radio|checkbox/.test(field.type)) return field.defaultChecked;
    if (field.localName !== "select") return field.defaultValue;
    return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value;
  },

  isTouched(field) {
    return (/radio|checkbox/.test(field.type) ? field.checked : field.value) !== kit.sent(field);
  },

  csrf() {
    const meta = document.querySelector('meta[name="csrf"]');
    return meta ? { [meta.dataset.header]: meta.content } : {};
  },

  // A storage that is full, forbidden or absent is no reason to stop typing.
  store: {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // nothing was kept
      }
    },
    keys(prefix) {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      } catch {
        return [];
      }
    },
  },
};

// A slow network brings the page before its behaviours: what is typed or chosen in between is told to them once they listen.
{
  const early = new Set([...document.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(kit.isTouched));
  const hear = (event) => event.isTrusted && early.add(event.target);
  document.addEventListener("input", hear, true);
  document.addEventListener("DOMContentLoaded", () => {
    document.removeEventListener("input", hear, true);
    for (const field of early) ["input", "change"].forEach((name) => kit.emit(field, name));
  });
}
