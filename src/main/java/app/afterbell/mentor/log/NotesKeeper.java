package app.afterbell.mentor.log;

import app.afterbell.sessions.DraftAnswer;
import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.PartDrafts;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * "Attendance only" leaves the page with what was typed beside it: where no script kept that, it is kept here (R19).
 */
@Component
class NotesKeeper {

  private final LogQuery query;
  private final Drafts drafts;
  private final PartDrafts partDrafts;

  NotesKeeper(LogQuery query, Drafts drafts, PartDrafts partDrafts) {
    this.query = query;
    this.drafts = drafts;
    this.partDrafts = partDrafts;
  }

  /** Keeps the notes and each part that is typed and does not stand already; stops at the first that cannot be kept. */
  Kept keep(SessionId session, LogForm typed, Viewer writer, Instant now) {
    var form = typed;
    DraftAnswer answer = new DraftAnswer.Saved(form.draftVersion(), now);
    if (isNew(form.notes(), () -> query.notesForAll(session))) {
      answer = drafts.save(session, form.draftVersion(), lines(form.notes()), writer, now);
      if (!(answer instanceof DraftAnswer.Saved saved)) {
        return new Kept(form, null, answer);
      }
      form = form.grownFrom(saved.version());
    }
    for (var part : typed.parts().entrySet()) {
      var student = part.getKey();
      if (isNew(part.getValue().text(), () -> query.part(session, student))) {
        answer = partDrafts.save(
            session, student, part.getValue().draftVersion(), lines(part.getValue().text()), writer, now);
        if (!(answer instanceof DraftAnswer.Saved saved)) {
          return new Kept(form, student, answer);
        }
        form = form.grownFrom(student, saved.version());
      }
    }
    return new Kept(form, null, answer);
  }

  private static boolean isNew(String typed, Supplier<Optional<String>> standing) {
    return !typed.isBlank() && standing.get().filter(lines(typed).stripTrailing()::equals).isEmpty();
  }

  private static String lines(String typed) {
    return typed.replace("\r\n", "\n");
  }
}
