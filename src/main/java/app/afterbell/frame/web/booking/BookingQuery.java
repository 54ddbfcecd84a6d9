package app.afterbell.frame.web.booking;

import app.afterbell.engagements.EngagementId;
import app.afterbell.frame.web.booking.BookingsPage.Choice;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policies;
import app.afterbell.planning.SlotBookings;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a family can book, and what it costs as far as the reader may know (R27). */
@Component
class BookingQuery {

  private static final int MOST = 50;

  private final Sql sql;
  private final SlotBookings bookings;
  private final Organizations organizations;

  BookingQuery(Sql sql, SlotBookings bookings, Organizations organizations) {
    this.sql = sql;
    this.bookings = bookings;
    this.organizations = organizations;
  }

  /** Engagements that run, of the reader's students alone: in a group, other families would be billed. */
  @Transactional(readOnly = true)
  public BookingsPage all(Viewer viewer, Instant now) {
    boolean allowed = bookings.allowed(viewer, now);
    var us = organizations.current(viewer);
    return new BookingsPage(allowed ? choices(null, viewer, now) : List.of(), allowed, us.supportEmail());
  }

  @Transactional(readOnly = true)
  public BookingPage one(
      EngagementId id, @Nullable Instant chosen, @Nullable String wrong, @Nullable LocalDate from, Viewer viewer,
      Instant now) {
    var open = bookings.open(id, viewer, now);
    var agreed = open.engagement().agreed();
    var us = organizations.current(viewer);
    boolean allowed = bookings.allowed(viewer, now);
    var engagement = choices(id, viewer, now).stream().findFirst()
        .orElseGet(() -> new Choice(id, agreed.subject(), "", List.of()));
    int paying = paying(id, viewer);
    var slots = allowed
        ? open.slots().stream().map(slot -> slot(slot, paying, us.policies(), now)).toList()
        : List.<BookingPage.Slot>of();
    return new BookingPage(engagement, slots, open.zone(), us.policies().at(now).noticeHours(), allowed,
        us.supportEmail(), chosen, wrong, viewer.zone(), shown(slots, from, viewer.zone()));
  }

  // From a day after which nothing is free, all are shown.
  private static @Nullable LocalDate shown(List<BookingPage.Slot> slots, @Nullable LocalDate from, ZoneId reader) {
    return from != null && slots.stream()
        .anyMatch(slot -> !slot.startsAt().atZone(reader).toLocalDate().isBefore(from)) ? from : null;
  }

  private static BookingPage.Slot slot(SlotBookings.Slot slot, int paying, Policies policies, Instant now) {
    var policy = policies.at(slot.startsAt());
    var each = slot.billRate().forMinutes(slot.minutes(), policy.attended().billed());
    return new BookingPage.Slot(slot.startsAt(), slot.minutes(),
        paying == 0 ? null : new Money(Math.multiplyExact(each.minor(), paying), each.currency()),
        slot.startsAt().minus(policy.notice()).isBefore(now));
  }

  // For how many of its students the reader sees money; none, where not for all of them.
  private int paying(EngagementId id, Viewer viewer) {
    return sql.sql("""
            select case when bool_and(coalesce(f.sees_money, false)) then count(*)::integer else 0 end
            from engagement_member m
            left join family_access f on f.student_id = m.student_id and f.viewer_id = :viewer
            where m.engagement_id = :id and m.leaves_on is null
            """)
        .param("id", id)
        .param("viewer", viewer.id())
        .one(Integer.class);
  }

  private List<Choice> choices(@Nullable EngagementId only, Viewer viewer, Instant now) {
    return sql.sql("""
            with mine as materialized (
              select distinct m.engagement_id from family_access f join engagement_member m
                on m.student_id = f.student_id
              where f.viewer_id = :viewer)
            select e.id, e.subject, p.name as mentor_name,
                   array(select c.name from engagement_member m join person_card c on c.id = m.student_id
                         where m.engagement_id = e.id order by c.name, c.id) as students
            from mine
            cross join lateral (select x.* from engagement_card x where x.id = mine.engagement_id offset 0) e
            join person_card p on p.id = e.mentor_id
            where (:only::uuid is null or e.id = :only::uuid)
              and (e.ends_on is null or e.ends_on >= (:now::timestamptz at time zone e.time_zone)::date)
              and not exists (
                select from engagement_member m
                where m.engagement_id = e.id and not exists (
                  select from family_access f where f.viewer_id = :viewer and f.student_id = m.student_id))
            order by e.subject, p.name, e.id
            limit :most
            """)
        .param("viewer", viewer.id())
        .param("only", only)
        .param("now", now)
        .param("most", MOST)
        .list(Choice.class);
  }
}
