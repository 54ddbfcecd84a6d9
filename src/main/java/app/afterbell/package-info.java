/** Afterbell: what a mentor owes each session, and everything that hangs on it. One package, one module. */
@NullMarked
package app.afterbell;

import org.jspecify.annotations.NullMarked;
