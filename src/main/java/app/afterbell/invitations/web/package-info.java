/** What the link of an invitation opens. */
@NullMarked
package app.afterbell.invitations.web;

import org.jspecify.annotations.NullMarked;
