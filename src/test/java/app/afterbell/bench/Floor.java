package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What the database alone can do on this machine: a write and a read of the size of the product's, by pgbench, in
 * tables that have nothing to do with the product's and so stay the same whatever becomes of those. They lie in another
 * database of the same server.
 */
enum Floor {

  /** One submission: an update of one of a million rows, and two inserts, in one transaction. */
  WRITE("""
      \\set id random(1, 1000000)
      begin;
      update meeting set logged_at = now(), minutes = 60 where id = :id;
      insert into charge (meeting_id, family_id, minutes, amount, recorded_at) values (:id, :id % 10000 + 1, 60, 8500, \
      now());
      insert into earning (meeting_id, teacher_id, minutes, amount, recorded_at) values (:id, :id % 1000 + 1, 60, \
      5000, now());
      commit;
      """),

  /** One page: twenty rows over four tables, ten rows of one, and a count. */
  READ("""
      \\set t random(1, 1000)
      select m.id, m.starts_at, m.minutes, c.name, c.subject, p.name as pupil, t.name as teacher
      from meeting m join course c on c.id = m.course_id join pupil p on p.id = c.pupil_id join teacher t
        on t.id = m.teacher_id
      where m.teacher_id = :t and m.starts_at < timestamptz '2026-11-01' order by m.starts_at desc limit 20;
      select id, course_id, starts_at, minutes from meeting
      where teacher_id = :t and starts_at >= timestamptz '2026-11-01' order by starts_at limit 10;
      select count(*) from meeting where teacher_id = :t and starts_at >= timestamptz '2026-10-01';
      """);

  static final int CLIENTS = 16;

  /**
   * A thousand teachers, twelve thousand courses, a million meetings, each with its charge and earning but the newest.
   */
  static final String TABLES = """
      create table teacher (id bigint primary key, name text not null, zone text not null);
      create table pupil (id bigint primary key, name text not null, zone text not null);
      create table course (id bigint primary key, teacher_id bigint not null, pupil_id bigint not null,
        name text not null,
                           subject text not null);
      create table meeting (id bigint primary key, course_id bigint not null, teacher_id bigint not null,
                            starts_at timestamptz not null, minutes integer, logged_at timestamptz);
      create table charge (id bigint generated always as identity primary key, meeting_id bigint not null,
        family_id bigint not null,
                           minutes integer not null, amount bigint not null, recorded_at timestamptz not null);
      create table earning (id bigint generated always as identity primary key, meeting_id bigint not null,
                            teacher_id bigint not null, minutes integer not null, amount bigint not null,
                            recorded_at timestamptz not null);
      insert into teacher select i, 'Teacher ' || i, 'America/New_York' from generate_series(1, 1000) i;
      insert into pupil select i, 'Pupil ' || i, 'America/New_York' from generate_series(1, 20000) i;
      insert into course
      select i, (i - 1) % 1000 + 1, i, 'Algebra with pupil ' || i, 'Algebra' from generate_series(1, 12000) i;
      insert into meeting
      select i, (i - 1) % 12000 + 1, (i - 1) % 1000 + 1,
        timestamptz '2026-12-01' - (1000000 - i) / 1000 * interval '12 hours', 60, null
      from generate_series(1, 1000000) i;
      insert into charge (meeting_id, family_id, minutes, amount, recorded_at)
      select id, id % 10000 + 1, 60, 8500, starts_at from meeting where id <= 980000 order by id;
      insert into earning (meeting_id, teacher_id, minutes, amount, recorded_at)
      select id, teacher_id, 60, 5000, starts_at from meeting where id <= 980000 order by id;
      alter table course add foreign key (teacher_id) references teacher, add foreign key (pupil_id) references pupil;
      alter table meeting add foreign key (course_id) references course,
        add foreign key (teacher_id) references teacher;
      alter table charge add foreign key (meeting_id) references meeting;
      alter table earning add foreign key (meeting_id) references meeting;
      create index meeting_teacher on meeting (teacher_id, starts_at desc);
      create index charge_meeting on charge (meeting_id);
      create index charge_family on charge (family_id, recorded_at desc);
      create index earning_meeting on earning (meeting_id);
      create index earning_teacher on earning (teacher_id, recorded_at desc);
      """;

  private final String script;

  Floor(String script) {
    this.script = script;
  }

  static void fill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
  }

  double perSecond(Databases databases, String database, int seconds) throws IOException, InterruptedException {
    var file = Files.createTempFile("floor", ".sql");
    try {
      Files.writeString(file, script);
      var output = Commands.run(List.of("pgbench", "-n", "-M", "prepared", "-c", Integer.toString(CLIENTS), "-j", "1",
          "-T", Integer.toString(seconds), "-f", file.toString(), "-h", "127.0.0.1", "-p",
          Integer.toString(databases.port()),
          "-U", databases.user(), database), Map.of("PGPASSWORD", databases.password()));
      return output.lines().filter(line -> line.startsWith("tps = "))
          .mapToDouble(line -> Double.parseDouble(line.split(" ")[2])).findFirst()
          .orElseThrow(() -> new IllegalStateException("pgbench says: " + output));
    } finally {
      Files.delete(file);
    }
  }
}
