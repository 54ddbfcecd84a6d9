// What was wrong with a field goes as soon as the field, or what it depends on, is changed: the server says what is wrong then.
kit.onEach("form .errors", (list) => {
  const form = list.closest("form");
  const forget = (id) => {
    list.querySelectorAll(`a[href="#${CSS.escape(id)}"]`).forEach((link) => link.closest("li").remove());
    if (!list.querySelector("li")) list.remove();
  };
  const right = ({ target }) => {
    const around = target.closest(".mark, .except > li, .headed > div, .field, .sentence");
    if (!around) return;
    around.querySelectorAll('[aria-invalid="true"]').forEach((field) => {
      field.removeAttribute("aria-invalid");
      forget(field.id);
    });
    around.querySelectorAll(".error").forEach((error) => error.remove());
    if (around.id) forget(around.id);
  };
  form.addEventListener("input", right);
  form.addEventListener("change", right);
});
