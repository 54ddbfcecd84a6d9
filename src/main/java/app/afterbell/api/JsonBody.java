package app.afterbell.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller's parameter that is read from the request's JSON, strictly: unknown and repeated fields, wrong types and
 * broken UTF-8 are a {@link ProblemType#MALFORMED} that names the place and what would be right.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonBody {}
