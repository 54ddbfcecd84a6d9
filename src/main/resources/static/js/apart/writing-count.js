// data-count="id of a box": how much is written, once it comes near the most (data-most); beyond data-headings, where there are any.
// What counts is NotesRule's, BareLine's and Blank's to say: these are the same rules, line by line.
kit.onEach("[data-count]", (words) => {
  const text = document.getElementById(words.dataset.count);
  const most = Number(words.dataset.most);
  const hint = words.textContent;
  const headings = words.dataset.headings?.split("\n");
  const unseen = "\\p{Z}\\p{Cc}\\p{Cf}\\u115f\\u1160\\u3164\\uffa0\\u2800\\u{1d159}\\u2065\\ufff0-\\ufff8\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}";
  const blank = new RegExp(`^[${unseen}]$`, "u");
  const nothing = new RegExp(`^[\\p{M}${unseen}]*$`, "u");
  const lead = new RegExp(`^(\\[[ x]\\]|\\d{1,9}[.)](?![^${unseen}]))`, "u");
  const space = /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+$/; // NotesRule.normalized
  const mark = /^[#*_>+\-=~`|:：]$/u;

  const trimmed = (line, ...marks) => {
    const letters = [...line];
    const out = (letter) => letter !== undefined && marks.some((one) => one.test(letter));
    let from = 0;
    while (out(letters[from])) from++;
    let to = letters.length;
    while (to > from && out(letters[to - 1])) to--;
    return letters.slice(from, to).join("");
  };
  const bare = (line) => {
    for (let before = ""; before !== line; ) {
      before = line;
      line = trimmed(line, blank, mark).replace(lead, "");
    }
    return nothing.test(line) ? "" : line;
  };
  const key = (line) => (line.normalize("NFC").toLowerCase().match(/[\p{L}\p{Nd}\p{M}]+/gu) ?? []).join(" ");
  const counts = (line, next) => {
    const words = bare(line);
    const marked = words !== trimmed(line, blank) || /^(=+|-+)$/.test(trimmed(next ?? "", blank));
    return words !== "" && !(marked && headings.includes(key(words)));
  };
  const beyond = () => {
    const lines = text.value.split("\n");
    return lines.filter((line, at) => counts(line, lines[at + 1])).map((line) => trimmed(line, blank)).join("\n");
  };
  const draw = () => {
    const length = [...(headings ? beyond() : text.value.replace(space, ""))].length;
    text.dataset.written = length; // for what depends on it, as the words of a button
    words.textContent = length < most * 0.8 ? hint : words.dataset.sentence.replace("{0}", length.toLocaleString("en"));
    words.classList.toggle("over", length > most);
  };
  text.addEventListener("input", draw);
  draw();
});
