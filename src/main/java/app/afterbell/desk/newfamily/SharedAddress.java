package app.afterbell.desk.newfamily;

import app.afterbell.shared.Reason;

/** Mentor and guardian with one address, which is for one account. */
enum SharedAddress implements Reason {
  ONE_ADDRESS;

  @Override
  public String key() {
    return "desk.newfamily.wrong.one-address";
  }
}
