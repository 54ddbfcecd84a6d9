// data-once: a form is sent once. Its button says "Sending…", and is itself again when the page comes back.
kit.onEach("form[data-once]", (form) => {
  let sending = false;
  let button = null;
  let words = "";

  const start = (submitter) => {
    sending = true;
    button = submitter ?? form.querySelector("button:not([type=button])");
    if (!button) return;
    words = button.innerHTML;
    button.setAttribute("aria-disabled", "true");
    button.setAttribute("aria-busy", "true");
    button.textContent = document.body.dataset.sending;
  };
  const restore = () => {
    if (button) button.innerHTML = words;
    button?.removeAttribute("aria-disabled");
    button?.removeAttribute("aria-busy");
    sending = false;
    button = null;
  };

  form.addEventListener("submit", (event) => {
    if (form.matches("[data-hx-post], [data-hx-put]")) return; // htmx sends it: below
    if (sending) event.preventDefault();
    if (event.defaultPrevented) return;
    sending = true;
    setTimeout(() => start(event.submitter)); // after the browser has taken the button's own name and value
  });
  addEventListener("pageshow", (event) => event.persisted && restore());

  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target !== form) return;
    if (sending) event.preventDefault();
    else start(event.detail.requestConfig.triggeringEvent?.submitter);
  });
  form.addEventListener("htmx:afterRequest", (event) => event.target === form && restore());
});
