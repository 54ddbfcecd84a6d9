package app.afterbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.bench.StatementLog.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorTest {

  @TempDir
  private Path folder;

  @Test
  void asksForAnyMentorWhatThePageAskedForOne() throws IOException {
    var seen = statement("select $1, $2, $3, $4::text, $5",
        Ids.MENTOR.of(7).toString(), Ids.STUDENT.of(7 * 20 + 3).toString(), Ids.SESSION.of(5007).toString(), null, "4:00 o'clock");

    var floor = Floor.reads(folder.resolve("reads.sql"), List.of(statement("BEGIN READ ONLY"), seen, statement("COMMIT")), 7, 200);

    assertThat(Files.readString(floor.script())).isEqualTo("""
        \\set m random(0, 199)
        select bench_id(1, :m * 1 + 0), bench_id(2, :m * 20 + 3), bench_id(6, :m * 1 + 5000), null::text, U&'4\\003a00 o''clock';
        """);
  }

  @Test
  void keepsOfASubmissionTheTransactionThatWrites() throws IOException {
    var seen = List.of(statement("select 1"), statement("BEGIN READ ONLY"), statement("select 2"), statement("COMMIT"),
        statement("BEGIN"), statement("select 3"),
        statement("insert into session values ($1, $2, $3)", Ids.prepared(205, 4).toString(),
            "019e0000-0000-7000-8000-000000000001", "{\"" + Ids.STUDENT.of(205 * 20) + "\"}"),
        statement("COMMIT"), statement("select 4"));

    var floor = Floor.writes(folder.resolve("writes.sql"), seen, 205, 4, 200, 100);

    assertThat(Files.readString(floor.script())).endsWith("""
        BEGIN;
        select 3;
        insert into session values (bench_id(9, :k * 1000 + :m + 0), uuidv7(), array[bench_id(2, :m * 20 + 0)]);
        COMMIT;
        """).doesNotContain("select 2").doesNotContain("select 4");
  }

  private static Statement statement(String text, String... parameters) {
    return new Statement(text, Arrays.asList(parameters));
  }
}
