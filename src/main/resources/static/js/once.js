// data-once: a form is sent once. Its button says "Sending…", and is itself again when the page comes back.
kit.onEach("form[data-once]", (form) => {
  let button = null;
  let words = "";
  form.addEventListener("submit", (event) => {
    if (form.dataset.sending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (event.defaultPrevented) return;
    form.dataset.sending = "yes";
    button = event.submitter;
    // After the browser has taken the button's own name and value.
    setTimeout(() => {
      if (!button) return;
      words = button.innerHTML;
      button.setAttribute("aria-disabled", "true");
      button.setAttribute("aria-busy", "true");
      button.textContent = document.body.dataset.sending;
    });
  });
  const restore = () => {
    delete form.dataset.sending;
    if (!button || !words) return;
    button.innerHTML = words;
    button.removeAttribute("aria-disabled");
    button.removeAttribute("aria-busy");
    button = null;
    words = "";
  };
  addEventListener("pageshow", (event) => event.persisted && restore());
  form.addEventListener("htmx:afterRequest", restore);
});
