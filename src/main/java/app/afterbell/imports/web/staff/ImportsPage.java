package app.afterbell.imports.web.staff;

import app.afterbell.imports.Run;
import java.util.List;
import java.util.Map;

/** @param errors of the form, by field */
public record ImportsPage(List<Run> runs, Map<String, String> errors) {}
