package app.afterbell.notifications;

import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.FirstName;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one press did to several sessions, in one mail for each person (R33): every date, on the reader's own clocks. A
 * family's answer reaches the mentor.
 */
@Component
class SeriesLetters {

  private final Letters texts;
  private final PublicAddress address;
  private final Organizations organizations;

  SeriesLetters(Letters texts, PublicAddress address, Organizations organizations) {
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  /** @param all of one person, at least one */
  Letter letter(UUID act, List<ToldOfPlan> all, Instant now) {
    var sessions = all.stream().sorted(Comparator.comparing(ToldOfPlan::startsAt)).toList();
    var first = sessions.getFirst();
    var f = new Formats(Locale.US, first.zone(), now);
    var us = organizations.current();
    var answers = first.mentor()
        ? first.askedBy() == Asker.STAFF ? new Answers(us.supportEmail(), us.name()) : null
        : first.mentorEmail() == null ? null : new Answers(first.mentorEmail(), first.mentorName());
    var subject = texts.text("notifications.series.subject-" + what(sessions), first.subject(), sessions.size());
    return Letter.about(act, first.email(), first.self() ? null : first.name(),
        subject.length() <= 200 ? subject : subject.substring(0, 199) + "…", text(sessions, f, answers), answers);
  }

  private static String what(List<ToldOfPlan> sessions) {
    return sessions.stream().allMatch(ToldOfPlan::isMove) ? "moved"
        : sessions.stream().allMatch(ToldOfPlan::isRestored) ? "restored"
        : sessions.stream().noneMatch(one -> one.isMove() || one.isRestored()) ? "cancelled" : "changed";
  }

  private String text(List<ToldOfPlan> sessions, Formats f, @Nullable Answers answers) {
    var first = sessions.getFirst();
    var lines = new ArrayList<String>();
    lines.add(texts.text("notifications.series." + what(sessions), sessions.size(), first.subject(), who(first),
        f.zoneName(first.zone())));
    lines.add("");
    sessions.forEach(one -> lines.add("- " + line(one, f)));
    lines.addAll(List.of("",
        texts.text("notifications.series.by", name(first.byName()), f.moment(first.recordedAt()))));
    if (first.reasonWords() != null) {
      lines.add(texts.text("notifications.plan.reason-words", first.reasonWords()));
    }
    if (first.note() != null) {
      lines.add("");
      first.note().lines().forEach(line -> lines.add("> " + line));
    }
    var money = first.isRestored() ? "notifications.series.as-usual" : "notifications.series.unbilled";
    lines.addAll(List.of("", texts.text(money), "", texts.text("notifications.series.see"),
        address.link(first.mentor() ? "/mentor/calendar" : "/family/calendar")));
    if (answers != null) {
      lines.addAll(List.of("", texts.text("notifications.plan.answer", name(answers.name()))));
    }
    if (first.askedBy() == Asker.STAFF && !first.mentor()) {
      lines.add(texts.text("notifications.plan.office", organizations.current().supportEmail()));
    }
    lines.addAll(List.of("", "-- ", texts.text("notifications.series.why", organizations.current().name()), ""));
    return String.join("\n", lines);
  }

  private String line(ToldOfPlan one, Formats f) {
    return one.toStartsAt() != null && one.toMinutes() != null
        ? texts.text("notifications.series.from-to", f.longDate(one.startsAt()),
            f.range(one.startsAt(), one.plannedMinutes()), f.longDate(one.toStartsAt()),
            f.range(one.toStartsAt(), one.toMinutes()))
        : texts.text(one.isRestored() ? "notifications.series.on"
            : "notifications.series.off", f.longDate(one.startsAt()),
            f.range(one.startsAt(), one.plannedMinutes()));
  }

  private String who(ToldOfPlan told) {
    return told.mentor() ? students(told) : name(told.mentorName());
  }

  private String students(ToldOfPlan told) {
    return told.students().isEmpty() ? texts.text("notifications.mail.student") : told.students().stream()
        .map(name -> PlainName.of(FirstName.of(name)).orElseGet(() -> texts.text("notifications.mail.student")))
        .collect(Collectors.joining(", "));
  }

  private String name(String name) {
    return PlainName.of(name).orElseGet(() -> texts.text("notifications.plan.somebody"));
  }
}
