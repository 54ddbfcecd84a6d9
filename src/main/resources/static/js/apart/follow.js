// data-follow: shows itself anew when it is told that something was done. Where its reader has a form open, or has
// typed, it waits instead, and says so: nothing that was typed is lost.
{
  const isTyped = (control) =>
    control.matches("[type=checkbox], [type=radio]") ? control.checked !== control.defaultChecked
      : control.matches("select") ? [...control.options].some((one) => one.selected !== one.defaultSelected)
        : control.type !== "hidden" && control.value !== control.defaultValue;
  const isBusy = (element) =>
    element.querySelector("#act form") || [...element.querySelectorAll("input, select, textarea")].some(isTyped);
  const isOurs = (element) => element?.matches?.("[data-follow]");
  const scrolled = (element) => [...element.querySelectorAll(".scroll")];
  let places = [];

  document.addEventListener("htmx:beforeRequest", (event) => {
    const element = event.target;
    if (!isOurs(element) || !isBusy(element)) return;
    event.preventDefault();
    element.querySelector("[data-follow-waits]").hidden = false;
  });

  // What is beside a calendar is in the address: another session may have been chosen since.
  document.addEventListener("htmx:configRequest", ({ target, detail }) => {
    if (isOurs(target)) detail.path = location.pathname + location.search;
  });

  // The reader is somewhere in the page, and stays there.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (!isOurs(detail.requestConfig?.elt)) return;
    places = scrolled(detail.requestConfig.elt).map((frame) => frame.scrollLeft);
    detail.serverResponse = detail.serverResponse.replaceAll(/ data-(focus|at)(?=[ >])/g, "");
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (isOurs(detail.requestConfig?.elt))
      scrolled(detail.requestConfig.elt).forEach((frame, i) => (frame.scrollLeft = places[i] ?? 0));
  });
}
