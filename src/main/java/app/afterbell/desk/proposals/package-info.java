/** What families propose and no mentor has answered, for staff: soon it cannot be answered any more (R15). */
@NullMarked
package app.afterbell.desk.proposals;

import org.jspecify.annotations.NullMarked;
