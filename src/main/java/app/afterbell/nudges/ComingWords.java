package app.afterbell.nudges;

import app.afterbell.mail.PlainName;
import app.afterbell.shared.FirstName;
import app.afterbell.web.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What comes, in words: its subject names nobody, and each time has its zone. */
final class ComingWords {

  private static final int LISTED = 20;

  private final NudgeWords words;

  ComingWords(NudgeWords words) {
    this.words = words;
  }

  /** Read on locked screens. */
  String subject(List<Coming> coming, String organization, Formats f) {
    var whole = words.text("nudges.coming.subject", said(coming, f), organization);
    return whole.length() <= 200 ? whole : whole.substring(0, 199) + "…";
  }

  /** How many, and when, in a sentence without its point. */
  String said(List<Coming> coming, Formats f) {
    var first = coming.stream().min(Comparator.comparing(Coming::startsAt)).orElseThrow();
    var days = coming.stream().map(one -> one.startsAt().atZone(f.zone()).toLocalDate()).distinct().toList();
    var today = f.now().atZone(f.zone()).toLocalDate();
    var day = days.size() > 1 ? "soon" : days.getFirst().equals(today) ? "today" : "tomorrow";
    return words.text("nudges.coming.said." + day, coming.size(), f.timeInZone(first.startsAt()));
  }

  /** One line a session; @param named whether its students are named: not where others read it too. */
  List<String> listed(List<Coming> coming, boolean named, Formats f) {
    var lines = new ArrayList<>(coming.stream().sorted(Comparator.comparing(Coming::startsAt)).limit(LISTED)
        .map(one -> line(one, named, f)).toList());
    if (coming.size() > LISTED) {
      lines.add(words.text("nudges.said.more", coming.size() - LISTED));
    }
    return lines;
  }

  private String line(Coming one, boolean named, Formats f) {
    var when = words.text("nudges.said.at", f.weekdayDate(one.startsAt()), f.timeInZone(one.startsAt()));
    if (one.mentors() || !named) {
      return words.text("nudges.coming.line", one.subject(), when);
    }
    var students = one.students().stream().map(FirstName::of).flatMap(name -> PlainName.of(name).stream())
        .collect(Collectors.joining(", "));
    var mentor = PlainName.of(one.mentorName()).orElseGet(() -> words.text("nudges.coming.mentor"));
    return students.isEmpty() ? words.text("nudges.coming.line-with", one.subject(), when, mentor)
        : words.text("nudges.coming.line-for", one.subject(), when, mentor, students);
  }
}
