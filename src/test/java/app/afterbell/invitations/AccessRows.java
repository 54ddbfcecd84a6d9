package app.afterbell.invitations;

import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // invitations: anybody who has the link
        visit("GET /invitation/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
        visit("POST /invitation/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410));
  }
}
