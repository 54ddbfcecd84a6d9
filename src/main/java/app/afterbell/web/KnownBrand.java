package app.afterbell.web;

import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the company shows itself by: the module that knows it has one bean of this. */
@FunctionalInterface
public interface KnownBrand {

  /**
   * @param name of the company
   * @param style the address of the styles of its colour and its logo
   * @param logo the address of its picture; null for none
   */
  record Shown(String name, String style, @Nullable String logo) {}

  /**
   * As it holds at this instant; empty where it settled none. Costs no statement where its settings were read before.
   */
  Optional<Shown> of(Viewer viewer, Instant now);
}
