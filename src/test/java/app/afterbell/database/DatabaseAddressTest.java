package app.afterbell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://db.example/afterbell, jdbc:postgresql://db.example/afterbell",
    "postgres://db.example:5433/afterbell?sslmode=require, jdbc:postgresql://db.example:5433/afterbell?sslmode=require",
    "'postgresql://a.example:5432,b.example:5433/afterbell',"
        + "'jdbc:postgresql://a.example:5432,b.example:5433/afterbell?targetServerType=primary'",
    "'postgresql://a.example,b.example/x?sslmode=require',"
        + "'jdbc:postgresql://a.example,b.example/x?sslmode=require&targetServerType=primary'",
    "'postgresql://a.example,b.example/x?targetServerType=any', "
    + "'jdbc:postgresql://a.example,b.example/x?targetServerType=any'",
    "'jdbc:postgresql://a.example,b.example/x', 'jdbc:postgresql://a.example,b.example/x?targetServerType=primary'",
    "'postgresql://[::1]:5432/x', 'jdbc:postgresql://[::1]:5432/x'",
  })
  void findsThePrimaryOfSeveralHosts(String given, String url) {
    assertThat(DatabaseAddress.of(given, null, null).url()).isEqualTo(url);
  }

  @Test
  void takesNameAndPasswordOutOfTheUrl() {
    assertThat(DatabaseAddress.of("postgresql://maya:p%40ss+word@a.example,b.example/x", null, null))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://a.example,b.example/x?targetServerType=primary", "maya",
            "p@ss+word"));
    assertThat(DatabaseAddress.of("postgresql://maya:secret@db.example/x", "ben", "other"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/x", "ben", "other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql:///x", "postgresql://a,,b/x", "postgresql://a,/x", "mysql://a/x", "db.example"})
  void refusesWhatNamesNoHost(String given) {
    assertThatThrownBy(() -> DatabaseAddress.of(given, null, null)).isInstanceOf(CannotStart.class);
  }
}
