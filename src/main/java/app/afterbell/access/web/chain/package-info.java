/** Who may come in where: the filter chain, the cookie, and what those are told who may not. */
@NullMarked
package app.afterbell.access.web.chain;

import org.jspecify.annotations.NullMarked;
