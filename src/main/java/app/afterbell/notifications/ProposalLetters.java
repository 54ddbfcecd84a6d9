package app.afterbell.notifications;

import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Portal;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A proposal in words, in the thread of its session; what is answered reaches the other side. */
@Component
class ProposalLetters {

  private final Letters texts;
  private final PublicAddress address;
  private final Organizations organizations;

  ProposalLetters(Letters texts, PublicAddress address, Organizations organizations) {
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  Letter letter(ToldOfProposal told, Instant now) {
    var f = new Formats(Locale.US, told.zone(), now);
    var answers = told.answerEmail() == null ? null : new Answers(told.answerEmail(), told.answerName());
    var subject = texts.text("notifications.proposal.subject", told.subject(), f.longDate(told.fromStartsAt()));
    return Letter.about(told.sessionId().value(), told.email(), told.self() ? null : told.name(),
        subject.length() <= 200 ? subject : subject.substring(0, 199) + "…", text(told, f, answers != null), answers);
  }

  private String text(ToldOfProposal told, Formats f, boolean answered) {
    var what = told.kind().equals("proposed") ? "proposed" : told.state();
    var lines = new ArrayList<String>();
    lines.add(texts.text("notifications.proposal.from-to", f.longDate(told.fromStartsAt()),
        f.range(told.fromStartsAt(), told.fromMinutes()), f.longDate(told.startsAt()),
        f.range(told.startsAt(), told.minutes()), f.zoneName(told.zone())));
    lines.addAll(List.of("", texts.text("notifications.proposal." + what, name(told.byName()), students(told))));
    told.times().stream().map(Instant::parse)
        .forEach(time -> lines.add("- " + f.longDate(time) + ", " + f.range(time, told.minutes())));
    var words = told.kind().equals("proposed") ? told.note() : told.word();
    if (words != null) {
      lines.add("");
      words.lines().forEach(line -> lines.add("> " + line));
    }
    if (told.late() && told.kind().equals("proposed")) {
      lines.addAll(List.of("", texts.text("notifications.proposal.late")));
    }
    lines.addAll(List.of("", texts.text("notifications.plan.see"),
        address.link(told.sessionId().pathIn(told.mentor() ? Portal.MENTOR : Portal.FAMILY))));
    if (answered) {
      lines.addAll(List.of("", texts.text("notifications.plan.answer", name(told.answerName()))));
    }
    lines.addAll(List.of("", "-- ", texts.text("notifications.plan.why", organizations.current().name()), ""));
    return String.join("\n", lines);
  }

  private String students(ToldOfProposal told) {
    return told.students().stream()
        .map(name -> PlainName.of(FirstName.of(name)).orElseGet(() -> texts.text("notifications.mail.student")))
        .collect(Collectors.joining(", "));
  }

  private String name(String name) {
    return PlainName.of(name).orElseGet(() -> texts.text("notifications.plan.somebody"));
  }
}
