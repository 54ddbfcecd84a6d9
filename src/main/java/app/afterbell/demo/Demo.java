package app.afterbell.demo;

import static java.util.stream.Collectors.toMap;

import app.afterbell.demo.Company.Member;
import app.afterbell.demo.Journal.Entry;
import app.afterbell.demo.Timetable.Meeting;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.family.Visits;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.nudges.Nudges;
import app.afterbell.organization.Organizations;
import app.afterbell.outstanding.PublishAnswer;
import app.afterbell.outstanding.Publishing;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.slack.SlackSettings;
import app.afterbell.templates.Section;
import app.afterbell.templates.TemplateAnswer;
import app.afterbell.templates.TemplateEdits;
import app.afterbell.templates.TemplateText;
import app.afterbell.templates.Templates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the invented company, through the same operations as everybody's. */
@Component
class Demo {

  private static final Duration LAST_VISIT = Duration.ofDays(5);

  private final Sql sql;
  private final Organizations organizations;
  private final People people;
  private final Families families;
  private final Engagements engagements;
  private final Plans plans;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Templates templates;
  private final TemplateEdits templateEdits;
  private final Publishing publishing;
  private final Visits visits;
  private final NotesReadings readings;
  private final Nudges nudges;
  private final Asking asking;
  private final Moving moving;
  private final Opening opening;
  private final SlackSettings slack;

  Demo(
      Sql sql,
      Organizations organizations,
      People people,
      Families families,
      Engagements engagements,
      Plans plans,
      AttendanceLog attendance,
      NotesLog notes,
      Templates templates,
      TemplateEdits templateEdits,
      Publishing publishing,
      Visits visits,
      NotesReadings readings,
      Nudges nudges,
      Asking asking,
      Moving moving,
      Opening opening,
      SlackSettings slack) {
    this.sql = sql;
    this.organizations = organizations;
    this.people = people;
    this.families = families;
    this.engagements = engagements;
    this.plans = plans;
    this.attendance = attendance;
    this.notes = notes;
    this.templates = templates;
    this.templateEdits = templateEdits;
    this.publishing = publishing;
    this.visits = visits;
    this.readings = readings;
    this.nudges = nudges;
    this.asking = asking;
    this.moving = moving;
    this.opening = opening;
    this.slack = slack;
  }

  /**
   * Fills the database, whole or not at all. Of several instances that start at once, the others wait for the first.
   *
   * @return false where there is an organization already, which is then left as it is
   */
  @Transactional
  public boolean fill(Instant now) {
    sql.sql("select pg_advisory_xact_lock(hashtext('afterbell.demo'))::text").one(String.class);
    if (!organizations.found(Company.NAME, Company.ZONE, Company.SUPPORT_EMAIL, true)) {
      return false;
    }
    var company = Company.read();
    var timetable = Timetable.around(now, company);
    var ids = join(company, now);
    suggest(viewer(company, "imogen", ids), now);
    var started = company.engagements().stream().collect(toMap(Company.Course::key, course -> engagements
        .start(course.starting(Timetable.firstDay(now, course), timetable.weekly().get(course.key()), ids::get), now)
        .id()));
    var sessions = plan(timetable, ids, started);
    var entries = Journal.until(now, timetable);
    slack.keepHere("C0STAFF", Map.of(ids.get("maya"), "C0MAYA", ids.get("tomas"), "C0TOMAS"), now);
    log(company, entries, sessions, ids, Asking.longer(entries, now));
    asking.follow(entries, new Asking.Cast(
        key -> viewer(company, key, ids), entry -> sessions.get(entry.meeting())), now);
    moving.follow(sessions, key -> viewer(company, key, ids), started, now);
    opening.follow(viewer(company, "imogen", ids), List.of(viewer(company, "maya", ids),
        viewer(company, "tomas", ids)), now);
    pick(viewer(company, "bola", ids), now);
    read(company, entries, sessions, ids, now);
    remind(company, ids, now);
    return true;
  }

  // Last evening the office had those reminded who were late; one of them has read it.
  private void remind(Company company, Map<String, PersonId> ids, Instant now) {
    var evening = now.atZone(Company.ZONE).toLocalDate().minusDays(1).atTime(18, 30).atZone(Company.ZONE).toInstant();
    nudges.nudgeAllLate(viewer(company, "bola", ids), evening);
    nudges.readAll(ids.get("maya"), evening.plus(Duration.ofMinutes(50)));
  }

  private Map<String, PersonId> join(Company company, Instant now) {
    var ids = new HashMap<String, PersonId>();
    var familyIds = new HashMap<String, FamilyId>();
    for (var member : company.people()) {
      var id = people.join(member.person(), now).id();
      ids.put(member.key(), id);
      if (member.family() != null) {
        place(member, id, familyIds.computeIfAbsent(
            member.family(), name -> families.imported(Company.FAMILY_IDS + name, PersonName.of(name).get())));
      }
    }
    return ids;
  }

  private void place(Member member, PersonId id, FamilyId family) {
    if (member.is(Role.STUDENT)) {
      families.placeStudent(id, family);
    }
    if (member.is(Role.GUARDIAN)) {
      families.placeGuardian(id, family);
    }
  }

