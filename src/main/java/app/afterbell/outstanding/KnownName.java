package app.afterbell.outstanding;

/** A name that must not be read in an outstanding note, as the product knows it: whole, in one script or in two. */
public record KnownName(String name, Who who) {}
