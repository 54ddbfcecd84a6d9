// data-editor: buttons of the bar (data-md) and Ctrl+B, I, K write Markdown around the selection; data-insert puts a
// template in; data-preview asks the server for the rendered text.
kit.onEach("[data-editor]", (editor) => {
  const whole = editor.querySelector("textarea");
  let text = whole; // or the box of it in which somebody writes
  editor.addEventListener("focusin", ({ target }) => target.matches("textarea") && (text = target));

  // Through the browser's own editing where it can, so that undo works over it.
  const replace = (from, to, words, selectFrom, selectTo) => {
    text.focus();
    text.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, words)) {
      text.setRangeText(words, from, to, "end");
      kit.emit(text, "input");
    }
    text.setSelectionRange(selectFrom, selectTo);
  };

  const wrap = (mark) => {
    const { selectionStart: from, selectionEnd: to, value } = text;
    const chosen = value.slice(from, to);
    if (value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark) {
      replace(from - mark.length, to + mark.length, chosen, from - mark.length, to - mark.length);
      return;
    }
    const blankBefore = chosen.length - chosen.trimStart().length;
    const blankAfter = chosen.trim() === "" ? 0 : chosen.length - chosen.trimEnd().length;
    const start = from + (chosen.trim() === "" ? 0 : blankBefore);
    const end = to - blankAfter;
    const inner = value.slice(start, end);
    replace(start, end, mark + inner + mark, start + mark.length, start + mark.length + inner.length);
  };

  const lines = (prefix) => {
    const { value } = text;
    const from = value.lastIndexOf("\n", text.selectionStart - 1) + 1;
    const end = value.indexOf("\n", text.selectionEnd);
    const to = end < 0 ? value.length : end;
    const before = value.slice(from, to).split("\n");
    const has = before.every((line) => line.startsWith(prefix));
    const after = before.map((line) => (has ? line.slice(prefix.length) : prefix + line)).join("\n");
    replace(from, to, after, from + after.length, from + after.length);
  };

  const link = () => {
    const { selectionStart: from, selectionEnd: to, value } = text;
    const chosen = value.slice(from, to);
    const isAddress = /^https?:\/\/\S+$/.test(chosen);
    const words = isAddress ? `[](${chosen})` : `[${chosen}](https://)`;
    const caret = isAddress ? from + 1 : from + words.length - 1;
    replace(from, to, words, caret, caret);
  };

  const does = {
    bold: () => wrap("**"),
    italic: () => wrap("_"),
    list: () => lines("- "),
    quote: () => lines("> "),
    heading: () => lines("## "),
    link,
  };

  editor.querySelectorAll("[data-md]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => does[button.dataset.md]());
  });

  editor.addEventListener("keydown", (event) => {
    if (event.target !== text) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const name = { b: "bold", i: "italic", k: "link" }[event.key.toLowerCase()];
    if (!name) return;
    event.preventDefault();
    does[name]();
  });

  const insert = editor.querySelector("[data-insert]");
  if (insert) {
    const template = insert.dataset.insert;
    const draw = () => (insert.hidden = whole.value.includes(template.trim()));
    insert.addEventListener("click", () => {
      text = whole;
      const words = text.value.trim() === "" ? template : `${text.value.trimEnd()}\n\n${template}`;
      const firstGap = words.indexOf("\n", words.length - template.length) + 1 || words.length;
      replace(0, text.value.length, words, firstGap, firstGap);
    });
    whole.addEventListener("input", draw);
    draw();
  }

  const toggle = editor.querySelector("[data-preview]");
  if (toggle) {
    const preview = document.getElementById(toggle.getAttribute("aria-controls"));
    let timer = 0;
    const ask = () => htmx.trigger(preview, "preview");
    toggle.hidden = false;
    toggle.addEventListener("click", (event) => {
      event.preventDefault();
      const open = preview.hidden;
      preview.hidden = !open;
      toggle.setAttribute("aria-pressed", String(open));
      if (open) ask();
    });
    whole.addEventListener("input", () => {
      clearTimeout(timer);
      if (!preview.hidden) timer = setTimeout(ask, 500);
    });
  }
});
