/** The pages before one is in: sign-in, mail link, the first admin. */
@NullMarked
package app.afterbell.access.web.entry;

import org.jspecify.annotations.NullMarked;
