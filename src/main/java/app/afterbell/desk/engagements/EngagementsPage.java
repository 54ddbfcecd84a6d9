package app.afterbell.desk.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Column;
import app.afterbell.web.Option;
import app.afterbell.web.Part;
import app.afterbell.web.Sorted;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Engagements as staff look them up.
 *
 * @param mentors those to choose from, likewise {@code subjects}; a first choice of all
 */
public record EngagementsPage(
    String searched, Asked asked, List<Option> mentors, List<Option> subjects, Part<Item> found) {

  /**
   * Which are asked for, in an address.
   *
   * @param mentor whose; null: of all
   * @param subject exactly as it is written; null: every one
   */
  public record Asked(Filter filter, @Nullable PersonId mentor, @Nullable String subject, Sorted<By> sorted) {

    /** @param show the word of a filter. @throws app.afterbell.shared.NotFound where a word means nothing */
    static Asked of(Filter filter, @Nullable PersonId mentor, @Nullable String subject, @Nullable String sort) {
      return new Asked(filter, mentor, subject == null || subject.isBlank() ? null : subject.strip(),
          Sorted.of(By.class, sort == null && filter == Filter.OVER ? "-" + By.ENDS.word() : sort, filter.usual()));
    }

    public boolean isNarrowed() {
      return mentor != null || subject != null;
    }

    public String mentorWord() {
      return mentor == null ? "" : mentor.value().toString();
    }

    public String subjectWord() {
      return subject == null ? "" : subject;
    }

    /** Of these in another part of the list; its order is that part’s own. */
    public String query(Filter other) {
      return "?show=" + other.word()
          + (mentor == null ? "" : "&mentor=" + mentorWord())
          + (subject == null ? "" : "&subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
    }
  }

  /** What they can be ordered by. */
  public enum By implements Column {
    NAME("desk.engagements.engagement"),
    SUBJECT("desk.session.subject"),
    MENTOR("desk.session.mentor"),
    /** The soonest first, those with nothing ahead last. */
    NEXT("desk.engagements.next"),
    /** Those without a last day last. */
    ENDS("desk.engagements.ends");

    private final String key;

    By(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Which of them. */
  public enum Filter {
    /** That are not over. */
    CURRENT,
    /** Not over, and nothing planned ahead. */
    IDLE,
    /** Whose last day is within four weeks. */
    ENDING,
    /** Billed or paid at nothing, by the terms of today. */
    UNRATED,
    OVER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** How it is ordered where nobody says otherwise. */
    By usual() {
      return this == ENDING || this == OVER ? By.ENDS : By.NAME;
    }
  }

  /** @param nextAt when its next session starts */
  public record Item(
      EngagementId id, String name, String subject, String mentor, List<String> students, List<WeeklyHeld> weekly,
      ZoneId zone, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Instant nextAt) {}

  public String path() {
    return "/staff/engagements" + asked.query(asked.filter());
  }

  public String file() {
    return "/staff/engagements/file" + asked.query(asked.filter()) + "&sort=" + asked.sorted().word();
  }
}
