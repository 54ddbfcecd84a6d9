package app.afterbell.planning.web.api;

import org.jspecify.annotations.Nullable;

/** From when on a student is not in it any more. @param from the first day without them; absent: no day is known */
record LeavingBody(@Nullable String from) {}
