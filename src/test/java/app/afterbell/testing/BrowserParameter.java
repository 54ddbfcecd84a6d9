package app.afterbell.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its {@link Browser}, and looks at the end for what went wrong in it. */
class BrowserParameter implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BrowserParameter.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class && context.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var story = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
    var browser = new Browser(SpringExtension.getApplicationContext(context), story);
    context.getStore(OURS).put(Browser.class, browser);
    return browser;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var browser = context.getStore(OURS).get(Browser.class, Browser.class);
    if (browser == null) {
      return;
    }
    try {
      if (context.getExecutionException().isPresent()) {
        browser.keepPictures();
      } else {
        browser.assertNoTroubles();
      }
    } finally {
      browser.close();
    }
  }
}
