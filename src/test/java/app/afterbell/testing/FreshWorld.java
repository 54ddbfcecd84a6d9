package app.afterbell.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Wipes the database and sets the clock back: before each test, or once where the class says {@link WipedOnce}. */
class FreshWorld implements BeforeAllCallback, BeforeEachCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
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
