package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts by {@code bin/run} with its own embedded database on a folder that is there already. */
final class Starts {

  private Starts() {}

  /** @return milliseconds from {@code bin/run} to the first page, of each */
  static List<Double> measure(Path folder, int times) throws IOException, InterruptedException {
    var log = folder.resolveSibling("start.log");
    Product.start(folder, log).close();
    var all = new ArrayList<Double>();
    for (int i = 0; i < times; i++) {
      try (var product = Product.start(folder, log)) {
        all.add(product.firstPage().toNanos() / 1e6);
      }
    }
    return all;
  }
}
