package app.afterbell.audit.web.staff;

import app.afterbell.shared.PersonId;

/** Whose notes somebody was shown. */
public record ReaderPage(PersonId id, String name, Reading.Part readings) {}
