package app.afterbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story in a browser, on the same running application as the {@link PageTest}s. Its test methods take a
 * {@link Browser}; its constructor takes beans, {@link Given} and {@link TestClock} among them. Here alone sweeps run
 * by themselves, unless the story calls them by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@ExtendWith(BrowserParameter.class)
public @interface JourneyTest {

  /** Whether sweeps run by themselves: false for a story that calls one, which must not find its rows taken. */
  boolean sweeps() default true;
}
