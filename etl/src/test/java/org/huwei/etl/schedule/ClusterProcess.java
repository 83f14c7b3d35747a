package org.huwei.etl.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;

/**
 * One of several processes on one operational database; {@link ClusterTest} kills it. Every firing is entered in the
 * table {@code firing}; the first load of the patrols never ends by itself. Argument: the address of the database.
 */
final class ClusterProcess {

    static final String TABLE =
            "CREATE TABLE firing (job VARCHAR(40), due TIMESTAMP(3), process BIGINT, state VARCHAR(10))";

    /** The clock beats every two seconds. */
    static final ScheduleSettings SCHEDULE = new ScheduleSettings("0/2 * * * * ?", ScheduleSettings.DEFAULT.zone());

    private ClusterProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        DataSource database = OperationalDatabase.postgres(arguments[0]);
        JobScheduler scheduler = new JobScheduler(database, work(database), SCHEDULE);
        scheduler.start();
        System.out.println("ready");
        System.out.flush();
        TimeUnit.DAYS.sleep(1);
    }

    static Map<JobName, PipelineJob> work(DataSource database) {
        Map<JobName, PipelineJob> work = new EnumMap<>(JobName.class);
        for (JobName job : JobName.values()) {
            work.put(job, (firing, listener) -> {
                boolean first = count(database, job) == 0;
                enter(database, job, firing, "begun");
                if (job == JobName.LOAD_PATROLS && first) {
                    TimeUnit.DAYS.sleep(1);
                }
                enter(database, job, firing, "done");
            });
        }
        return work;
    }

    private static int count(DataSource database, JobName job) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM firing WHERE job = '" + job.key() + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void enter(DataSource database, JobName job, Firing firing, String state) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO firing VALUES (?, ?, ?, ?)")) {
            insert.setString(1, job.key());
            insert.setTimestamp(2, Timestamp.from(firing.at()));
            insert.setLong(3, ProcessHandle.current().pid());
            insert.setString(4, state);
            insert.executeUpdate();
        }
    }
}
