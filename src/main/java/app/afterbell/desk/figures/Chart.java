package app.afterbell.desk.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns beside each other, each of parts that stand on each other, drawn in a box of {@link #WIDTH} by
 * {@link #HEIGHT}: as wide as a phone, so that its words are read there as they are.
 *
 * @param key of its words
 * @param parts their keys, the lowest first
 */
public record Chart(String key, List<String> parts, List<Column> columns) {

  public static final int WIDTH = 340;
  public static final int HEIGHT = 190;
  private static final int TOP = 18;
  private static final int BOTTOM = 168;
  private static final int LEFT = 30;
  /** Numbers stand above so many columns; above more they would touch each other. */
  private static final int NUMBERED = 12;

  /** One week. @param values of the parts, in their order */
  public record Column(LocalDate on, List<Integer> values) {

    public int sum() {
      return values.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** A part of a column, as it is drawn. @param part which of the parts: its pattern */
  public record Box(int part, int x, int y, int width, int height) {}

  /** A line across, at a round number. */
  public record Line(int y, int value) {}

  /** Words below or above a column. */
  public record Label(int x, int y, Column column) {}

  public int sum() {
    return columns.stream().mapToInt(Column::sum).sum();
  }

  /** Of this part in all columns. */
  public int sum(int part) {
    return columns.stream().mapToInt(column -> column.values().get(part)).sum();
  }

  /** The highest columns, in their order: several may be alike. Never asked for without columns. */
  public List<Column> highest() {
    int most = columns.stream().mapToInt(Column::sum).max().orElseThrow();
    return columns.stream().filter(column -> column.sum() == most).toList();
  }

  public List<Box> boxes() {
    var boxes = new ArrayList<Box>();
    for (int i = 0; i < columns.size(); i++) {
      int sum = 0;
      int from = BOTTOM;
      for (int part = 0; part < parts.size(); part++) {
        sum += columns.get(i).values().get(part);
        int to = y(sum);
        if (to < from) {
          boxes.add(new Box(part, x(i), to, columnWidth(), from - to));
        }
        from = to;
      }
    }
    return boxes;
  }

  /** At zero, the half and the whole of what the chart reaches to. */
  public List<Line> lines() {
    int top = top();
    return List.of(new Line(y(0), 0), new Line(y(top / 2), top / 2), new Line(y(top), top));
  }

  /** The first, the middle one and the last week, below. */
  public List<Label> labels() {
    int last = columns.size() - 1;
    return List.of(0, last / 2, last).stream().distinct()
        .map(i -> new Label(Math.clamp(x(i) + columnWidth() / 2, LEFT + 20, WIDTH - 26), HEIGHT - 6, columns.get(i)))
        .toList();
  }

  /** The sums, above; none where there are many columns. */
  public List<Label> numbers() {
    var labels = new ArrayList<Label>();
    for (int i = 0; i < columns.size() && columns.size() <= NUMBERED; i++) {
      labels.add(new Label(x(i) + columnWidth() / 2, y(columns.get(i).sum()) - 4, columns.get(i)));
    }
    return labels;
  }

  private int step() {
    return (WIDTH - LEFT) / columns.size();
  }

  private int columnWidth() {
    return Math.max(2, step() * 3 / 4);
  }

  private int x(int column) {
    return LEFT + column * (WIDTH - LEFT) / columns.size() + (step() - columnWidth()) / 2;
  }

  private int y(int value) {
    return BOTTOM - Math.toIntExact((long) value * (BOTTOM - TOP) / top());
  }

  // An even number of one digit and zeros, or of 12, 14, ... : its half is whole.
  private int top() {
    int highest = columns.stream().mapToInt(Column::sum).max().orElse(0);
    int unit = 2;
    while (unit * 10 < highest) {
      unit *= 10;
    }
    return Math.max(unit, (highest + unit - 1) / unit * unit);
  }
}
