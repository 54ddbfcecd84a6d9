package app.afterbell.ledger;

import app.afterbell.sessions.LogWithdrawn;
import app.afterbell.sessions.Outcome;
import java.util.List;

/**
 * Lines of money, each append-only: a module has a bean of this, and its own table. A line has the total that a session
 * comes to with it, and the amount that it adds to what stood before; a correction keeps whose it is and the rate of
 * the line that it corrects, where the session is not one of another engagement by it, and points at it.
 */
public interface Book {

  /** What is to stand in this book for an outcome. */
  List<Posting> postings(Outcome outcome);

  /** Writes a line each. @return how many; of differences alone fewer, where what stands is right */
  int write(Postings postings);

  /** Writes that what stands for the students of a log that was taken back is nothing. */
  void takeBack(LogWithdrawn log);
}
