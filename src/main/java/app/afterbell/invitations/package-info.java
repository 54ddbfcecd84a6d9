/**
 * Invitations by mail: to be a guardian, or to a sign-in of one's own, and the page that a link opens.
 * Owns invitation and invitation_student; publishes open_invitation and open_invitation_student. Says and hears
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "mail", "people", "access", "households"})
package app.afterbell.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
