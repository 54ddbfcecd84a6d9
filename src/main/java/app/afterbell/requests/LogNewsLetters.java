package app.afterbell.requests;

import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Money;
import app.afterbell.shared.Portal;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A log that staff changed, in words: a family reads its bill, a mentor their pay, neither the other’s (R27). */
@Component
class LogNewsLetters {

  private final LetterWords texts;
  private final PublicAddress address;
  private final Organizations organizations;

  LogNewsLetters(LetterWords texts, PublicAddress address, Organizations organizations) {
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  Letter letter(ToldOfLog told, Instant now) {
    var f = new Formats(Locale.US, told.zone(), now);
    var us = organizations.current();
    var lines = new ArrayList<String>();
    lines.add(texts.text(told.isNew() ? "requests.news.added" : "requests.news.first", told.subject(),
        f.longDate(told.startsAt()), f.time(told.startsAt()), f.zoneName(told.zone())));
    if (told.student() != null) {
      lines.add(texts.text("requests.news.student", PlainName.of(FirstName.of(told.student()))
          .orElseGet(() -> texts.text("requests.news.your-student"))));
    }
    lines.add(told.isNew() ? how(told.status(), told.minutes()) + "."
        : texts.text("requests.news.from-to", how(told.was(), told.minutesBefore()),
            how(told.status(), told.minutes())));
    if (told.other()) {
      lines.add(texts.text("requests.news.other", told.subject()));
    }
    lines.addAll(List.of("", money(told, f)));
    if (told.reason() != null) {
      lines.addAll(List.of("", texts.text("requests.news.why")));
      told.reason().lines().forEach(line -> lines.add("> " + line));
    }
    var portal = told.mentor() ? Portal.MENTOR : Portal.FAMILY;
    lines.addAll(List.of("", texts.text("requests.news.see"), address.link(told.sessionId().pathIn(portal)), ""));
    return Letter.about(told.sessionId().value(), told.email(), null, subject(told, f), String.join("\n", lines),
        new Answers(us.supportEmail(), us.name()));
  }

  // The subject that is taught, and never the engagement’s name: it has the student’s.
  private String subject(ToldOfLog told, Formats f) {
    var whole = texts.text(told.isNew() ? "requests.news.subject-added" : "requests.news.subject", told.subject(),
        f.longDate(told.startsAt()));
    return whole.length() <= 200 ? whole : whole.substring(0, 199) + "…";
  }

  private String money(ToldOfLog told, Formats f) {
    var difference = new Money(Math.abs(told.after() - told.before()), told.currency());
    var key = told.after() == told.before() ? "same" : told.after() > told.before() ? "more" : "less";
    return texts.text("requests.news." + (told.mentor() ? "pay-" : "bill-") + key, f.money(difference),
        f.money(new Money(told.after(), told.currency())));
  }

  private String how(@Nullable AttendanceStatus status, int minutes) {
    return status == null ? texts.text("requests.news.nothing")
        : texts.text("requests.news.how", status.label(), minutes);
  }
}
