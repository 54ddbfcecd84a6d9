package app.afterbell.bench;

import org.jspecify.annotations.Nullable;

/** What is measured in turn, in each round. The first two are floors, of which the others are told as shares. */
enum Cell {
  WRITE_FLOOR("Floor: write", null),
  READ_FLOOR("Floor: read", null),
  SUBMIT_16("Submission of attendance", WRITE_FLOOR, Must.perSecond(1700).databaseMs(0.6)),
  BOTH_16("Submission of both tasks", WRITE_FLOOR),
  SUBMIT_64("Submission of attendance, 64", WRITE_FLOOR),
  HOME_16("Home of a mentor", READ_FLOOR, Must.perSecond(1500).databaseMs(0.6)),
  HOME_SMALL("Home of a mentor, 10,000 sessions", READ_FLOOR),
  HOME_64("Home of a mentor, 64", READ_FLOOR),
  HOME_COMPRESSED("Home of a mentor, compressed", READ_FLOOR),
  MONTH_16("Month of a mentor", READ_FLOOR, Must.perSecond(1500)),
  FEED_16("Feed of a mentor", READ_FLOOR),
  FEED_500("Feed of a mentor, 500 sessions", READ_FLOOR),
  FAMILY_16("Home of a family", READ_FLOOR, Must.perSecond(1000).databaseMs(0.9)),
  FAMILY_SESSION_16("Session page of a family", READ_FLOOR),
  SEARCH_16("Search over a family's notes", READ_FLOOR, Must.perSecond(700)),
  STAFF_16("Home of staff", READ_FLOOR),
  ENGAGEMENTS_16("List of engagements", READ_FLOOR);

  final String title;
  final @Nullable Cell floor;
  final Must must;

  Cell(String title, @Nullable Cell floor) {
    this(title, floor, Must.NOTHING);
  }

  Cell(String title, @Nullable Cell floor, Must must) {
    this.title = title;
    this.floor = floor;
    this.must = must;
  }
}
