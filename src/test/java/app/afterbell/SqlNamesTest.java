package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlNamesTest {

  @Test
  void readsEachOfAListAndWhatIsJoined() {
    assertThat(SqlNames.read("""
        select 1 from session s, unnest(:ids) as u(id, place), (select x from person p, family) f, lateral (select 1) l,
          notes_draft
        join only mail_message m on m.id = s.id, charge_line where s.id in (select id from earning_line) -- from nothing
        """)).contains("session", "notes_draft", "mail_message", "charge_line", "person", "family", "earning_line")
        .doesNotContain("unnest", "nothing", "lateral");
    assertThat(SqlNames.read("delete from a using b x, c where a.id = x.id")).containsOnly("a", "b", "c");
    assertThat(SqlNames.read("update a set b = 1 from c, d where x is distinct from e.f")).contains("c", "d")
        .doesNotContain("a");
    assertThat(SqlNames.read("select 1 from a join b using (id), c")).contains("a", "b", "c").doesNotContain("id");
  }

  @Test
  void writesAndCalls() {
    assertThat(SqlNames.written("with x as (insert into a (id) select 1) update b set c = 1; delete from d; alter "
        + "table e add f int"))
        .containsExactly("a", "b", "d", "e");
    assertThat(SqlNames.called("select rate_of_session(s.id), folded (x) from y; create function made(z int)"))
        .contains("rate_of_session", "folded").doesNotContain("made");
  }
}
