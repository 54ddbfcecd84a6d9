/** The page on which people make the address of their calendar. */
@NullMarked
package app.afterbell.feeds.web.settings;

import org.jspecify.annotations.NullMarked;
