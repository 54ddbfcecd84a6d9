/** What staff settle once, and the lists and tools that they look up now and then. */
@NullMarked
package app.afterbell.desk.settings;

import org.jspecify.annotations.NullMarked;
