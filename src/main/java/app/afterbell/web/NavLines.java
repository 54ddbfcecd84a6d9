package app.afterbell.web;

import java.util.List;

/** The lines that a module has in the navigation: it contributes a bean of this, and no list knows of it. */
public interface NavLines {

  /** Always the same: asked for once. */
  List<NavLine> lines();
}
