package app.afterbell.bench;

import app.afterbell.bench.Load.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Signed-in guardians of two students each, of one family of each of some mentors, and what they ask for. */
final class Guardians {

  /** What is searched for: words that many notes have, and words that few have. */
  private static final List<String> WORDS = List.of("bracket", "timed set", "chapter 11", "worksheet aloud",
      "\"exercises 7\"");

  /** Of each family, one after the other. */
  private static final int SESSIONS = 5;

  private final List<Visitor> visitors;

  private Guardians(List<Visitor> visitors) {
    this.visitors = visitors;
  }

  static Guardians signIn(URI address, int count) throws InterruptedException, ExecutionException {
    return new Guardians(Visitor.signedIn(address, count, i -> Company.guardian(i * Company.STUDENTS)));
  }

  Visitor first() {
    return visitors.getFirst();
  }

  List<Request> homes() {
    return visitors.stream().map(v -> new Request("/family", v.cookies(), null)).toList();
  }

  /** Sessions with notes of the first of their students. */
  List<Request> sessions(Company company) {
    return IntStream.range(0, SESSIONS).boxed().flatMap(back -> IntStream.range(0, visitors.size()).mapToObj(i ->
        new Request("/family/sessions/" + company.logged(i, 0, back), visitors.get(i).cookies(), null))).toList();
  }

  List<Request> searches() throws IOException, InterruptedException {
    var requests = new ArrayList<Request>();
    for (int i = 0; i < visitors.size(); i++) {
      var form = searchForm(visitors.get(i), WORDS.get(i % WORDS.size()));
      requests.add(new Request(form.action(), visitors.get(i).cookies(), Visitor.encode(form.fields())));
    }
    return requests;
  }

  private static PageForm searchForm(Visitor visitor, String words) throws IOException, InterruptedException {
    var form = PageForm.withAction(visitor.page("/family/notes"), "/family/notes/search");
    form.fields().put("q", words);
    return form;
  }
}
