package app.afterbell.bench;

import app.afterbell.bench.Load.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Signed-in mentors of consecutive numbers, and what they send. */
final class Mentors {

  static final String MONTH = "/mentor/calendar?view=month&on=2026-10-15";

  private static final String NOTES = "## What we did\n\nWorked through exercises 4 to 13, then a timed set.\n\n"
      + "## To practise\n\n- Signs when a bracket is opened\n- The last page of the worksheet";

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

  /** The calendar of each, as a program fetches it: more often than 120 times an hour it would be told to wait. */
  List<Request> feeds() {
    return feeds(from, count());
  }

  static List<Request> feeds(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(m -> new Request("/feeds/" + Company.feed(m) + ".ics", "", null)).toList();
  }

  /**
   * The form of each prepared session as its mentor would send it: everybody attended, as long as planned, and the
   * notes where they wait. One form of each mentor is fetched; the others differ in the session's id alone.
   */
  List<Request> submissions(Waiting waiting, int fromBatch, int toBatch) throws IOException, InterruptedException {
    var bodies = new ArrayList<String>();
    for (int i = 0; i < count(); i++) {
      bodies.add(Visitor.encode(form(waiting, i, fromBatch).fields()));
    }
    var requests = new ArrayList<Request>();
    for (int batch = fromBatch; batch < toBatch; batch++) {
      for (int i = 0; i < count(); i++) {
        var seen = waiting.session(from + i, fromBatch).toString();
        var id = waiting.session(from + i, batch).toString();
        requests.add(new Request(path(id), visitors.get(i).cookies(), bodies.get(i).replace(seen, id)));
      }
    }
    return requests;
  }

  private PageForm form(Waiting waiting, int index, int batch) throws IOException, InterruptedException {
    var path = path(waiting.session(from + index, batch).toString());
    var form = PageForm.withAction(visitors.get(index).page(path), path);
    form.fields().put("what", waiting.button());
    if (waiting == Waiting.BOTH) {
      form.fields().put("notes", NOTES);
    }
    return form;
  }

  private static String path(String session) {
    return "/mentor/sessions/" + session + "/attendance";
  }
}
