package app.afterbell.upgrade;

import org.springframework.beans.factory.BeanFactory;

/** The landed version: sessions are cancelled and moved, staff are asked, mentors are reminded. */
class UpgradeFrom202611263700Test extends UpgradeTest {

  UpgradeFrom202611263700Test(BeanFactory beans) {
    super("202611263700", beans);
  }
}
