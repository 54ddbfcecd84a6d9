package app.afterbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story in a browser, on the same running application as the {@link PageTest}s. Its test methods take a
 * {@link Browser}; its constructor takes beans, {@link Given} and {@link TestClock} among them. Here alone sweeps run
 * by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@ExtendWith(BrowserParameter.class)
public @interface JourneyTest {}
