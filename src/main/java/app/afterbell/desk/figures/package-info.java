/**
 * Charts of weeks, with their numbers beside them: sessions, attendance, time to log, hours. Read from sums that stand.
 */
@NullMarked
package app.afterbell.desk.figures;

import org.jspecify.annotations.NullMarked;