  private Map<Meeting, SessionId> plan(
      Timetable timetable, Map<String, PersonId> ids, Map<String, EngagementId> started) {
    return timetable.meetings().stream()
        .collect(toMap(Function.identity(), meeting -> plans.takeOver(new PlannedSession(
        started.get(meeting.course().key()), ids.get(meeting.course().mentor()), meeting.startsAt(),
        meeting.course().zone(), meeting.course().terms().minutes()))));
  }

  private void log(
      Company company, Iterable<Entry> entries, Map<Meeting, SessionId> sessions, Map<String, PersonId> ids,
      Map<Entry, Longer> longer) {
    var texts = NoteTexts.read();
    for (var entry : entries) {
      var session = sessions.get(entry.meeting());
      var course = entry.meeting().course();
      var by = viewer(company, course.mentor(), ids);
      var answer = attendance.submit(
          session, submission(entry, ids).longer(longer.get(entry)), by, entry.attendanceAt());
      if (!answer.accepted()) {
        throw new IllegalStateException(answer.toString());
      }
      if (entry.notesAt() != null) {
        var subject = entry.status() == AttendanceStatus.ATTENDED ? course.subject() : "nobody";
        var body = texts.of(subject, entry.number(), templates.forSubject(course.subject()));
        notes.submit(session, new NotesSubmission(0, body, parts(entry, ids), 0), by, entry.notesAt());
      }
    }
  }

  // In a group there is now and then something for one family alone.
  private static Map<PersonId, String> parts(Entry entry, Map<String, PersonId> ids) {
    var parts = PartText.of(entry.meeting().course().key());
    if (parts.isEmpty() || entry.status() != AttendanceStatus.ATTENDED) {
      return Map.of();
    }
    var part = parts.get(entry.number() % parts.size());
    return Map.of(ids.get(part.student()), part.text());
  }

  // Families last looked some days ago: what came since is new to them, and the mentors see who has read what was
  // before.
  private void read(Company company, List<Entry> entries, Map<Meeting, SessionId> sessions, Map<String, PersonId> ids,
      Instant now) {
    var then = now.minus(LAST_VISIT);
    for (var member : company.people()) {
      if ((member.is(Role.STUDENT) || member.is(Role.GUARDIAN)) && member.person().email() != null) {
        var viewer = viewer(company, member.key(), ids);
        visits.look(viewer, then);
        readings.shown(viewer, entries.stream()
            .filter(entry -> entry.notesAt() != null && entry.notesAt().isBefore(then))
            .filter(entry -> entry.meeting().course().students().stream()
                .anyMatch(student -> isFamily(company, member, student)))
            .map(entry -> sessions.get(entry.meeting()))
            .toList(), then);
      }
    }
  }

  private static boolean isFamily(Company company, Member member, String student) {
    return member.key().equals(student)
        || member.is(Role.GUARDIAN) && member.family() != null
        && member.family().equals(company.member(student).family());
  }

  // Beside the product's own template, one for clubs, which build things together.
  private void suggest(Viewer by, Instant now) {
    var club = new TemplateText("Clubs", List.of(
        new Section("What we built", "What stands on the table now, and who did what.", true, false),
        new Section("What worked", "A moment that the whole group can be proud of.", false, false),
        new Section("To try at home", "Each thing on a line of its own: families can tick them off.", false, true),
        new Section("Next time", "What we go on with, and what to bring.", true, false)),
        List.of("Robotics", "Debate"));
    if (templateEdits.add(club, by, now) instanceof TemplateAnswer.Refused refused) {
      throw new IllegalStateException(refused.toString());
    }
  }

  // One note that others can learn from, without the names in it.
  private void pick(Viewer by, Instant now) {
    var session = sql.sql("""
            select n.session_id from notes_fact n
            join session_fact s on s.id = n.session_id
            join engagement_card e on e.id = s.engagement_id
            where e.subject = 'AP Chemistry' and exists (select from attendance_mark_fact m
              where m.session_id = s.id and m.status = 'attended')
            order by s.starts_at, n.session_id
            limit 1
            """).one(SessionId.class);
    var source = publishing.source(session, by, now);
    var answer = publishing.publish(source, publishing.proposal(source, source.body()).text(), false, by, now);
    if (!(answer instanceof PublishAnswer.Published)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static Viewer viewer(Company company, String key, Map<String, PersonId> ids) {
    var member = company.member(key);
    return new Viewer(ids.get(key), member.person().name().value(), member.person().roles(), member.person().zone());
  }

  private static AttendanceSubmission submission(Entry entry, Map<String, PersonId> ids) {
    var students = entry.meeting().course().students();
    var marks = students.stream()
        .map(student -> entry.oneMissed() && students.size() > 1 && student.equals(students.getLast())
            ? new Mark(ids.get(student), AttendanceStatus.MISSED, null, null)
            : new Mark(ids.get(student), entry.status(), entry.told(), null))
        .toList();
    return new AttendanceSubmission(0, entry.minutes(), marks, false);
  }
}
