package app.afterbell.planning;

import app.afterbell.planning.OfferAnswer.Done;
import app.afterbell.planning.OfferAnswer.Over;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.SubstituteAnswer;
import app.afterbell.sessions.Substitutions;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One session is offered to who is free and teaches the subject (R34), by its mentor or by staff; that mentor accepts
 * or declines. From the acceptance on it is theirs, for the pay of the offer.
 */
@Component
public class Substitutes {

  /** Characters of what is to be done. */
  public static final int LONGEST = 2000;

  private static final int MOST = 200;

  private static final String OFFERS = """
      select o.id, o.session_id as session, e.subject, o.starts_at, s.planned_minutes as minutes,
             o.from_mentor_id as from_mentor, f.name as from_name, o.to_mentor_id as to_mentor, t.name as to_name,
             o.pay_rate, r.currency, o.plan, o.offered_by, b.name as offered_by_name, o.offered_at, o.state, o.revision,
             d.name as decided_by_name, o.decided_at,
             s.starts_at <= :now or s.cancelled_at is not null or s.starts_at <> o.starts_at
               or s.mentor_id <> o.from_mentor_id as over
      from substitute_offer o
      join session_plan_fact s on s.id = o.session_id
      join engagement_card e on e.id = s.engagement_id
      join engagement_pay_rate r on r.engagement_id = e.id
        and r.from_on <= (s.starts_at at time zone e.time_zone)::date
        and r.to_on > (s.starts_at at time zone e.time_zone)::date
      join person_card f on f.id = o.from_mentor_id
      join person_card t on t.id = o.to_mentor_id
      join person_card b on b.id = o.offered_by
      left join person_card d on d.id = o.decided_by
      """;

  private final Sql sql;
  private final Candidates candidates;
  private final Substitutions substitutions;
  private final ApplicationEventPublisher publisher;

  Substitutes(
      Sql sql, Candidates candidates, Substitutions substitutions, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.candidates = candidates;
    this.substitutions = substitutions;
    this.publisher = publisher;
  }

  /** Every other mentor, who fits first. Does not check the viewer. */
  public List<Candidate> candidates(SessionId session) {
    return candidates.of(session);
  }

  /** The offers of a session, the newest first. Does not check the viewer. */
  public List<Offer> ofSession(SessionId session, Instant now) {
    return sql.sql(OFFERS + " where o.session_id = :session order by o.offered_at desc, o.id desc limit :most")
        .param("session", session)
        .param("now", now)
        .param("most", MOST)
        .list(Offer.class);
  }

  /** What waits for a mentor's answer. */
  public List<Offer> waiting(PersonId mentor, Instant now) {
    return sql.sql(OFFERS + """
             where o.to_mentor_id = :mentor and o.state = 'open' and o.starts_at > :now
            order by o.starts_at, o.id limit :most
            """)
        .param("mentor", mentor)
        .param("now", now)
        .param("most", MOST)
        .list(Offer.class).stream().filter(Offer::isOpen).toList();
  }

  /** One that was made to this mentor. @throws NotFound for everybody else */
  public Offer toMentor(OfferId id, Viewer mentor, Instant now) {
    return one(id, now).filter(offer -> offer.toMentor().equals(mentor.id())).orElseThrow(NotFound::new);
  }

  /** Who holds it in the place of its mentor; empty where nobody does. Does not check the viewer. */
  public Optional<String> holder(SessionId session) {
    return sql.sql("""
            select p.name from session_substitute_fact u join person_card p on p.id = u.mentor_id
            where u.session_id = :session
            """)
        .param("session", session).optional(String.class);
  }

  /**
   * Offers it; offered again to the same mentor in the same words it is the same. What a substitute holds is taken back
   * before it is offered to another one.
   *
   * @param payRate minor units an hour
   * @param as mentor or staff: whether the viewer is its mentor is checked here
   */
  @Transactional
  public OfferAnswer offer(
      SessionId session, PersonId to, long payRate, @Nullable String plan, Asker as, Viewer by, Instant now) {
    var mentor = sql.sql("select mentor_id from session_fact where id = :session and starts_at > :now")
        .param("session", session).param("now", now).optional(PersonId.class).orElseThrow(NotFound::new);
    if (as == Asker.MENTOR ? !mentor.equals(by.id()) : !by.may(Power.PLAN_SESSIONS)) {
      throw new NotFound();
    }
    if (holder(session).isPresent()) {
      return new OfferAnswer.Held();
    }
    if (candidates(session).stream().noneMatch(one -> one.id().equals(to) && one.fits())) {
      return new OfferAnswer.DoesNotFit();
    }
    withdrawWhatIsOver(session, to, by, now);
    var id = OfferId.next();
    int made = sql.sql("""
            insert into substitute_offer (id, session_id, from_mentor_id, to_mentor_id, starts_at, pay_rate, plan,
                                          offered_by, offered_at)
            select :id, s.id, s.mentor_id, :to, s.starts_at, :rate, :plan, :by, :now
            from session_fact s where s.id = :session
            on conflict (session_id, to_mentor_id) where state = 'open' do nothing
            """)
        .param("id", id)
        .param("to", to)
        .param("rate", payRate)
        .param("plan", plan)
        .param("by", by.id())
        .param("now", now)
        .param("session", session)
        .update();
    return made == 1 ? said(id, by, now) : again(session, to, payRate, plan, now);
  }

