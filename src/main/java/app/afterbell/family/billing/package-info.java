/** What was billed, line by line, to who sees a family's money. */
@NullMarked
package app.afterbell.family.billing;

import org.jspecify.annotations.NullMarked;
