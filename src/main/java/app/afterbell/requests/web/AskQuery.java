package app.afterbell.requests.web;

import app.afterbell.requests.WishFacts;
import app.afterbell.requests.WishFacts.Choice;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a form that asks staff for something offers to choose. */
@Component
class AskQuery {

  private final Sql sql;
  private final Sessions sessions;
  private final WishFacts facts;

  AskQuery(Sql sql, Sessions sessions, WishFacts facts) {
    this.sql = sql;
    this.sessions = sessions;
    this.facts = facts;
  }

  record Billed(String subject, Instant startsAt, PersonId student, String name) {}

  AskPage ofMentor(SessionId id, Viewer viewer) {
    var card = sessions.card(id, viewer.as(Role.MENTOR));
    return new AskPage(
        Portal.MENTOR, id, card.engagementName(), card.startsAt(),
        sessions.students(id).stream().map(one -> new Option(one.id().value().toString(), one.name())).toList(),
        options(facts.others(card)), Map.of(), List.of());
  }

  AskPage unplanned(Viewer viewer) {
    return new AskPage(
        Portal.MENTOR, null, "", null, List.of(), options(facts.ofMentor(viewer)), Map.of(), List.of());
  }

  /** R28: for who sees what a student’s family is billed. */
  AskPage ofFamily(SessionId id, Viewer viewer) {
    var billed = sql.sql("""
            select e.subject, s.starts_at, p.id as student, p.name
            from session_plan_fact s
            join engagement_card e on e.id = s.engagement_id
            join family_access f on f.viewer_id = :viewer and f.sees_money
            join person_card p on p.id = f.student_id
            where s.id = :session
              and exists (select from charge_fact l where l.session_id = s.id and l.student_id = f.student_id)
            order by p.name, p.id
            """)
        .param("viewer", viewer.id())
        .param("session", id)
        .list(Billed.class);
    if (billed.isEmpty()) {
      throw new NotFound();
    }
    var first = billed.getFirst();
    return new AskPage(
        Portal.FAMILY, id, first.subject(), first.startsAt(),
        billed.stream().map(one -> new Option(one.student().value().toString(), one.name())).toList(), List.of(),
        Map.of(), List.of());
  }

  private static List<Option> options(List<Choice> choices) {
    return choices.stream().map(one -> new Option(one.id().value().toString(), one.among(choices))).toList();
  }
}
