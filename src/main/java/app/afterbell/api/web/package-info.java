/** What every request under {@code /api} goes through, and the settings page on which people make their tokens. */
@NullMarked
package app.afterbell.api.web;

import org.jspecify.annotations.NullMarked;
