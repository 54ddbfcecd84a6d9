package app.afterbell.family.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.households.Rights;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Invites and accepts as people do: by forms, and by the link that is in the mail. */
class Inviting {

  private static final Pattern LINK = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})");

  private final MockMvcTester pages;
  private final Sql sql;

  Inviting(MockMvcTester pages, Sql sql) {
    this.pages = pages;
    this.sql = sql;
  }

  record Mail(String recipient, String subject, String body) {}

  MvcTestResult invite(Viewer inviter, String name, String email, Map<PersonId, Rights> students) {
    var request = pages.post().uri("/family/people/invitations")
        .param("name", name).param("email", email).with(csrf()).with(SignedIn.as(inviter));
    students.forEach((student, rights) -> {
      request.param("student-" + student.value(), "true");
      if (rights.readsNotes()) {
        request.param("notes-" + student.value(), "true");
      }
      if (rights.seesMoney()) {
        request.param("money-" + student.value(), "true");
      }
    });
    return request.exchange();
  }

  /** Sent by somebody who is signed in, to a path below {@code /family/people}. */
  MvcTestResult send(Viewer viewer, String path, String... fields) {
    var request = pages.post().uri("/family/people" + path).with(csrf()).with(SignedIn.as(viewer));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult see(Viewer viewer, String path) {
    return pages.get().uri("/family/people" + path).with(SignedIn.as(viewer)).exchange();
  }

  MvcTestResult look(String link) {
    return pages.get().uri("/invitation/{link}", link).exchange();
  }

  MvcTestResult accept(String link, @Nullable Viewer viewer, String name, String password) {
    var request = pages.post().uri("/invitation/{link}", link)
        .param("name", name).param("zone", "America/Denver").param("password", password).with(csrf());
    return viewer == null ? request.exchange() : request.with(SignedIn.as(viewer)).exchange();
  }

  List<Mail> mails() {
    return sql.sql("select recipient, subject, body from mail_message order by id").list(Mail.class);
  }

  /** The link of the last mail. */
  String link() {
    return mails().reversed().stream().map(Mail::body).map(LINK::matcher).filter(Matcher::find).findFirst()
        .orElseThrow().group(1);
  }

  Optional<Rights> rights(PersonId guardian, PersonId student) {
    return sql.sql("select reads_notes, sees_money from guardianship where guardian_id = :g and student_id = :s")
        .param("g", guardian).param("s", student).optional(Rights.class);
  }

  String openInvitation() {
    return sql.sql("select id::text from invitation where accepted_at is null and taken_back_at is null")
        .one(String.class);
  }
}
