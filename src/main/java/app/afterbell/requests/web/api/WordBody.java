package app.afterbell.requests.web.api;

import org.jspecify.annotations.Nullable;

/** Something said in a conversation. */
record WordBody(@Nullable String text) {}
