package app.afterbell.outstanding;

import org.jspecify.annotations.Nullable;

/** A part of a text that is a name or an address. @param words in its place; null where it only might be a name */
record Span(int from, int to, @Nullable String words) {

  boolean meets(int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }
}
