import { AttendanceConflictFromJSON, Configuration, DefaultApi, ResponseError, Status } from './client';

declare const process: { argv: string[] };

/** A customer's program on the generated client: logs the first open session, then bases a change on nothing. */
async function main() {
  const api = new DefaultApi(new Configuration({ basePath: process.argv[2], accessToken: process.argv[3] }));

  const task = (await api.tasks()).tasks[0]!;
  console.log(`open ${task.open.join(' ')}`);
  const session = await api.session({ id: task.session });
  const student = session.students[0]!.id;

  const attended = (minutes: number) => ({
    id: session.id,
    attendanceSubmission: { basedOn: 0, minutes, students: [{ student, status: Status.Attended }] },
  });
  const logged = await api.putAttendance(attended(60));
  console.log(`logged ${logged.attendance!.minutes} ${logged.attendance!.students[0]!.status}`);
  try {
    await api.putAttendance(attended(45));
  } catch (refused) {
    const { response } = refused as ResponseError;
    const { standing } = AttendanceConflictFromJSON(await response.json());
    console.log(`${response.status} stands ${standing!.minutes} by ${standing!.recordedBy.name}`);
  }
}

main();
