package app.afterbell.calendar;

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
        // the calendar
        visit("GET /mentor/calendar").sends("session", Places::loggedSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/calendar").sends("session", Places::loggedSession)
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("GET /staff/calendar").sends("session", Places::loggedSession)
            .finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/calendar/search").sends("q", _ -> "ana").finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN));
  }
}
