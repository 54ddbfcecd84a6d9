/**
 * A company's spreadsheets, read through the same rules and operations as everything that is typed: first a preview
 * with every problem at once, then all or nothing. Owns import_run, import_file, import_row, import_alias,
 * import_mapping, import_made, and calendar_import, calendar_import_choice and calendar_import_event of calendars’
 * files. Says and hears nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "jobs", "web", "organization", "people", "households", "engagements", "templates",
        "sessions", "planning"})
package app.afterbell.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
