package app.afterbell.requests.web.api;

import app.afterbell.engagements.EngagementId;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.RequestState;
import app.afterbell.requests.web.api.RequestView.Asker;
import app.afterbell.requests.web.api.RequestView.Word;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads requests for programs: those that their owner asked as a mentor, and all for who decides them. */
@Component
class RequestViewQuery {

  private static final String SELECT = """
      select r.id, r.number, r.kind, r.state, r.revision, r.session_id, r.minutes, r.student_id, r.status,
             r.engagement_id, r.starts_at, r.asked_by, p.name as asked_by_name, r.asked_at, r.decided_at,
             r.decided_minutes
      from request r join person_card p on p.id = r.asked_by
      """;

  private static final String THEIRS = " where r.asked_by = :viewer and r.asked_as = 'mentor'";
  private static final String ALL = " where (:viewer::uuid is not null)";

  private final Sql sql;

  RequestViewQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      RequestId id, int number, RequestKind kind, RequestState state, int revision, @Nullable SessionId sessionId,
      @Nullable Integer minutes, @Nullable PersonId studentId, @Nullable AttendanceStatus status,
      @Nullable EngagementId engagementId, @Nullable Instant startsAt, PersonId askedBy, String askedByName,
      Instant askedAt, @Nullable Instant decidedAt, @Nullable Integer decidedMinutes) {

    private RequestView toView() {
      return new RequestView(
          id, number, kind, state, revision, sessionId, minutes, studentId, status, engagementId, startsAt,
          new Asker(askedBy, askedByName), askedAt, decidedAt, decidedMinutes, null);
    }
  }

  record WordRow(Instant saidAt, PersonId saidBy, String name, @Nullable RequestState decision,
      @Nullable String body) {}

  /** The newest hundred. */
  List<RequestView> list(@Nullable RequestState state, Viewer viewer) {
    return sql.sql(SELECT + (viewer.may(Power.DECIDE_REQUESTS) ? ALL : THEIRS)
            + " and (:state::text is null or r.state = :state) order by r.asked_at desc, r.id limit 100")
        .param("viewer", viewer.id())
        .param("state", state)
        .list(Row.class)
        .stream()
        .map(Row::toView)
        .toList();
  }

  /** @throws NotFound where it is not theirs (R28) */
  RequestView one(RequestId id, Viewer viewer) {
    var view = sql.sql(SELECT + (viewer.may(Power.DECIDE_REQUESTS) ? ALL : THEIRS) + " and r.id = :id")
        .param("viewer", viewer.id())
        .param("id", id)
        .one(Row.class)
        .toView();
    return view.with(sql.sql("""
            select w.said_at, w.said_by, p.name, w.decision, w.body
            from request_word w join person_card p on p.id = w.said_by
            where w.request_id = :id order by w.number
            """)
        .param("id", id)
        .list(WordRow.class)
        .stream()
        .map(row -> new Word(row.saidAt(), new Asker(row.saidBy(), row.name()), row.decision(), row.body()))
        .toList());
  }
}
