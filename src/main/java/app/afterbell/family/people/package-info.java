/** Guardians look after their family: who they invite, and what they do for a child. */
@NullMarked
package app.afterbell.family.people;

import org.jspecify.annotations.NullMarked;
