package app.afterbell.help;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // who read what, for admins alone
        // help, for each in their own portal
        visit("GET /mentor/help").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/help").sends("q", _ -> "notice").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/help/{slug}", _ -> "log-your-sessions").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/help/{slug}", _ -> "log-your-sessions").sends("answered", _ -> "yes")
            .gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/help").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /family/help").sends("q", _ -> "notice").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/help/{slug}", _ -> "bills").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /family/help/{slug}", _ -> "bills").sends("answered", _ -> "no")
            .gets(404, 404, 303, 303, 303, 404, 404, SIGN_IN),
        visit("GET /staff/help").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/help").sends("q", _ -> "notice").finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/help/{slug}", _ -> "people").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/help/{slug}", _ -> "people").sends("answered", _ -> "yes").finance(303)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/help/of/{other}/{slug}", _ -> "mentor", _ -> "log-your-sessions").finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /assets/help/{name}", _ -> "no-such.webp").gets(404, 404, 404, 404, 404, 404, 404, 404),
        visit("GET /staff/help/answers").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN));
  }
}
