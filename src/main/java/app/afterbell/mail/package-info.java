/**
 * The outbox: a message is kept in the transaction that causes it, and sent afterwards.
 * Owns mail_message; says and hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization"})
package app.afterbell.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
