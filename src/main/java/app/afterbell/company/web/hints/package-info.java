/** {@code /settings/hints}: what the company says beside what people choose, from a day on. */
@NullMarked
package app.afterbell.company.web.hints;

import org.jspecify.annotations.NullMarked;
