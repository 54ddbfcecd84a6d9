package app.afterbell.testing;

import app.afterbell.web.LivePage;
import java.util.List;

/** A page that listens to what is told to it, without a connection. @param told what it was told, the first first */
public record Heard(List<String> told) implements LivePage.Channel {

  @Override
  public void tell(String seen) {
    told.add(seen);
  }

  @Override
  public void beat() {}

  @Override
  public void close() {}
}
