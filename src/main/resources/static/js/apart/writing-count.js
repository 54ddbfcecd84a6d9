// data-count="id of a box": how much is written, once it comes near the most (data-most); beyond data-template, where there is one.
kit.onEach("[data-count]", (words) => {
  const text = document.getElementById(words.dataset.count);
  const most = Number(words.dataset.most);
  const hint = words.textContent;
  const beyond = (template) =>
    text.value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => {
        const at = template.indexOf(line);
        if (line === "" || at < 0) return line !== "";
        template.splice(at, 1);
        return false;
      })
      .join("\n");
  const draw = () => {
    const template = words.dataset.template?.split("\n").map((line) => line.trim());
    const length = [...(template ? beyond(template) : text.value.trimEnd())].length;
    words.textContent = length < most * 0.8 ? hint : words.dataset.sentence.replace("{0}", length.toLocaleString("en"));
    words.classList.toggle("over", length > most);
  };
  text.addEventListener("input", draw);
  draw();
});
