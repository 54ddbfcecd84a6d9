package app.afterbell.desk.engagements;

import app.afterbell.engagements.Refusal;
import app.afterbell.web.Typed;
import java.util.List;

/** Notes why an engagement is not taken beside the fields that it is about. */
public final class RefusedFields {

  private RefusedFields() {}

  public static void note(Typed typed, List<Refusal> reasons) {
    reasons.forEach(reason -> typed.refuse(field(reason), reason));
  }

  private static String field(Refusal reason) {
    return switch (reason) {
      case NAME_MISSING, NAME_TOO_LONG, NAME_UNREADABLE -> "name";
      case SUBJECT_MISSING, SUBJECT_TOO_LONG, SUBJECT_UNREADABLE -> "subject";
      case STUDENT_MISSING, NOT_A_STUDENT, MENTOR_IS_STUDENT -> "student-q";
      case NOT_A_MENTOR -> "mentor-q";
      case MINUTES_OUT_OF_RANGE -> "minutes";
      case CURRENCIES_DIFFER -> "currency";
      case BILL_RATE_OUT_OF_RANGE -> "billed";
      case PAY_RATE_OUT_OF_RANGE -> "paid";
      case ENDS_BEFORE_IT_STARTS -> "ends";
      case LINK_NOT_AN_ADDRESS -> "link";
    };
  }
}
