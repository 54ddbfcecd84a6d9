package app.afterbell.invitations.web;

import app.afterbell.web.OpenPaths;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person who has its link is invited. */
@Component
class InvitationPaths implements OpenPaths {

  @Override
  public List<String> open() {
    return List.of("/invitation/**");
  }
}
