/** The pages of the help in each portal, its answers beside forms, and what readers said of it. */
@NullMarked
package app.afterbell.help.web;

import org.jspecify.annotations.NullMarked;
