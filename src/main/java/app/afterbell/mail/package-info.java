/**
 * Mail: written down with what causes it, sent afterwards by SMTP, or kept in a mailbox that staff can open where no
 * SMTP is set. Where a mailbox is set, what comes into it is handed to who waits for it. Owns mail_message, mail_inbox
 * and mail_received; says LetterShown, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "jobs", "web", "organization"})
package app.afterbell.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
