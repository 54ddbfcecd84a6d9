package app.afterbell.demo;

import java.util.List;

/** What is written for one student alone, as it stands in {@code demo/parts.csv}. */
record PartText(String course, String student, String text) {

  private static final List<PartText> ALL = Company.read(
      "parts.csv", row -> new PartText(row.getField("course"), row.getField("student"), row.getField("part")));

  static List<PartText> of(String course) {
    return ALL.stream().filter(part -> part.course().equals(course)).toList();
  }
}
