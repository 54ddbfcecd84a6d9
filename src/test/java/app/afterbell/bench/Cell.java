package app.afterbell.bench;

/** What is measured in turn, in each round. */
enum Cell {
  HOME_16("Home, 16 connections"),
  HOME_SMALL("Home, 16, of 10,000 sessions"),
  READS_FLOOR("Floor: the home's SQL alone"),
  HOME_64("Home, 64 connections"),
  HOME_COMPRESSED("Home, 16, compressed"),
  SUBMIT_16("Submission, 16 connections"),
  WRITES_FLOOR("Floor: the submission's SQL alone"),
  SUBMIT_64("Submission, 64 connections"),
  FAMILY_16("Family home, 16 connections"),
  SEARCH_16("Family search, 16 connections"),
  MONTH_16("Month page, 16 connections");

  final String title;

  Cell(String title) {
    this.title = title;
  }
}
