// Word processors paste characters that no text has: vertical tabs for line breaks, and worse. The server refuses them,
// so they go before anybody notices.
kit.onEach("textarea", (text) => {
  text.addEventListener("input", () => {
    const clean = text.value.replace(/[\v\f]/g, "\n").replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, "");
    if (clean !== text.value) text.value = clean;
  });
});
