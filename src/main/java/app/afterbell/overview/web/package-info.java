/** How people look things up. */
@NullMarked
package app.afterbell.overview.web;

import org.jspecify.annotations.NullMarked;
