package app.afterbell.imports;

import java.util.List;

/** Something worth knowing that keeps nothing from going on. @param line 0 is the file as a whole */
public record Note(String file, int line, String key, List<String> args) {}
