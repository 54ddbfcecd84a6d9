package app.afterbell.notifications;

import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Portal;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A cancellation, a move, a booking or a substitute in words. All mail about a session is one thread; what a family
 * answers reaches the mentor.
 */
@Component
class PlanLetters {

  private final Letters texts;
  private final PublicAddress address;
  private final Organizations organizations;

  PlanLetters(Letters texts, PublicAddress address, Organizations organizations) {
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  Letter letter(ToldOfPlan told, Instant now) {
    var answers = answers(told);
    return Letter.about(
        told.sessionId().value(), told.email(), told.self() ? null : told.name(), subject(told, formats(told, now)),
        text(told, formats(told, now), answers), answers);
  }

  private static Formats formats(ToldOfPlan told, Instant now) {
    return new Formats(Locale.US, told.zone(), now);
  }

  // Says at once that it is off; the thread is kept by its References. Never the engagement's name: it has the
  // student's.
  private String subject(ToldOfPlan told, Formats f) {
    var whole = told.isBooked()
        ? texts.text("notifications.plan.subject-booked", told.subject(), f.longDate(told.startsAt()))
        : told.isSubstitute()
        ? texts.text("notifications.plan.subject-substitute", told.subject(), f.longDate(told.startsAt()))
        : told.isRestored()
        ? texts.text("notifications.plan.subject-restored", told.subject(), f.longDate(told.startsAt()))
        : told.toStartsAt() != null
        ? texts.text("notifications.plan.subject-moved", told.subject(), f.longDate(told.toStartsAt()))
        : told.whole()
        ? texts.text("notifications.plan.subject", told.subject(), f.longDate(told.startsAt()))
        : texts.text("notifications.plan.subject-one", told.subject(), f.longDate(told.startsAt()),
            told.students().size());
    return whole.length() <= 200 ? whole : whole.substring(0, 199) + "…";
  }

  private String text(ToldOfPlan told, Formats f, @Nullable Answers answers) {
    var lines = new ArrayList<String>();
    lines.add(what(told, f));
    lines.addAll(List.of("", who(told)));
    if (!told.isSubstitute()) {
      lines.add(by(told, f));
    }
    if (told.reason() != null) {
      lines.add(told.reasonWords() != null ? texts.text("notifications.plan.reason-words", told.reasonWords())
          : texts.text("notifications.plan.reason." + told.reason()));
    }
    if (told.note() != null) {
      lines.add("");
      told.note().lines().forEach(line -> lines.add("> " + line));
    }
    money(told).ifPresent(money -> lines.addAll(List.of("", money)));
    lines.addAll(List.of("", texts.text("notifications.plan.see"), address.link(path(told))));
    if (answers != null) {
      lines.addAll(List.of("", texts.text("notifications.plan.answer", name(answers.name()))));
    }
    office(told).ifPresent(lines::add);
    lines.addAll(List.of("", "-- ", texts.text("notifications.plan.why", organizations.current().name()), ""));
    return String.join("\n", lines);
  }

  private String what(ToldOfPlan told, Formats f) {
    if (told.isBooked()) {
      return texts.text("notifications.plan.booked", f.longDate(told.startsAt()),
          f.range(told.startsAt(), told.plannedMinutes()), f.zoneName(told.zone()));
    }
    if (told.isSubstitute()) {
      return texts.text("notifications.plan.substitute", f.longDate(told.startsAt()),
          f.range(told.startsAt(), told.plannedMinutes()), name(told.mentorName()), f.zoneName(told.zone()));
    }
    if (told.isRestored()) {
      return texts.text("notifications.plan.restored", f.longDate(told.startsAt()),
          f.range(told.startsAt(), told.plannedMinutes()), f.zoneName(told.zone()));
    }
    if (told.toStartsAt() != null && told.toMinutes() != null) {
      return texts.text("notifications.plan.moved", f.longDate(told.startsAt()),
          f.range(told.startsAt(), told.plannedMinutes()), f.longDate(told.toStartsAt()),
          f.range(told.toStartsAt(), told.toMinutes()), f.zoneName(told.zone()));
    }
    return told.whole()
        ? texts.text("notifications.plan.cancelled", f.longDate(told.startsAt()),
            f.range(told.startsAt(), told.plannedMinutes()),
            f.zoneName(told.zone()))
        : texts.text("notifications.plan.without", students(told), told.subject(), f.weekdayDate(told.startsAt()),
            f.time(told.startsAt()), f.zoneName(told.zone()));
  }

  private String who(ToldOfPlan told) {
    var students = students(told);
    return told.self()
        ? texts.text("notifications.plan.with", told.subject(), name(told.mentorName()))
        : told.mentor()
            ? texts.text("notifications.plan.of", told.subject(), students)
            : texts.text("notifications.plan.of-with", told.subject(), name(told.mentorName()), students);
  }

  private String students(ToldOfPlan told) {
    return told.students().stream()
        .map(name -> PlainName.of(FirstName.of(name)).orElseGet(() -> texts.text("notifications.mail.student")))
        .collect(Collectors.joining(", "));
  }

  private String by(ToldOfPlan told, Formats f) {
    if (told.isRestored()) {
      return texts.text("notifications.series.by", name(told.byName()), f.moment(told.recordedAt()));
    }
    var key = told.askedBy() == Asker.FAMILY ? "family" : told.askedBy() == Asker.MENTOR ? "mentor" : "staff";
    return texts.text("notifications.plan.by." + key + (told.isMove() ? "-moved" : told.isBooked() ? "-booked" : ""),
        name(told.byName()),
        f.moment(told.recordedAt()));
  }

  private Optional<String> money(ToldOfPlan told) {
    if (told.isBooked()) {
      return Optional.empty();
    }
    if (told.isSubstitute()) {
      return Optional.of(texts.text("notifications.plan.substitute-costs"));
    }
    if (told.isRestored()) {
      return Optional.of(texts.text("notifications.series.as-usual"));
    }
    if (told.isMove()) {
      return told.becomes() == null
          ? Optional.of(texts.text("notifications.plan." + (told.late() ? "waived" : "moved-free")))
          : told.mentor() || told.seesMoney()
              ? Optional.of(texts.text("notifications.plan.moved-" + (told.mentor() ? "paid-as" : "billed-as"),
                  told.status().label()))
              : Optional.empty();
    }
    if (told.mentor() && !told.whole()) {
      return Optional.of(texts.text("notifications.plan.as-usual"));
    }
    if (told.status() == null) {
      return Optional.of(texts.text(told.mentor() ? "notifications.plan.unpaid" : "notifications.plan.unbilled"));
    }
    return told.mentor() || told.seesMoney()
        ? Optional.of(texts.text(told.mentor() ? "notifications.plan.paid-as"
            : "notifications.plan.billed-as", told.status().label()))
        : Optional.empty();
  }

  // An answer reaches the mentor (R15), who did not do it: of what the office did, the office knows.
  private Optional<String> office(ToldOfPlan told) {
    return told.askedBy() == Asker.STAFF && !told.mentor()
        ? Optional.of(texts.text("notifications.plan.office", organizations.current().supportEmail()))
        : Optional.empty();
  }

  private String name(String name) {
    return PlainName.of(name).orElseGet(() -> texts.text("notifications.plan.somebody"));
  }

  private @Nullable Answers answers(ToldOfPlan told) {
    if (told.mentor() && told.askedBy() == Asker.STAFF) {
      var us = organizations.current();
      return new Answers(us.supportEmail(), us.name());
    }
    if (told.mentor()) {
      return told.byGuardian() && told.byEmail() != null ? new Answers(told.byEmail(), told.byName()) : null;
    }
    return told.mentorEmail() == null ? null : new Answers(told.mentorEmail(), told.mentorName());
  }

  private static String path(ToldOfPlan told) {
    return told.leadsTo().pathIn(told.mentor() ? Portal.MENTOR : Portal.FAMILY);
  }
}
