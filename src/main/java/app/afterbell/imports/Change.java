package app.afterbell.imports;

/** What would change of something that is known. @param of its id in the spreadsheets @param field a column's name */
public record Change(SheetKind kind, String of, String field, String from, String to) {}
