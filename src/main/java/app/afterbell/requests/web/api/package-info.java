/** How programs meet requests. */
@NullMarked
package app.afterbell.requests.web.api;

import org.jspecify.annotations.NullMarked;
