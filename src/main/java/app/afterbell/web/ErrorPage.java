package app.afterbell.web;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for {@code error.jte}.
 *
 * @param key which texts: {@code web.error.<key>.title} and {@code .text}
 * @param incident the number to tell support, where the log has more
 */
public record ErrorPage(int status, String key, @Nullable String incident) {}
