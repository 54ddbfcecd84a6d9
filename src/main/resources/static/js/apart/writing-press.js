// data-press: the form's one button says what it will do, and does that. The words come from the server, one for each choice; they
// are put together as Press.java puts them together for somebody who has no script. Where nobody came and nothing is written, the sentence
// for that stands in the place of the notes.
kit.onEach("[data-press]", (button) => {
  const { form } = button;
  const { attendance, note, words, proposals, longest, whole } = JSON.parse(button.dataset.press);
  const text = form.querySelector('textarea[name="notes"]');
  const sentence = form.elements.note;
  const ends = button.closest("[data-note]");
  const parts = [...form.querySelectorAll('textarea[name^="part-"]')];
  let own = false; // the sentence was changed by hand

  const statuses = () => {
    const all = new FormData(form);
    return [...all.keys()].filter((name) => name.startsWith("status-")).map((name) =>
      all.has("except") && !all.has(name.replace("status-", "absent-")) ? "attended" : all.get(name));
  };
  const now = (field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value);
  const said = (of) =>
    [...form.querySelectorAll('#attendance :is(input, select, textarea):not([type=hidden], [name^="longer-"])')].map(of).join("|");
  const written = (of) => [text, ...parts].map((box) => of(box).trim()).join("|");
  const before = { said: said(kit.sent), written: written(kit.sent) };
  const isEmpty = () => text.dataset.written === "0" && parts.every((part) => !part.value.trim());

  const noteNow = (nobody) => {
    if (note === "same" || note === "change") return note === "same" && written(now) === before.written ? "same" : "change";
    if (nobody && (isEmpty() || (own && text.value === sentence.value))) return "sentence";
    return isEmpty() ? "none" : "send";
  };
  // What is longer than can be logged is asked for beyond that (R7); staff log it whole.
  const longer = () => Math.max(0, Number(form.elements["longer-minutes"]?.value) || 0);
  const attendanceNow = (asks) =>
    attendance === "same" || attendance === "ask" ? (said(now) !== before.said ? "change" : asks ? "ask" : "same") : attendance;

  const wordsFor = (does, notes, counts, minutes, asked) => {
    if (does === "none" && notes === "none") return words["alone.send"];
    if (does === "none" || does === "same") return words[`alone.${notes}`];
    const kinds = Object.keys(counts).filter((kind) => counts[kind]);
    const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    let how = total > 1 ? "who" : kinds[0];
    if (!total || (counts.attended && !minutes)) how = "unclear";
    else if (kinds.join() === "attended") how = "min";
    const who = kinds.map((kind) => words[kind].replace("{0}", counts[kind])).join(", ");
    const alone = does === "ask";
    const act = alone ? words.ask.replace("{0}", asked) : words[`${does}.${how}`].replace("{0}", how === "min" ? minutes : who);
    const tail = words[`with.${notes}${how === "min" && !alone ? ".min" : ""}`];
    const all = tail ? tail.replace("{0}", act) : act;
    return asked && !alone ? words.asking.replace("{0}", all).replace("{1}", asked) : all;
  };

  const draw = () => {
    if (button.getAttribute("aria-busy")) return;
    const chosen = statuses();
    const nobody = attendance === "none" ? note === "sentence" : chosen.length > 0 && chosen.every((one) => one && one !== "attended");
    const more = longer() > longest && chosen.includes("attended") ? longer() : 0;
    const does = attendanceNow(more && !whole);
    const notes = noteNow(nobody);
    const counts = {
      attended: chosen.filter((one) => one === "attended").length,
      missed: chosen.filter((one) => one === "missed").length,
      cancelled: chosen.filter((one) => one.startsWith("cancelled")).length,
    };
    button.textContent = wordsFor(does, notes, counts, more ? String(whole ? more : longest) : form.elements.minutes?.value.trim(), whole ? 0 : more);
    const sendsNotes = ["send", "change", "sentence"].includes(notes);
    const sends = does === "log" || does === "change" || does === "ask";
    const proposed = notes === "sentence" ? "proposed-" : "";
    button.value = sends ? (sendsNotes ? `${proposed}both` : "attendance") : sendsNotes ? `${proposed}notes` : "log";
    form.elements.shown.value = notes === "sentence" ? "sentence" : "";
    form.classList.toggle("nobody", notes === "sentence");
    ends.dataset.note = notes;
    if (notes === "sentence" && !own && attendance !== "none") {
      sentence.value = proposals[counts.missed === chosen.length ? "missed" : counts.missed ? "mixed" : "cancelled"];
    }
  };

  sentence.addEventListener("input", () => {
    own = true;
    text.value = sentence.value; // so that it is kept as a draft
    kit.emit(text, "input");
  });
  form.addEventListener("input", draw);
  form.addEventListener("change", draw);
  addEventListener("pageshow", draw);
  draw();
});
