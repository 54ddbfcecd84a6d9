package app.afterbell.notifications;

/** Sessions with notes of a student in an engagement, by their places: after one, through another. */
public record Places(int after, int through) {

  public Places {
    if (after >= through) {
      throw new IllegalArgumentException("no place after " + after + " through " + through);
    }
  }

  public boolean hold(int place) {
    return place > after && place <= through;
  }

  public int count() {
    return through - after;
  }
}
