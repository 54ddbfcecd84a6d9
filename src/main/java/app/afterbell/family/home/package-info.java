/** A family's home: when the next session is, what to practise now, and what was written last. */
@NullMarked
package app.afterbell.family.home;

import org.jspecify.annotations.NullMarked;
