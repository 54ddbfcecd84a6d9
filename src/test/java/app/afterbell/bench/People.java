package app.afterbell.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Who is signed in at the large company, and who at the small one. */
record People(Mentors readers, Mentors writers, Guardians families, List<Visitor> staff, Mentors smallReaders) {

  /** More sessions than in a calendar of eight weeks: with those, some five hundred. */
  private static final int MORE = 370;

  private static final int STAFF = 5;

  /** @param each so many of each kind */
  static People signIn(URI large, URI small, int each) throws InterruptedException, ExecutionException {
    return new People(Mentors.signIn(large, 0, each), Mentors.signIn(large, each, each), Guardians.signIn(large, each),
        Visitor.signedIn(large, STAFF, Company::staff), Mentors.signIn(small, 0, each));
  }

  /** Fills the calendars of as many other mentors. */
  void fillCalendars(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(Company.farAhead(busyFrom(), busyFrom() + readers.count(), MORE));
    }
  }

  /** The calendar of each of those, as a program fetches it. */
  List<Load.Request> busy() {
    return Mentors.feeds(busyFrom(), readers.count());
  }

  private int busyFrom() {
    return readers.count() + writers.count();
  }

  List<Load.Request> staff(String path) {
    return staff.stream().map(v -> new Load.Request(path, v.cookies(), null)).toList();
  }
}
