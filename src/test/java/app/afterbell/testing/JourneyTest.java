package app.afterbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A story in a browser, on the same running application as the {@link PageTest}s. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
public @interface JourneyTest {}
