package app.afterbell.bench;

import app.afterbell.bench.Load.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Signed-in mentors of consecutive numbers, and what they send. */
final class Mentors {

  static final String MONTH = "/mentor/calendar?view=month&on=2026-10-15";

  private final int from;
  private final List<Visitor> visitors;

  private Mentors(int from, List<Visitor> visitors) {
    this.from = from;
    this.visitors = visitors;
  }

  static Mentors signIn(URI address, int from, int count) throws InterruptedException, ExecutionException {
    return new Mentors(from, Visitor.signedIn(address, count, i -> Company.mentor(from + i)));
  }

  int from() {
    return from;
  }

  int count() {
    return visitors.size();
  }

  Visitor first() {
    return visitors.getFirst();
  }

  List<Request> homes() {
    return visitors.stream().map(v -> new Request("/mentor", v.cookies(), null)).toList();
  }

  /** The month before this one, of each. */
  List<Request> months() {
    return visitors.stream().map(v -> new Request(MONTH, v.cookies(), null)).toList();
  }

  /**
   * The attendance form of each prepared session as its mentor would send it: everybody attended, as long as planned. One form of each
   * mentor is fetched; the others differ in the session's id alone.
   */
  List<Request> submissions(int fromBatch, int toBatch) throws IOException, InterruptedException {
    var bodies = new ArrayList<String>();
    for (int i = 0; i < count(); i++) {
      bodies.add(Visitor.encode(form(i, fromBatch).fields()));
    }
    var requests = new ArrayList<Request>();
    for (int batch = fromBatch; batch < toBatch; batch++) {
      for (int i = 0; i < count(); i++) {
        var seen = Ids.prepared(from + i, fromBatch).toString();
        var id = Ids.prepared(from + i, batch).toString();
        requests.add(new Request(path(id), visitors.get(i).cookies(), bodies.get(i).replace(seen, id)));
      }
    }
    return requests;
  }

  /** The form of a mentor's prepared session, {@code index} counted from the first. */
  PageForm form(int index, int batch) throws IOException, InterruptedException {
    var path = path(Ids.prepared(from + index, batch).toString());
    var form = PageForm.withAction(visitors.get(index).page(path), path);
    form.fields().put("what", "attendance");
    return form;
  }

  private static String path(String session) {
    return "/mentor/sessions/" + session + "/attendance";
  }
}
