package app.afterbell.mentor.run;

import app.afterbell.payroll.Worth;
import app.afterbell.sessions.SessionId;
import java.util.List;

/**
 * What waits for a mentor, the oldest due first.
 *
 * @param worth what all of it pays when it is sent now
 */
record Waiting(List<Open> open, Worth worth) {

  /**
   * @param notesAlone whether its attendance is in
   * @param later whether it comes after the session at which the run is
   */
  record Open(SessionId session, boolean notesAlone, boolean later) {}
}
