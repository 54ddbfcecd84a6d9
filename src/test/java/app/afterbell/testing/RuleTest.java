package app.afterbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test of a rule type, which has the same name without {@code Test}: plain JUnit, in milliseconds.
 * {@code bin/test mutations} changes the type in all the ways that it knows, and says what no test of this kind has
 * noticed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleTest {}
