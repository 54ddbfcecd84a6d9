package app.afterbell.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether who sends a form is signed in, before the form is read. Asked for long ones alone. */
@FunctionalInterface
public interface KnownSender {

  boolean isKnown(HttpServletRequest request);
}
