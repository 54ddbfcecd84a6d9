package app.afterbell.sessions;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.ProposalReply.Accept;
import app.afterbell.sessions.ProposalReply.Decline;
import app.afterbell.sessions.ProposalReply.Leave;
import app.afterbell.sessions.ProposalReply.Offer;
import app.afterbell.sessions.ProposalReply.Take;
import app.afterbell.sessions.ProposalReply.Withdraw;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Anything that somebody may do to a session before its start, chosen by a random number: the same number, the same
 * choice.
 */
class AnyAct {

  private static final int[] LENGTHS = {90, 90, 60, 45, 120};

  private final Given given;
  private final Cancellations cancellations;
  private final Moves moves;
  private final Proposals proposals;
  private final Sql sql;
  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
  private List<PersonId> students = List.of();

  AnyAct(Given given, Cancellations cancellations, Moves moves, Proposals proposals, Sql sql) {
    this.given = given;
    this.cancellations = cancellations;
    this.moves = moves;
    this.proposals = proposals;
    this.sql = sql;
  }

  record Entry(int revision, String kind, PersonId recordedBy) {}

  record Asked(ProposalId id, List<String> times) {}

  void ofTheClub(EngagementId engagement) {
    // everybody is there before several ask for them at once
    List.of(Cast.MAYA, Cast.BOLA, Cast.ELENA, Cast.AVI, Cast.JIWOO).forEach(given::viewer);
    students = sql.sql("select student_id from engagement_member where engagement_id = :id order by 1")
        .param("id", engagement).list(PersonId.class);
  }

  /** How often what was answered. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** The session, and those that took its place. */
  List<SessionId> all(SessionId root) {
    return sql.sql("""
            with recursive line as (
              select id from session where id = :root
              union all
              select s.id from session s join line l on s.follows = l.id)
            select id from line order by id
            """).param("root", root).list(SessionId.class);
  }

  SessionId with(SessionId root, Random random) {
    var line = all(root);
    return line.get(random.nextInt(line.size()));
  }

  Object act(SessionId session, Random random, Instant now) {
    var answer = chosen(session, random, now);
    counts.merge(answer.getClass().getName().replaceAll(".*\\.", ""), 1, Integer::sum);
    return answer;
  }

  private Object chosen(SessionId session, Random random, Instant now) {
    try {
      return switch (random.nextInt(14)) {
        case 0 -> cancellations.cancel(session, CancelRequest.by(Asker.MENTOR), maya(), now);
        case 1 -> cancellations.cancel(session, CancelRequest.byFamily(null, null), family(random), now);
        case 2 -> cancellations.cancel(session, entered(random, now), bola(), now);
        case 3 -> moves.move(session, MoveRequest.by(Asker.MENTOR, to(random, now), length(random), "mentor_conflict"),
            maya(), now);
        case 4 -> moves.move(session, asked(Asker.MENTOR, "family_asked", random, now), maya(), now);
        case 5 -> moves.move(session, asked(Asker.STAFF, "family_asked", random, now), bola(), now);
        case 6 -> moves.move(session, asked(Asker.MENTOR, "family_late", random, now), maya(), now);
        case 7, 8 -> proposals.propose(
            session, new ProposalRequest(to(random, now), length(random), null), family(random), now);
        case 9, 10 -> reply(session, random, now);
        default -> takeBack(session, random, now);
      };
    } catch (NotFound notTheirs) {
      return notTheirs;
    }
  }

  private CancelRequest entered(Random random, Instant now) {
    return new CancelRequest(Asker.STAFF, Asker.FAMILY, Set.of(anybody(random)),
        now.minus(Duration.ofMinutes(random.nextInt(240))), null, null, null);
  }

  private MoveRequest asked(Asker by, String reason, Random random, Instant now) {
    var some = random.nextBoolean() ? null
        : Stream.generate(() -> anybody(random)).limit(2).collect(Collectors.toSet());
    return new MoveRequest(by, to(random, now), length(random), reason, some,
        random.nextBoolean() ? null : now.minus(Duration.ofMinutes(random.nextInt(240))),
        random.nextInt(3) > 0, null);
  }

  private Object reply(SessionId session, Random random, Instant now) {
    var all = sql.sql("select id, times from move_proposal_fact where session_id = :id order by proposed_at "
        + "desc limit 3")
        .param("id", session).list(Asked.class);
    if (all.isEmpty()) {
      return "nothing to reply to";
    }
    var one = all.get(random.nextInt(all.size()));
    ProposalReply reply = switch (random.nextInt(8)) {
      case 0 -> new Accept(false, false);
      case 1 -> new Accept(true, false);
      case 2 -> new Accept(false, true);
      case 3 -> new Decline(null);
      case 4, 5 -> new Offer(List.of(to(random, now), to(random, now)), random.nextBoolean(), null);
      case 6 -> one.times().isEmpty() ? new Leave()
          : new Take(Instant.parse(one.times().get(random.nextInt(one.times().size()))));
      default -> new Withdraw();
    };
    return reply.isFamilys() ? proposals.reply(session, one.id(), reply, Asker.FAMILY, family(random), now)
        : random.nextBoolean() ? proposals.reply(session, one.id(), reply, Asker.MENTOR, maya(), now)
            : proposals.reply(session, one.id(), reply, Asker.STAFF, bola(), now);
  }

  private Object takeBack(SessionId session, Random random, Instant now) {
    var entries = sql.sql("""
            select revision, kind, recorded_by from plan_history
            where session_id = :id and kind in ('cancelled', 'moved') order by revision desc limit 3
            """).param("id", session).list(Entry.class);
    if (entries.isEmpty()) {
      return "nothing to take back";
    }
    var entry = entries.get(random.nextInt(entries.size()));
    var by = Stream.of(maya(), bola(), family(Cast.ELENA), family(Cast.AVI), family(Cast.JIWOO))
        .filter(one -> one.id().equals(entry.recordedBy())).findFirst().orElseThrow();
    var as = by.equals(maya()) ? Asker.MENTOR : by.equals(bola()) ? Asker.STAFF : Asker.FAMILY;
    return entry.kind().equals("moved") ? moves.takeBack(session, entry.revision(), as, by, now)
        : cancellations.takeBack(session, entry.revision(), as, by, now);
  }

  private static Instant to(Random random, Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(30L * random.nextInt(1, 90)));
  }

  private static int length(Random random) {
    return LENGTHS[random.nextInt(LENGTHS.length)];
  }

  private PersonId anybody(Random random) {
    return students.get(random.nextInt(students.size()));
  }

  private Viewer maya() {
    return given.maya();
  }

  private Viewer bola() {
    return given.bola();
  }

  private Viewer family(Random random) {
    return family(List.of(Cast.ELENA, Cast.AVI, Cast.JIWOO).get(random.nextInt(5) / 2));
  }

  private Viewer family(String member) {
    return given.viewer(member);
  }
}
