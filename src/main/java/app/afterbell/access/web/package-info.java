/** How people come in: the pages before one is in, and the filter chain. */
@NullMarked
package app.afterbell.access.web;

import org.jspecify.annotations.NullMarked;
