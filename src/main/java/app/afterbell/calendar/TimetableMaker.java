package app.afterbell.calendar;

import app.afterbell.calendar.TimeAxis.Mark;
import app.afterbell.calendar.TimeAxis.Stretch;
import app.afterbell.calendar.Timetable.Cell;
import app.afterbell.calendar.Timetable.Entry;
import app.afterbell.calendar.Timetable.Kind;
import app.afterbell.calendar.Timetable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts entries into the rows and columns of a {@link Timetable}. */
final class TimetableMaker<T> {

  // Shown is from the hour in which something happens; where nothing does, a working day.
  private static final int EARLIEST = 8 * 60;
  private static final int LATEST = 20 * 60;

  private final TimeAxis axis;
  private final List<LocalDate> days;
  private final List<List<Cluster<T>>> clusters;
  private final List<Mark> marks;
  private final Stretch shown;

  /** A cell with its place. @param lane counted within its day */
  private record Piece<T>(int day, int lane, Stretch at, Cell<T> cell) {}

  TimetableMaker(TimeAxis axis, List<Entry<T>> entries) {
    this.axis = axis;
    days = axis.days().each();
    clusters = days.stream().map(day -> Cluster.of(blocks(day, entries))).toList();
    shown = shown();
    marks = axis.marks().stream().filter(mark -> mark.place() >= shown.from() && mark.place() < shown.to()).toList();
  }

  Timetable<T> make() {
    var columns = clusters.stream().map(day -> day.stream().mapToInt(Cluster::columns).max().orElse(1)).toList();
    var pieces = new ArrayList<Piece<T>>();
    for (int day = 0; day < days.size(); day++) {
      addPieces(day, columns.get(day), pieces);
    }
    return new Timetable<>(axis, columns, rows(pieces));
  }

  private List<Block<T>> blocks(LocalDate day, List<Entry<T>> entries) {
    var start = axis.startOf(day);
    var end = axis.endOf(day);
    return entries.stream()
        .filter(entry -> entry.from().isBefore(end) && entry.to().isAfter(start))
        .map(entry -> Block.of(
            entry.what(),
            axis.beginning(day, entry.from().isBefore(start) ? start : entry.from()),
            axis.ending(day, entry.to().isAfter(end) ? end : entry.to()),
            axis.end(), entry.from().isBefore(start), entry.to().isAfter(end)))
        .toList();
  }

  private Stretch shown() {
    var all = Stream.concat(
            clusters.stream().flatMap(List::stream).map(cluster -> new Stretch(cluster.from(), cluster.to())),
            days.stream().flatMap(day -> axis.missing(day).stream())
                .map(missing -> new Stretch(Math.max(0, missing.from() - 60), missing.to())))
        .toList();
    int from = all.stream().mapToInt(Stretch::from).min().orElse(axis.placeOf(EARLIEST));
    int to = all.stream().mapToInt(Stretch::to).max().orElse(axis.placeOf(LATEST));
    var places = axis.marks().stream().mapToInt(Mark::place).toArray();
    int first = java.util.Arrays.stream(places).filter(place -> place <= from).max().orElse(0);
    int last = java.util.Arrays.stream(places).filter(place -> place >= to).min().orElse(axis.end());
    return new Stretch(first, last);
  }

  private void addPieces(int day, int columns, List<Piece<T>> pieces) {
    int from = shown.from();
    for (var cluster : clusters.get(day)) {
      addFree(day, columns, new Stretch(from, cluster.from()), pieces);
      addCluster(day, columns, cluster, pieces);
      from = cluster.to();
    }
    addFree(day, columns, new Stretch(from, shown.to()), pieces);
  }

  // What stands last takes the columns that are left.
  private void addCluster(int day, int columns, Cluster<T> cluster, List<Piece<T>> pieces) {
    for (int lane = 0; lane < cluster.columns(); lane++) {
      int width = lane < cluster.columns() - 1 ? 1 : columns - lane;
      int from = cluster.from();
      for (var block : cluster.lanes().get(lane)) {
        addEmpty(Kind.FREE, day, lane, width, new Stretch(from, block.from()), pieces);
        var cell = new Cell<>(block.what() == null ? Kind.MORE : Kind.ENTRY, days.get(day), 0, width, block.what(),
            block.count(), block.begunBefore(), block.goesOn(), (block.to() - block.from()) / Timetable.STEP);
        pieces.add(new Piece<>(day, lane, new Stretch(block.from(), block.to()), cell));
        from = block.to();
      }
      addEmpty(Kind.FREE, day, lane, width, new Stretch(from, cluster.to()), pieces);
    }
  }

  private void addFree(int day, int columns, Stretch free, List<Piece<T>> pieces) {
    int from = free.from();
    for (var missing : axis.missing(days.get(day)).stream().sorted(Comparator.comparingInt(Stretch::from)).toList()) {
      int begins = Math.clamp(missing.from(), from, Math.max(from, free.to()));
      int ends = Math.clamp(missing.to(), begins, Math.max(begins, free.to()));
      addHours(day, columns, new Stretch(from, begins), pieces);
      addEmpty(Kind.MISSING, day, 0, columns, new Stretch(begins, ends), pieces);
      from = ends;
    }
    addHours(day, columns, new Stretch(from, free.to()), pieces);
  }

  private void addHours(int day, int columns, Stretch free, List<Piece<T>> pieces) {
    int from = free.from();
    for (var mark : marks) {
      if (mark.place() > from && mark.place() < free.to()) {
        addEmpty(Kind.FREE, day, 0, columns, new Stretch(from, mark.place()), pieces);
        from = mark.place();
      }
    }
    addEmpty(Kind.FREE, day, 0, columns, new Stretch(from, free.to()), pieces);
  }

  private void addEmpty(Kind kind, int day, int lane, int columns, Stretch at, List<Piece<T>> pieces) {
    if (at.from() < at.to()) {
      pieces.add(new Piece<>(day, lane, at, new Cell<>(kind, days.get(day), 0, columns, null, 0, false, false, 0)));
    }
  }

  private List<Row<T>> rows(List<Piece<T>> pieces) {
    pieces.sort(Comparator.<Piece<T>>comparingInt(piece -> piece.at().from()).thenComparingInt(Piece::day)
        .thenComparingInt(Piece::lane));
    var bounds = new TreeSet<Integer>(List.of(shown.to()));
    pieces.forEach(piece -> bounds.addAll(List.of(piece.at().from(), piece.at().to())));
    marks.forEach(mark -> bounds.add(mark.place()));
    var rows = new ArrayList<Row<T>>();
    for (int from : bounds.headSet(shown.to())) {
      int to = bounds.higher(from);
      var mark = marks.stream().filter(candidate -> candidate.place() == from).findFirst().orElse(null);
      int nextMark = marks.stream().mapToInt(Mark::place).filter(place -> place > from).min().orElse(shown.to());
      var cells = pieces.stream().filter(piece -> piece.at().from() == from)
          .map(piece -> spanning(piece.cell(), bounds.subSet(from, piece.at().to()).size())).toList();
      rows.add(new Row<>(Math.ceilDiv(to - from, Timetable.STEP), mark, bounds.subSet(from, nextMark).size(), cells));
    }
    return rows;
  }

  private static <T> Cell<T> spanning(Cell<T> cell, int rows) {
    return new Cell<>(
        cell.kind(), cell.day(), rows, cell.columns(), cell.what(), cell.more(), cell.begunBefore(), cell.goesOn(),
        cell.steps());
  }
}
