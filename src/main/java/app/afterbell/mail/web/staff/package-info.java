/** The mailbox that stands in for a mail server. */
@NullMarked
package app.afterbell.mail.web.staff;

import org.jspecify.annotations.NullMarked;
