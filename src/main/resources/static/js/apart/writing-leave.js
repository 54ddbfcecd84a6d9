// data-leave: a form with changes asks before the page is left. A draft that is kept needs no question.
kit.onEach("form[data-leave]", (form) => {
  let dirty = false;
  form.addEventListener("input", (event) => {
    if (!event.target.hasAttribute("data-draft")) dirty = true;
  });
  form.addEventListener("submit", () => (dirty = false));
  addEventListener("beforeunload", (event) => dirty && event.preventDefault());
});
