/** What was billed, line by line, for those who see a family's money. */
@NullMarked
package app.afterbell.family.billing;

import org.jspecify.annotations.NullMarked;
