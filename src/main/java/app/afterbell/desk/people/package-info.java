/** Staff find people. */
@NullMarked
package app.afterbell.desk.people;

import org.jspecify.annotations.NullMarked;
