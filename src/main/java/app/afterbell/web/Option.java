package app.afterbell.web;

/** One choice of a select in {@code field.jte}. */
public record Option(String value, String label) {}
