// data-press: the form's one button says what it will do, and does that. The words come from the server, one for each choice; they
// are put together as Press.java puts them together for somebody who has no script. Where nobody came and nothing is written, the sentence
// for that stands in the place of the notes.
kit.onEach("[data-press]", (button) => {
  const { form } = button;
  const { attendance, note, words, proposals } = JSON.parse(button.dataset.press);
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
  const said = () =>
    [...form.querySelectorAll("#attendance :is(input, select, textarea):not([type=hidden])")]
      .map((field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value)).join("|");
  const written = () => [text, ...parts].map((box) => box.value.trim()).join("|");
  const before = { said: said(), written: written() };
  const isEmpty = () => text.dataset.written === "0" && parts.every((part) => !part.value.trim());

  const noteNow = (nobody) => {
    if (note === "same" || note === "change") return note === "same" && written() === before.written ? "same" : "change";
    if (nobody && (isEmpty() || (own && text.value === sentence.value))) return "sentence";
    return isEmpty() ? "none" : "send";
  };
  const attendanceNow = () => (attendance === "same" && said() !== before.said ? "change" : attendance);

  const wordsFor = (does, notes, counts, minutes) => {
    if (does === "none" && notes === "none") return words["alone.send"];
    if (does === "none" || does === "same") return words[`alone.${notes}`];
    const kinds = Object.keys(counts).filter((kind) => counts[kind]);
    const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    let how = total > 1 ? "who" : kinds[0];
    if (!total || (counts.attended && !minutes)) how = "unclear";
    else if (kinds.join() === "attended") how = "min";
    const who = kinds.map((kind) => words[kind].replace("{0}", counts[kind])).join(", ");
    const act = words[`${does}.${how}`].replace("{0}", how === "min" ? minutes : who);
    const tail = words[`with.${notes}${how === "min" ? ".min" : ""}`];
    return tail ? tail.replace("{0}", act) : act;
  };

  const draw = () => {
    if (button.getAttribute("aria-busy")) return;
    const chosen = statuses();
    const nobody = attendance === "none" ? note === "sentence" : chosen.length > 0 && chosen.every((one) => one && one !== "attended");
    const does = attendanceNow();
    const notes = noteNow(nobody);
    const counts = {
      attended: chosen.filter((one) => one === "attended").length,
      missed: chosen.filter((one) => one === "missed").length,
      cancelled: chosen.filter((one) => one.startsWith("cancelled")).length,
    };
    button.textContent = wordsFor(does, notes, counts, form.elements.minutes?.value.trim());
    const sendsNotes = ["send", "change", "sentence"].includes(notes);
    const sends = does === "log" || does === "change";
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
