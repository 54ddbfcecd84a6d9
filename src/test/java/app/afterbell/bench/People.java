package app.afterbell.bench;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Who is signed in at the large company, and who at the small one. */
record People(Mentors readers, Mentors writers, Guardians families, List<Visitor> staff, Mentors smallReaders) {

  private static final int STAFF = 5;

  /** @param each so many of each kind */
  static People signIn(URI large, URI small, int each) throws InterruptedException, ExecutionException {
    return new People(Mentors.signIn(large, 0, each), Mentors.signIn(large, each, each), Guardians.signIn(large, each),
        Visitor.signedIn(large, STAFF, Company::staff), Mentors.signIn(small, 0, each));
  }

  List<Load.Request> staffHomes() {
    return staff.stream().map(v -> new Load.Request("/staff", v.cookies(), null)).toList();
  }
}
