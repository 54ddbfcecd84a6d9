package app.afterbell.nudges;

import app.afterbell.shared.PersonId;

/** Who of staff had a mentor told. */
record Staff(PersonId id, String name) {}
