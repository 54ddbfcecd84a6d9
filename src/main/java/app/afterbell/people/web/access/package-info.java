/** Who may come in where: the filter chain, the cookie, and what those are told who may not. */
@NullMarked
package app.afterbell.people.web.access;

import org.jspecify.annotations.NullMarked;
