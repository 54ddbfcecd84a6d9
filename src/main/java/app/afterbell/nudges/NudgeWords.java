package app.afterbell.nudges;

import app.afterbell.mail.PlainName;
import app.afterbell.payroll.Worth;
import app.afterbell.shared.FirstName;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A message to a mentor in words: no name of a student is in it, and each time has its zone. */
@Component
public class NudgeWords {

  private static final int LISTED = 10;

  private final MessageSource texts;

  NudgeWords(MessageSource texts) {
    this.texts = texts;
  }

  String text(String key, Object... values) {
    return texts.getMessage(key, values, Locale.US);
  }

  /** Read on locked screens: what is owed before what comes. */
  String subject(Message message, String organization, Formats f) {
    return message.about().isEmpty() ? coming().subject(message.coming(), organization, f)
        : subject(message.about(), organization, f);
  }

  /** What waits, what it pays, and what comes, in a sentence each. */
  List<String> said(Message message, Formats f, boolean pay) {
    return Stream.concat(
        message.about().isEmpty() ? Stream.of() : said(message.about(), f, pay).stream(),
        message.coming().isEmpty() ? Stream.of() : Stream.of(coming().said(message.coming(), f) + ".")).toList();
  }

  private ComingWords coming() {
    return new ComingWords(this);
  }

  private Stream<String> comes(Message message, String bullet, boolean named, Formats f) {
    return message.coming().isEmpty() ? Stream.of()
        : Stream.concat(Stream.of(text("nudges.coming.title")),
            coming().listed(message.coming(), named, f).stream().map(line -> bullet + line));
  }

  /** Read on locked screens. */
  public String subject(List<Waiting> about, String organization, Formats f) {
    var whole = text("nudges.mail.subject", about.size(), late(about, f), organization);
    return whole.length() <= 200 ? whole : whole.substring(0, 199) + "…";
  }

  /** What waits, and what it pays, in a sentence each. */
  public List<String> said(List<Waiting> about, Formats f, boolean pay) {
    boolean oneLate = about.size() == 1 && late(about, f) == 1;
    var first = oneLate ? text("nudges.said.late") : text("nudges.said.wait", about.size(), late(about, f));
    return pay ? Stream.concat(Stream.of(first), pay(about, f).stream()).toList() : List.of(first);
  }

  /** One line a session, the oldest due first. */
  public List<String> listed(List<Waiting> about, Formats f) {
    var lines = about.stream().limit(LISTED)
        .map(one -> text(one.overdue(f.now()) ? "nudges.said.line-late" : "nudges.said.line", one.subject(),
            f.weekdayDate(one.startsAt()), f.timeInZone(one.startsAt()), at(one.dueAt(), f)));
    return about.size() <= LISTED ? lines.toList()
        : Stream.concat(lines, Stream.of(text("nudges.said.more", about.size() - LISTED))).toList();
  }

  String plain(Message message, Formats f, String open, String stop, String organization) {
    var hello = PlainName.of(FirstName.of(message.to().name())).map(name -> text("nudges.mail.hello", name))
        .orElseGet(() -> text("nudges.mail.hello-somebody"));
    var lines = Stream.of(
        Stream.of(hello, ""),
        said(message, f, true).stream(),
        Stream.of(""),
        listed(message.about(), f).stream().map(line -> "- " + line),
        comes(message, "- ", true, f),
        Stream.of("", text(message.about().isEmpty() ? "nudges.coming.open" : "nudges.mail.open"), open, ""),
        asked(message.askedBy()),
        Stream.of("-- ", text("nudges.mail.why", organization), text("nudges.mail.stop"), stop, ""));
    return String.join("\n", lines.flatMap(part -> part).toList());
  }

  /** Others of staff read it too: no amount. */
  List<String> inSlack(Message message, Formats f) {
    var lines = Stream.of(
        said(message, f, false).stream(),
        listed(message.about(), f).stream().map(line -> "• " + line),
        comes(message, "• ", false, f),
        asked(message.askedBy()).filter(line -> !line.isEmpty()));
    return lines.flatMap(part -> part).toList();
  }

  private Stream<String> asked(@Nullable Staff by) {
    return by == null ? Stream.empty()
        : Stream.of(PlainName.of(by.name()).map(name -> text("nudges.mail.asked", name))
            .orElseGet(() -> text("nudges.mail.asked-somebody")), "");
  }

  private List<String> pay(List<Waiting> about, Formats f) {
    var open = about.stream().map(one -> new Worth.Open(one.pay(), one.dueAt())).toList();
    return Worth.of(open, f.now()).parts().stream()
        .map(part -> part.by() == null
            ? text("nudges.said.pay-late", part.sessions(), f.money(part.amount()), f.date(part.payOn()))
            : text("nudges.said.pay", part.sessions(), f.money(part.amount()), f.date(part.payOn()),
                at(part.by(), f)))
        .toList();
  }

  private static int late(List<Waiting> about, Formats f) {
    return (int) about.stream().filter(one -> one.overdue(f.now())).count();
  }

  private String at(Instant at, Formats f) {
    return text("nudges.said.at", f.weekdayDate(at), f.timeInZone(at));
  }
}
