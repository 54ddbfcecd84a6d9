package app.afterbell.imports;

/** A file as it was chosen. Its content is at most {@link #LARGEST} bytes. */
public record Upload(String name, byte[] content) {

  /** 10 MB. */
  public static final int LARGEST = 10 * 1024 * 1024;
}
