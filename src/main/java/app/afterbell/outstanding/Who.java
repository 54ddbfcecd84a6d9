package app.afterbell.outstanding;

/** Whose name it is, and what stands in its place. The first of those that fit is taken. */
public enum Who {
  STUDENT("the student"),
  MENTOR("the mentor"),
  GUARDIAN("the guardian"),
  RELATIVE("a relative"),
  FAMILY("the family"),
  COURSE("the course");

  private final String words;

  Who(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
