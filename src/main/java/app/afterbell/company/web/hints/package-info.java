/** {@code /settings/hints}: what the company says beside each status of attendance, from a day on. */
@NullMarked
package app.afterbell.company.web.hints;

import org.jspecify.annotations.NullMarked;
