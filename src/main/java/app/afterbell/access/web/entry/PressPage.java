package app.afterbell.access.web.entry;

/** What a mail link opens: one button, which alone uses the link up. */
public record PressPage(String link, String name, String next) {}
