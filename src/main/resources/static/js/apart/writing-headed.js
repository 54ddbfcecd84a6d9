// data-headed: the headings of a template as boxes over the one Markdown text of their editor. The text is what is kept and sent:
// each box writes into it, an empty one is not in it; what comes into it otherwise (a draft, the other text) is cut into them.
kit.onEach("[data-headed]", (headed) => {
  const editor = headed.closest("[data-editor]");
  const text = editor.querySelector("textarea");
  const form = text.form;
  const boxes = [...headed.querySelectorAll("textarea")];
  const asText = editor.querySelector("[data-as-text]");
  const asBoxes = editor.querySelector("[data-as-boxes]");
  const remembered = form.querySelector("[data-as]");
  let writing = false;

  const keyOf = (heading) => heading.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const keys = boxes.map((box) => keyOf(box.dataset.heading));
  const body = (value) => value.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  const says = (value) => /[^\s\p{Z}\p{C}#*_>+\-=~`|:]/u.test(value);
  const joined = () =>
    boxes.filter((box) => says(box.value)).map((box) => `## ${box.dataset.heading}\n${body(box.value)}`).join("\n\n");

  // As the server cuts it: null where it says something before, between or otherwise.
  const cut = (value) => {
    const texts = keys.map(() => []);
    let at = -1;
    for (const line of value.split("\n")) {
      const [, marks, heading] = line.trim().match(/^(#{1,6})\s+(\S.*)$/) ?? [];
      const found = heading ? keys.indexOf(keyOf(heading.replace(/\s#+$/, ""))) : -1;
      if (found > at) at = found;
      else if ((heading && (found >= 0 || marks.length < 3)) || (at < 0 && line.trim())) return null;
      else if (at >= 0) texts[at].push(line);
    }
    return texts.map((lines) => body(lines.join("\n")));
  };

  const show = (boxed) => {
    headed.hidden = headed.disabled = !boxed;
    text.hidden = boxed;
    asText.hidden = !boxed;
    asBoxes.hidden = boxed || !cut(text.value);
    remembered.value = boxed ? "" : "text";
  };
  const fill = () => {
    const texts = cut(text.value);
    if (!texts) return false;
    if (text.value.trim() !== joined()) boxes.forEach((box, i) => (box.value = texts[i]));
    return true;
  };
  const write = () => {
    writing = true;
    text.value = joined();
    kit.emit(text, "input");
    writing = false;
  };

  text.disabled = false;
  boxes.forEach((box) => {
    box.removeAttribute("name"); // the text is what is sent
    box.addEventListener("input", () => {
      const pasted = /^#{1,2}\s+\S/m.test(box.value);
      write();
      if (pasted && !fill()) show(false);
    });
  });
  headed.querySelectorAll("input").forEach((input) => input.removeAttribute("name"));
  text.addEventListener("input", () => {
    if (writing) return;
    if (!headed.hidden) show(fill());
    else asBoxes.hidden = !cut(text.value);
  });
  asText.addEventListener("click", (event) => {
    event.preventDefault();
    show(false);
    text.focus();
  });
  asBoxes.addEventListener("click", (event) => {
    event.preventDefault();
    show(fill());
    if (!headed.hidden) boxes[0].focus();
  });

  if (headed.hidden) headed.disabled = true;
  else if (boxes.some(kit.isTouched)) write(); // typed before this script was here
  else show(fill());
});
