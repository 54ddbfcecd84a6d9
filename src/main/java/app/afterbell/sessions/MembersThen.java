package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is taught in some engagements, each until their last day. */
final class MembersThen {

  private record Member(EngagementId engagementId, PersonId studentId, @Nullable LocalDate leavesOn) {}

  private final Map<EngagementId, List<Member>> all;

  private MembersThen(Map<EngagementId, List<Member>> all) {
    this.all = all;
  }

  static MembersThen of(Sql sql, Collection<EngagementId> engagements) {
    return new MembersThen(sql.sql("""
            select engagement_id, student_id, leaves_on from engagement_member where engagement_id = any(:engagements)
            """)
        .param("engagements", engagements)
        .list(Member.class).stream().collect(Collectors.groupingBy(Member::engagementId)));
  }

  /** Those of one on this day, by the calendar of its zone. */
  List<PersonId> on(EngagementId engagement, LocalDate day) {
    return all.getOrDefault(engagement, List.of()).stream()
        .filter(one -> one.leavesOn() == null || one.leavesOn().isAfter(day))
        .map(Member::studentId)
        .toList();
  }
}
