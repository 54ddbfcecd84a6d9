/** A mentor’s own engagements, and each with its sessions. */
@NullMarked
package app.afterbell.mentor.engagements;

import org.jspecify.annotations.NullMarked;
