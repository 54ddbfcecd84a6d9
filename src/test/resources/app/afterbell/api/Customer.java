import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DefaultApi;
import org.openapitools.client.model.AttendanceConflict;
import org.openapitools.client.model.AttendanceSubmission;
import org.openapitools.client.model.AttendanceSubmissionStudentsInner;
import org.openapitools.client.model.Status;

/** A customer's program on the generated client: logs the first open session, then bases a change on nothing. */
public class Customer {

  public static void main(String[] args) throws Exception {
    var client = new ApiClient();
    client.updateBaseUri(args[0]);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[1]));
    var api = new DefaultApi(client);

    var task = api.tasks().getTasks().getFirst();
    System.out.println("open " + String.join(" ", task.getOpen().stream().map(Object::toString).toList()));
    var session = api.session(task.getSession());
    var student = session.getStudents().getFirst().getId();

    var logged = api.putAttendance(session.getId(), attended(student, 60, 0), null);
    System.out.println("logged " + logged.getAttendance().getMinutes() + " " + logged.getAttendance().getStudents()
        .getFirst().getStatus());
    try {
      api.putAttendance(session.getId(), attended(student, 45, 0), null);
    } catch (ApiException conflict) {
      var problem = client.getObjectMapper().readValue(conflict.getResponseBody(), AttendanceConflict.class);
      System.out.println(conflict.getCode() + " stands " + problem.getStanding().getMinutes()
          + " by " + problem.getStanding().getRecordedBy().getName());
    }
  }

  private static AttendanceSubmission attended(UUID student, int minutes, int basedOn) {
    return new AttendanceSubmission().basedOn(basedOn).minutes(minutes)
        .students(List.of(new AttendanceSubmissionStudentsInner().student(student).status(Status.ATTENDED)));
  }
}
