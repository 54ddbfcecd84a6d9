package app.afterbell.frame.web.holidays;

/** Which year is shown, and of which country and region public holidays are proposed. @param year 0: this one */
record Asked(int year, String country, String region) {

  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  int yearOr(int now) {
    return year < FIRST || year > LAST ? now : year;
  }
}
