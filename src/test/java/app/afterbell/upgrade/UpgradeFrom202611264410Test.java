package app.afterbell.upgrade;

import org.springframework.beans.factory.BeanFactory;

/** The landed version: weekly times become sessions, Slack is told, what waits is counted. */
class UpgradeFrom202611264410Test extends UpgradeTest {

  UpgradeFrom202611264410Test(BeanFactory beans) {
    super("202611264410", beans);
  }
}
