package app.afterbell.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Blocks of one day of which each overlaps with another: they stand side by side.
 *
 * @param lanes each with blocks that follow one another
 */
record Cluster<T>(int from, int to, List<List<Block<T>>> lanes) {

  /** More would be too narrow to read. */
  static final int MOST = 3;

  static <T> List<Cluster<T>> of(List<Block<T>> blocks) {
    var clusters = new ArrayList<Cluster<T>>();
    var together = new ArrayList<Block<T>>();
    int end = 0;
    for (var block
        : blocks.stream().sorted(Comparator.<Block<T>>comparingInt(Block::from).thenComparingInt(b -> -b.to()))
        .toList()) {
      if (!together.isEmpty() && block.from() >= end) {
        clusters.add(sideBySide(together));
        together.clear();
      }
      together.add(block);
      end = Math.max(together.size() == 1 ? 0 : end, block.to());
    }
    if (!together.isEmpty()) {
      clusters.add(sideBySide(together));
    }
    return clusters;
  }

  int columns() {
    return lanes.size();
  }

  // Each in the first lane that is free again.
  private static <T> Cluster<T> sideBySide(List<Block<T>> blocks) {
    var lanes = new ArrayList<List<Block<T>>>();
    for (var block : blocks) {
      var free = lanes.stream().filter(lane -> lane.getLast().to() <= block.from()).findFirst();
      free.orElseGet(() -> {
        lanes.add(new ArrayList<>());
        return lanes.getLast();
      }).add(block);
    }
    int from = blocks.getFirst().from();
    int to = blocks.stream().mapToInt(Block::to).max().orElse(from);
    return new Cluster<>(from, to, lanes.size() <= MOST ? lanes : cut(lanes));
  }

  private static <T> List<List<Block<T>>> cut(List<List<Block<T>>> lanes) {
    var many = lanes.subList(MOST - 1, lanes.size()).stream().flatMap(List::stream).toList();
    int from = many.stream().mapToInt(Block::from).min().orElse(0);
    int to = many.stream().mapToInt(Block::to).max().orElse(0);
    var cut = new ArrayList<>(lanes.subList(0, MOST - 1));
    cut.add(List.of(new Block<>(null, many.size(), from, to, false, false)));
    return cut;
  }
}