  // The session has moved since: what was asked then is asked no more, and is not in the way of asking again.
  private void withdrawWhatIsOver(SessionId session, PersonId to, Viewer by, Instant now) {
    sql.sql("""
            update substitute_offer o set state = 'withdrawn', decided_by = :by, decided_at = :now
            where o.session_id = :session and o.to_mentor_id = :to and o.state = 'open'
              and not exists (select from session_fact s
                              where s.id = o.session_id and s.starts_at = o.starts_at
                                and s.mentor_id = o.from_mentor_id)
            """)
        .param("by", by.id())
        .param("now", now)
        .param("session", session)
        .param("to", to)
        .update();
  }

  private OfferAnswer again(SessionId session, PersonId to, long payRate, @Nullable String plan, Instant now) {
    return ofSession(session, now).stream().filter(one -> one.isOpen() && one.toMentor().equals(to)).findFirst()
        .filter(one -> one.payRate().minor() == payRate && Objects.equals(one.plan(), plan))
        .<OfferAnswer>map(one -> new Done(one.id())).orElseGet(OfferAnswer.AlreadyAsked::new);
  }

  private Done said(OfferId id, Viewer by, Instant now) {
    one(id, now).ifPresent(offer -> publisher.publishEvent(new OfferChanged(offer, by.id(), now)));
    return new Done(id);
  }

  /** The mentor to whom it was made accepts or declines. */
  @Transactional
  public OfferAnswer answer(OfferId id, boolean accepts, Viewer mentor, Instant now) {
    lock(id);
    var offer = toMentor(id, mentor, now);
    if (!offer.isOpen()) {
      return new Over();
    }
    if (!accepts) {
      return settle(offer, "declined", null, mentor, now);
    }
    var as = offer.offeredBy().equals(offer.fromMentor()) ? Asker.MENTOR : Asker.STAFF;
    return switch (substitutions.hand(offer.session(), offer.fromMentor(), offer.toMentor(), offer.payRate().minor(),
        as, mentor, now)) {
      case SubstituteAnswer.Refused(var why) -> new OfferAnswer.Refused(why);
      case SubstituteAnswer.Handed(int revision) -> settle(offer, "accepted", revision, mentor, now);
    };
  }

  /**
   * Who offered it, its mentor or staff take it back: while it waits, or, once it was accepted, until it starts.
   *
   * @param as mentor or staff
   */
  @Transactional
  public OfferAnswer takeBack(SessionId session, OfferId id, Asker as, Viewer by, Instant now) {
    lock(id);
    var offer = one(id, now).filter(one -> one.session().equals(session))
        .filter(one -> as == Asker.STAFF ? by.may(Power.PLAN_SESSIONS) : one.fromMentor().equals(by.id()))
        .orElseThrow(NotFound::new);
    if (offer.state() == Offer.State.OPEN) {
      return settle(offer, "withdrawn", null, by, now);
    }
    if (!offer.isAccepted() || offer.revision() == null) {
      return new Over();
    }
    return switch (substitutions.handBack(session, offer.toMentor(), offer.fromMentor(), offer.revision(), as, by,
        now)) {
      case SubstituteAnswer.Refused(var why) -> new OfferAnswer.Refused(why);
      case SubstituteAnswer.Handed(int revision) -> settle(offer, "taken_back", revision, by, now);
    };
  }

  private Optional<Offer> one(OfferId id, Instant now) {
    return sql.sql(OFFERS + " where o.id = :id").param("id", id).param("now", now).optional(Offer.class);
  }

  private void lock(OfferId id) {
    sql.sql("select id from substitute_offer where id = :id for update").param("id", id).one(OfferId.class);
  }

  // Accepted, no other one can be any more.
  private OfferAnswer settle(Offer offer, String state, @Nullable Integer revision, Viewer by, Instant now) {
    sql.sql("""
            update substitute_offer
            set state = case when id = :id then :state else 'withdrawn' end, decided_by = :by, decided_at = :now,
                revision = case when id = :id then :revision::integer else revision end
            where id = :id or :state = 'accepted' and session_id = :session and state = 'open'
            returning id
            """)
        .param("id", offer.id())
        .param("state", state)
        .param("by", by.id())
        .param("now", now)
        .param("revision", revision)
        .param("session", offer.session())
        .list(OfferId.class).forEach(settled -> said(settled, by, now));
    return new Done(offer.id());
  }
}
