package app.afterbell.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the engagements that an event of a calendar can be of, with their people: few statements for all of them. */
@Component
class IcsCandidates {

  private static final int MOST = 2_000;

  private final Sql sql;

  IcsCandidates(Sql sql) {
    this.sql = sql;
  }

  record Card(EngagementId id, String name, String subject, PersonId mentorId, String mentorName) {}

  record Member(EngagementId engagementId, PersonId studentId, String name) {}

  record Relative(PersonId studentId, PersonId viewerId) {}

  record Address(PersonId personId, String email) {}

  /** Those that are not over, by their names. */
  List<IcsCandidate> all(Instant now) {
    var cards = sql.sql("""
            select c.id, c.name, c.subject, c.mentor_id, p.name as mentor_name
            from engagement_card c join person_card p on p.id = c.mentor_id
            where c.ends_on is null or c.ends_on >= (:now::timestamptz at time zone c.time_zone)::date
            order by c.name, c.id
            limit :most
            """)
        .param("now", now)
        .param("most", MOST)
        .list(Card.class);
    var members = sql.sql("""
            select m.engagement_id, m.student_id, s.name
            from engagement_member m join person_card s on s.id = m.student_id
            where m.engagement_id = any(:ids)
            """)
        .each("ids", cards, Card::id)
        .list(Member.class);
    var relatives = sql.sql("select student_id, viewer_id from family_access where student_id = any(:students)")
        .param("students", members.stream().map(Member::studentId).distinct().toList())
        .list(Relative.class).stream()
        .collect(groupingBy(Relative::studentId, mapping(Relative::viewerId, toList())));
    return with(cards, members.stream().collect(groupingBy(Member::engagementId)), relatives);
  }

  private List<IcsCandidate> with(
      List<Card> cards, Map<EngagementId, List<Member>> members, Map<PersonId, List<PersonId>> relatives) {
    var people = Stream.concat(cards.stream().map(Card::mentorId),
        relatives.values().stream().flatMap(List::stream)).distinct().toList();
    var addresses = sql.sql("select person_id, lower(email) as email from person_address where person_id = "
        + "any(:people)")
        .param("people", people)
        .list(Address.class).stream()
        .collect(toMap(Address::personId, Address::email));
    return cards.stream().map(card -> {
      var students = members.getOrDefault(card.id(), List.of());
      return new IcsCandidate(card.id(), card.name(), card.subject(), card.mentorName(),
          Stream.of(card.mentorId()).filter(addresses::containsKey).map(addresses::get).toList(),
          students.stream().flatMap(one -> relatives.getOrDefault(one.studentId(), List.of()).stream())
              .filter(addresses::containsKey).map(addresses::get).toList(),
          students.stream().map(Member::name).toList());
    }).toList();
  }
}
