/** A family's home: what to practise, what comes next, and what was done. */
@NullMarked
package app.afterbell.family.web.home;

import org.jspecify.annotations.NullMarked;
