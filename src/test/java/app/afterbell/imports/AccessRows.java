package app.afterbell.imports;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Given;
import app.afterbell.testing.Rows;
import app.afterbell.testing.TestDatabase;
import app.afterbell.testing.Visit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // spreadsheets, for those of the staff who coordinate
        visit("GET /staff/imports").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/imports").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/imports/samples/{name}", _ -> "people.csv")
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/imports/{id}", AccessRows::importRun).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/imports/{id}/application", AccessRows::importRun)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/imports/{id}/choices", AccessRows::importRun)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/imports/{id}/reading", AccessRows::importRun)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/imports/{id}/discarding", AccessRows::importRun)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/imports/{id}/files/{place}", AccessRows::foreign, _ -> 0)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/imports/{id}/files/{place}", AccessRows::foreign, _ -> 0)
            .gets(404, 404, 404, 404, 404, 400, 400, SIGN_IN),
        visit("POST /staff/imports/{id}/tag", AccessRows::importRun)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/imports/calendar/{id}", AccessRows::calendar)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/imports/calendar/{id}/choices", AccessRows::calendar)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/imports/calendar/{id}/application", AccessRows::calendar)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/imports/calendar/{id}/discarding", AccessRows::calendar)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN));
  }

  private static Object calendar(Given given) {
    given.organization();
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into calendar_import (id, created_by, created_at, file_name, time_zone, content)
            values (gen_random_uuid(), :by, '2026-11-23T22:12:00Z', 'a.ics', 'UTC', convert_to('BEGIN:VCALENDAR',
              'UTF8'))
            returning id
            """)
        .param("by", given.imogen().id().value())
        .query(UUID.class).single();
  }

  // One that waits for somebody to say which of its file's columns is which.
  private static Object foreign(Given given) {
    given.organization();
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into import_run (id, created_at, file_names, state, beat_at, preview)
            values (gen_random_uuid(), '2026-11-23T22:12:00Z', 'a.csv', 'previewed', '2026-11-23T22:12:00Z', '{
              "attendance": 0, "sessionNotes": 0, "changes": [], "changesInAll": 0, "notes": [], "notesInAll": 0,
              "problems": [], "problemsInAll": 1, "asked": {"meetings": [], "clashes": [], "clashesInAll": 0,
              "strange": [{"file": "a.csv", "signature": "a", "headings": ["First name", "b"], "samples": []}]}}')
            returning id
            """)
        .query(UUID.class).single();
  }

  private static Object importRun(Given given) {
    given.organization();
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into import_run (id, created_at, file_names, state, beat_at)
            values (gen_random_uuid(), '2026-11-23T22:12:00Z', 'people.csv', 'discarded', '2026-11-23T22:12:00Z')
            returning id
            """)
        .query(UUID.class).single();
  }
}
