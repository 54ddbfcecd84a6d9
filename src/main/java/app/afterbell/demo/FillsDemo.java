package app.afterbell.demo;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where the demo is wanted, fills an empty database before the first page can be asked for. */
@Component
class FillsDemo implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FillsDemo.class);

  private final Demo demo;
  private final Clock clock;
  private final boolean wanted;
  private volatile boolean running;

  FillsDemo(Demo demo, Clock clock, @Value("${afterbell.demo:false}") boolean wanted) {
    this.demo = demo;
    this.clock = clock;
    this.wanted = wanted;
  }

  @Override
  public void start() {
    if (wanted && demo.fill(clock.instant())) {
      log.info("The demo company is there.");
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After beans and listeners are there, long before the web server, which starts at the end. */
  @Override
  public int getPhase() {
    return 0;
  }
}
