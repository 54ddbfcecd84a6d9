package app.afterbell.households;

/**
 * What a guardian may see of a student beside when there is a session: its notes, and what it cost (R28). Kept for each
 * guardian and student.
 */
public record Rights(boolean readsNotes, boolean seesMoney) {

  public static final Rights ALL = new Rights(true, true);

  /** These, as far as the other has them too: nobody gives what they do not have. */
  public Rights within(Rights other) {
    return new Rights(readsNotes && other.readsNotes, seesMoney && other.seesMoney);
  }

  /**
   * What stands once somebody who has {@code own} has wished for these: what they do not have themselves stays as it
   * was.
   */
  public Rights wishedBy(Rights own, Rights before) {
    return new Rights(
        own.readsNotes ? readsNotes : before.readsNotes,
        own.seesMoney ? seesMoney : before.seesMoney);
  }

  /** For the history. */
  public String written(String guardian) {
    return guardian + ": " + (readsNotes ? "notes" : "no notes") + ", " + (seesMoney ? "money" : "no money");
  }
}
