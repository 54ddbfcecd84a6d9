package app.afterbell.engagements;

import app.afterbell.shared.Blank;
import app.afterbell.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement must say to be taken: name and subject of 1 to 200 visible characters, at least one student, a
 * length of 15 to 480 minutes, rates of one currency, an end that is not before the start, a link that is a web
 * address.
 */
public final class EngagementRule {

  public static final int SHORTEST = 15;
  public static final int LONGEST = 480;

  /** The same as a time: what began longer ago than this is over. */
  public static final Duration LONGEST_SESSION = Duration.ofMinutes(LONGEST);

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINK = 2000;

  // a rate that is surely a slip of the keyboard, and far from what a long can hold when multiplied by minutes
  private static final long HIGHEST_RATE = 100_000_000_000L;

  private EngagementRule() {}

  /** Every reason against it at once. */
  public static List<Refusal> check(NewEngagement engagement) {
    var refusals = new ArrayList<Refusal>();
    checkText(engagement.name(), refusals,
        Refusal.NAME_MISSING, Refusal.NAME_TOO_LONG, Refusal.NAME_UNREADABLE);
    checkText(engagement.subject(), refusals,
        Refusal.SUBJECT_MISSING, Refusal.SUBJECT_TOO_LONG, Refusal.SUBJECT_UNREADABLE);
    if (engagement.students().isEmpty()) {
      refusals.add(Refusal.STUDENT_MISSING);
    }
    if (engagement.students().contains(engagement.mentor())) {
      refusals.add(Refusal.MENTOR_IS_STUDENT);
    }
    if (engagement.endsOn() != null && engagement.endsOn().isBefore(engagement.startsOn())) {
      refusals.add(Refusal.ENDS_BEFORE_IT_STARTS);
    }
    if (!isAddress(engagement.meetingLink())) {
      refusals.add(Refusal.LINK_NOT_AN_ADDRESS);
    }
    refusals.addAll(check(engagement.terms()));
    return refusals;
  }

  public static List<Refusal> check(Terms terms) {
    var refusals = new ArrayList<Refusal>();
    if (!allowsMinutes(terms.minutes())) {
      refusals.add(Refusal.MINUTES_OUT_OF_RANGE);
    }
    if (!terms.billRate().currency().equals(terms.payRate().currency())) {
      refusals.add(Refusal.CURRENCIES_DIFFER);
    }
    if (!allowsRate(terms.billRate())) {
      refusals.add(Refusal.BILL_RATE_OUT_OF_RANGE);
    }
    if (!allowsRate(terms.payRate())) {
      refusals.add(Refusal.PAY_RATE_OUT_OF_RANGE);
    }
    return refusals;
  }

  /** Whether a session can be planned this long. */
  public static boolean allowsMinutes(int minutes) {
    return minutes >= SHORTEST && minutes <= LONGEST;
  }

  /** Whether an hour costs or pays so much that it is surely a slip. */
  public static boolean isTooHigh(Money rate) {
    return rate.minor() > HIGHEST_RATE;
  }

  private static boolean allowsRate(Money rate) {
    return rate.minor() >= 0 && !isTooHigh(rate);
  }

  private static void checkText(String text, List<Refusal> refusals, Refusal missing, Refusal tooLong,
      Refusal unreadable) {
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF))) {
      refusals.add(unreadable);
    } else if (Blank.is(text)) {
      refusals.add(missing);
    } else if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
      refusals.add(tooLong);
    }
  }

  private static boolean isAddress(@Nullable String link) {
    if (link == null) {
      return true;
    }
    try {
      var address = URI.create(link);
      return link.length() <= LONGEST_LINK
          && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
