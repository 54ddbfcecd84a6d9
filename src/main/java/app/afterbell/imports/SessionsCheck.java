package app.afterbell.imports;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.WallTime;
import app.afterbell.imports.Known.KnownSession;
import app.afterbell.imports.Known.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the rows of sessions.csv with what is known: the plan here, what was logged in {@link LogCheck}. */
final class SessionsCheck {

  private final Known known;
  private final Findings findings;
  private final Directory directory;
  private final Instant now;
  private final EngagementsCheck engagements;
  private final boolean mayLackEngagements;
  private final LogCheck logs;
  private final Map<SessionKey, Integer> lines = new HashMap<>();
  private final Bookings bookings;
  private final List<SessionStep> steps = new ArrayList<>();
  private int unchanged;

  SessionsCheck(
      Known known, Findings findings, Directory directory, EngagementsCheck engagements, boolean mayLackEngagements,
      Instant now) {
    this.known = known;
    this.findings = findings;
    this.directory = directory;
    this.engagements = engagements;
    this.mayLackEngagements = mayLackEngagements;
    this.now = now;
    this.logs = new LogCheck(known.organization().policies(), known.headings(), directory, findings, now);
    this.bookings = new Bookings(known.booked());
  }

  /** The sessions that there is something to write of. */
  List<SessionStep> check(SheetContents.Sheet sheet) {
    if (!known.whole()) {
      findings.problem(sheet.file(), 0, null, null, "imports.problem.too_much_known", Snapshot.MOST_KNOWN);
      return List.of();
    }
    sheet.rows().forEach(this::check);
    bookings.collisions().forEach(two -> {
      if (two.otherLine() == 0 && known.met().isOpen()) {
        return; // whose session that is depends on who they are
      }
      if (two.otherLine() == 0) {
        two.row().problem("starts_at", "imports.problem.double_booked_known", directory.name(two.who()));
      } else {
        two.row().problem("starts_at", "imports.problem.double_booked", directory.name(two.who()), two.otherLine());
      }
    });
    long absent = known.sessions().keySet().stream().filter(key -> !lines.containsKey(key)).count();
    if (absent > 0) {
      findings.note(sheet.file(), 0, "imports.note.sessions_absent", absent);
    }
    return steps;
  }

  int unchanged() {
    return unchanged;
  }

  private void check(Row row) {
    var step = engagement(row);
    var local = row.required("starts_at", "imports.problem.local_time", Cells::localTime);
    var zone = row.required("time_zone", app.afterbell.people.PersonRefusal.ZONE_UNKNOWN.key(), Cells::zone);
    var minutes = row.optional("minutes", "imports.problem.whole", Cells::whole);
    minutes.filter(value -> !EngagementRule.allowsMinutes(value)).ifPresent(
        _ -> row.problem("minutes", app.afterbell.engagements.Refusal.MINUTES_OUT_OF_RANGE.key()));
    if (local.isEmpty() || zone.isEmpty()) {
      logs.checkAlone(row);
      return;
    }
    var startsAt = startsAt(row, local.get(), zone.get());
    var session = step.map(known -> this.known.sessions().get(new SessionKey(known.id(), startsAt)));
    if (session.isEmpty() && row.isEmpty("minutes")) {
      row.problem("minutes", "imports.problem.missing");
    }
    var planned = minutes.or(() -> session.filter(_ -> row.isEmpty("minutes")).map(KnownSession::plannedMinutes));
    if (step.isEmpty() || planned.isEmpty()) {
      logs.checkAlone(row);
      return;
    }
    compare(row, step.get(), local.get(), zone.get(), startsAt, planned.get());
  }

  /** Under which it is remembered what a row said; empty where it is not understood. */
  static Optional<String> rowKey(Row row) {
    return Cells.localTime(row.text("starts_at")).flatMap(local -> Cells.zone(row.text("time_zone"))
        .map(zone -> rowKey(row, new WallTime(local, zone).instant())));
  }

