package app.afterbell.web;

import org.jspecify.annotations.Nullable;

/**
 * Where {@code editor.jte} keeps what is typed (R19).
 *
 * @param name what the draft is of, the same on every page that edits it; the name under which a device keeps it
 * @param url takes PUT of {@code body} and {@code version}; STYLE.md has the answers
 * @param version of the text in the box, 0 where the server has none
 * @param saved what is shown at first: "Saved 5:14 pm", or nothing
 * @param typed whether the box holds what was sent and refused, rather than what the server keeps
 */
public record Draft(String name, String url, int version, @Nullable String saved, boolean typed) {}
