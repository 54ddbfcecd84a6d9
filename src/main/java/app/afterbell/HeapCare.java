package app.afterbell;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import javax.management.NotificationEmitter;

/**
 * Collects old objects when there are many, where the serial collector would rather take more memory from the system, up to
 * the most that it may: that room is for imports.
 */
final class HeapCare {

  // Some 50 MB live, as measured with the demo company; what comes above them is mostly garbage.
  static final long MANY = 72L << 20;

  private HeapCare() {}

  /** Tells once as the mark is passed: work that needs more than that is not interrupted again and again. */
  static void begin(long mark) {
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals("Tenured Gen") && pool.isUsageThresholdSupported()) {
        pool.setUsageThreshold(Math.min(mark, pool.getUsage().getMax()));
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean()).addNotificationListener(
            (notification, _) -> System.gc(),
            notification -> notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED), null);
      }
    }
  }
}
