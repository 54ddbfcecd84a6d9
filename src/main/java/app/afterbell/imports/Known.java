package app.afterbell.imports;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.households.FamilyId;
import app.afterbell.organization.Organization;
import app.afterbell.people.Person;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the product knows already, read once for a whole import.
 *
 * @param headings that any note template has or had
 * @param people by their id in the spreadsheets, or each of their ids; engagements likewise
 * @param ids by which each of the people is called first
 * @param families the names of the families that came from spreadsheets
 * @param homes the same names, by the other ones that spreadsheets have for them
 * @param placed the families, of spreadsheets or not, in which each of the people is
 * @param emailHolders who has the addresses of the file now
 * @param sessions of the file's engagements
 * @param booked when the mentors and students of the file have sessions, in whatever engagement
 * @param met those of people, families and engagements that were here before the file; choices about them, and about
 *     values
 * @param said what the rows of the file said when they were last imported
 * @param whole whether all sessions are there: there may be more than are read
 */
record Known(
    Organization organization,
    Set<String> headings,
    Map<String, Person> people,
    Map<PersonId, String> ids,
    Map<FamilyId, String> families,
    Map<String, String> homes,
    Map<PersonId, Set<FamilyId>> placed,
    Map<String, Person> emailHolders,
    Map<String, Engagement> engagements,
    Set<String> engagementsWithSessions,
    Map<SessionKey, KnownSession> sessions,
    List<Booked> booked,
    Map<SheetKind, Map<String, Said>> said,
    Met met,
    Choices choices,
    boolean whole) {

  /** Whether a row of this id is of something that is known. Sessions have no id. */
  boolean knows(SheetKind kind, String id) {
    return switch (kind) {
      case PEOPLE -> people.containsKey(id);
      case ENGAGEMENTS -> engagements.containsKey(id);
      case SESSIONS -> false;
    };
  }

  /** A family's name by which it is always called. */
  String home(String name) {
    return homes.getOrDefault(name, name);
  }

  /** What a row said when it was last imported. */
  Said said(SheetKind kind, String key) {
    var known = said.getOrDefault(kind, Map.of()).get(key);
    return known == null ? Said.nothing(kind, key) : known;
  }

  /** What is new in a row of something that is known. */
  News news(SheetKind kind, String key, Row row) {
    return new News(row, said(kind, key), choices, met.has(kind, key));
  }

  /** An engagement has one session at a time: with that, the file's rows are told apart. */
  record SessionKey(EngagementId engagement, Instant startsAt) {}

  /** A session of somebody: its mentor, or one of its students. */
  record Booked(SessionId id, PersonId personId, Instant startsAt, int plannedMinutes) {}

  record KnownSession(
      SessionId id,
      EngagementId engagementId,
      PersonId mentorId,
      Instant startsAt,
      int plannedMinutes,
      List<PersonId> students,
      int attendanceRevision,
      @Nullable Instant attendanceAt,
      @Nullable Instant attendanceRecordedAt,
      @Nullable Integer actualMinutes,
      List<String> marks,
      int notesRevision,
      @Nullable Instant notesAt,
      @Nullable Instant notesRecordedAt,
      @Nullable String notesBegin,
      @Nullable String notesHash) {

    SessionKey key() {
      return new SessionKey(engagementId, startsAt);
    }

    // As PostgreSQL's md5() has it: what is compared are notes that one and the same company wrote.
    static String hash(String text) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // each Java has it
      }
    }

    boolean untouched() {
      return attendanceRevision == 0 && notesRevision == 0;
    }

    /** Who was there, by the attendance that stands. */
    Map<PersonId, AttendanceStatus> statuses() {
      return marks.stream().map(mark -> mark.split(" ")).collect(Collectors.toMap(
          mark -> new PersonId(UUID.fromString(mark[0])),
          mark -> Arrays.stream(AttendanceStatus.values())
              .filter(status -> status.name().equalsIgnoreCase(mark[1]))
              .findFirst()
              .orElseThrow()));
    }
  }

  Set<String> familiesOf(Person person) {
    return placed.getOrDefault(person.id(), Set.of()).stream().filter(families::containsKey).map(families::get)
        .collect(Collectors.toSet());
  }
}
