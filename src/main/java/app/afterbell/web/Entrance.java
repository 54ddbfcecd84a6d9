package app.afterbell.web;

import app.afterbell.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets somebody in who has just shown who they are by a link, or needs no proof: a person who tries the demo. */
public interface Entrance {

  void letIn(PersonId person, HttpServletRequest request, HttpServletResponse response);
}