  private static String rowKey(Row row, Instant startsAt) {
    return row.text("engagement") + " " + startsAt;
  }

  private Optional<EngagementStep> engagement(Row row) {
    var id = row.id("engagement");
    var step = Optional.ofNullable(engagements.agreed().get(id)).filter(_ -> !engagements.isWrong(id));
    if (step.isEmpty() && row.isFine() && !engagements.isWrong(id) && !mayLackEngagements) {
      row.problem("engagement", "imports.problem.unknown_engagement", id);
    }
    return step;
  }

  private static Instant startsAt(Row row, LocalDateTime local, ZoneId zone) {
    var time = new WallTime(local, zone);
    var startsAt = time.instant();
    switch (time.clockChange()) {
      case SKIPPED -> row.note("imports.note.skipped", local, zone, startsAt.atZone(zone).toLocalTime());
      case REPEATED -> row.note("imports.note.repeated", local, zone, startsAt.atZone(zone).getOffset());
      case NONE -> { }
    }
    return startsAt;
  }

  private void compare(
      Row row, EngagementStep engagement, LocalDateTime local, ZoneId zone, Instant startsAt, int minutes) {
    var key = new SessionKey(engagement.id(), startsAt);
    var before = lines.putIfAbsent(key, row.line());
    if (before != null) {
      row.problem("starts_at", "imports.problem.session_twice", before);
      return;
    }
    var session = known.sessions().get(key);
    if (session == null && known.said(SheetKind.SESSIONS, rowKey(row, startsAt)).isRemembered()) {
      row.note("imports.note.session_gone", row.text("engagement"), row.text("starts_at"));
      unchanged++;
      return;
    }
    noteOddities(row, engagement, local, zone, session);
    var mentor = session == null ? engagement.agreed().mentor() : session.mentorId();
    var students = session == null || startsAt.isAfter(now) ? engagement.agreed().students()
        : Set.copyOf(session.students());
    var news = session == null ? new News(row, Said.nothing(SheetKind.SESSIONS, rowKey(row, startsAt)))
        : known.news(SheetKind.SESSIONS, rowKey(row, startsAt), row);
    boolean newMinutes = news.isNew("minutes", row.isEmpty("minutes") ? null : minutes, session == null ? null
        : session.plannedMinutes())
        && session != null;
    if (newMinutes && !session.untouched()) {
      row.problem("minutes", "imports.problem.minutes_of_logged", session.plannedMinutes());
    }
    if (session == null || newMinutes) {
      var people = new LinkedHashSet<>(List.of(mentor));
      people.addAll(students);
      bookings.add(row, people, startsAt, Duration.ofMinutes(minutes), session == null ? null : session.id());
    }
    var name = row.text("engagement") + " " + row.text("starts_at");
    if (newMinutes) {
      findings.change(SheetKind.SESSIONS, name, "minutes", session.plannedMinutes(), minutes);
    }
    var attendance = logs.attendance(row, news, name, students, startsAt, minutes, session);
    var notes = logs.notes(row, news, name, startsAt, session);
    if (row.isFine()) {
      findings.said(news);
      var step = new SessionStep(
          engagement.id(), mentor, students, startsAt, zone, minutes, newMinutes, session, attendance.orElse(null),
          notes.orElse(null));
      if (step.writes()) {
        steps.add(step);
      } else {
        unchanged++;
      }
    }
  }

  private static void noteOddities(
      Row row, EngagementStep engagement, LocalDateTime local, ZoneId zone, @Nullable KnownSession session) {
    if (session != null) {
      return;
    }
    var agreed = engagement.agreed();
    if (!zone.equals(agreed.zone())) {
      row.note("imports.note.other_zone", row.text("engagement"), zone, agreed.zone());
    }
    var date = local.toLocalDate();
    if (date.isBefore(agreed.startsOn()) || (agreed.endsOn() != null && date.isAfter(agreed.endsOn()))) {
      row.note("imports.note.outside", row.text("engagement"), date);
    }
  }
}
