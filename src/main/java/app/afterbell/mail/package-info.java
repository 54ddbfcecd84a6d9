/**
 * Mail: written down with what causes it, sent afterwards by SMTP, or kept in a mailbox that staff can open where no
 * SMTP is set. Owns the table mail_message; says LetterShown, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "jobs", "web", "organization"})
package app.afterbell.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
