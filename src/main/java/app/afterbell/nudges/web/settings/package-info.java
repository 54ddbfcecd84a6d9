/** What a mentor chooses to be told. */
@NullMarked
package app.afterbell.nudges.web.settings;

import org.jspecify.annotations.NullMarked;
