// Where typed text is kept on this device (apart/writing-draft.js), and when it goes.
const drafts = {
  prefix: "draft:",
  keyOf: (name) => `${drafts.prefix}${document.body.dataset.viewer ?? ""}:${name}`,
  forgetAll: () => kit.store.keys(drafts.prefix).forEach(kit.store.remove),
};

// What was submitted is no draft any more, with its parts; who signs out leaves nothing behind.
kit.onEach("[data-draft-done]", (element) =>
  kit.store.keys(drafts.keyOf(element.dataset.draftDone)).forEach(kit.store.remove));
kit.onEach("[data-clears-drafts]", (form) => form.addEventListener("submit", drafts.forgetAll));
