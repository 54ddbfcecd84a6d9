/** {@code /settings/first-steps}: the setup path, with what was skipped of it. */
@NullMarked
package app.afterbell.company.web.setup;

import org.jspecify.annotations.NullMarked;
