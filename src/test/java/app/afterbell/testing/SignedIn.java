package app.afterbell.testing;

import app.afterbell.access.SignIns;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.people.People;
import app.afterbell.shared.Id;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs somebody in as the product does, by a row and a cookie: {@code .with(SignedIn.as(given.maya()))}. */
public final class SignedIn {

  private SignedIn() {}

  public static RequestPostProcessor as(Viewer viewer) {
    return request -> {
      request.setCookies(cookie(viewer));
      return request;
    };
  }

  /** Lets a program in for somebody, by a new token. */
  public static RequestPostProcessor byToken(Viewer viewer) {
    var secret = new Secret("ab_" + Secret.random().value());
    new Sql(TestDatabase.dataSource()).sql("""
            insert into api_token (id, person_id, name, token_hash, created_at)
            values (:id, :owner, 'JUnit', :hash, :now)
            """)
        .param("id", Id.next())
        .param("owner", viewer.id())
        .param("hash", secret.hash())
        .param("now", TestClock.SHARED.instant())
        .update();
    return request -> {
      request.addHeader("Authorization", "Bearer " + secret.value());
      return request;
    };
  }

  /** The cookie of a new sign-in, for browsers and plain HTTP clients. */
  public static Cookie cookie(Viewer viewer) {
    var sql = new Sql(TestDatabase.dataSource());
    var people = new People(sql, new JdbcTransactionManager(TestDatabase.dataSource()));
    var signIns = new SignIns(sql, people, Duration.ofDays(30));
    var secret = signIns.open(viewer.id(), "JUnit", TestClock.SHARED.instant());
    return new Cookie(SignInCookie.NAME, secret.value());
  }
}
