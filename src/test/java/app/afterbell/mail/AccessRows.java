package app.afterbell.mail;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Places;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // mail that did not leave holds links that sign people in: where people are real, for admins alone
        visit("GET /staff/mailbox").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("GET /staff/mailbox/{id}", Places::message).gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN));
  }
}
