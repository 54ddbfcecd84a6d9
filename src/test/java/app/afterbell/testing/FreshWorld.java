package app.afterbell.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Wipes the database and sets the clock back: before each test, or once where the class says {@link WipedOnce}. */
class FreshWorld implements BeforeAllCallback, BeforeEachCallback {

  // What others do in the background is waited for as long as a busy machine may need: it costs only the tests that
  // fail.
  static {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Background.stop();
    AnnotationSupport.findAnnotation(context.getRequiredTestClass(), JourneyTest.class)
        .filter(JourneyTest::sweeps).ifPresent(_ -> Background.allow());
    refresh();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!context.getRequiredTestClass().isAnnotationPresent(WipedOnce.class)) {
      refresh();
    }
  }

  private static void refresh() {
    TestDatabase.wipe();
    TestClock.SHARED.set(TestClock.START);
  }
}
