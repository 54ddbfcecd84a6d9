/**
 * One session whole, as more than one portal shows it: its plan, its attendance and notes with how they came to be, who
 * read them, what it pays; and how it is cancelled before its start. Stands under the portals, so that none needs
 * another. Owns no table, says and hears nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "web", "organization", "people", "households", "engagements", "sessions", "planning", "receipts",
      "billing", "payroll", "feeds"
    })
package app.afterbell.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
