package org.huwei.etl.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** A Quartz scheduler whose jobs stand in the operational database, H2 or PostgreSQL alike. */
final class OperationalStore {

    /** Stands in every row of the store: a process started later must find its jobs under the same name. */
    private static final String SCHEDULER_NAME = "huwei";

    private static final int THREADS = 2;

    /** A process that has not been heard of for somewhat longer than this is dead. */
    private static final int CHECK_IN_MILLISECONDS = 5_000;

    private OperationalStore() {}

    static Scheduler open(DataSource operational) throws SchedulerException {
        String connections = "operational-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new Provider(operational));
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, SCHEDULER_NAME);
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        properties.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        // Its statements for binary columns are plain getBytes and setBytes, which H2's BYTEA takes as well.
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        properties.setProperty("org.quartz.jobStore.dataSource", connections);
        properties.setProperty("org.quartz.jobStore.tablePrefix", "QRTZ_");
        // Job data as text: no serialised Java object stands in the database.
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        if (shared(operational)) {
            properties.setProperty(
                    StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, StdSchedulerFactory.AUTO_GENERATE_INSTANCE_ID);
            properties.setProperty("org.quartz.jobStore.isClustered", "true");
            properties.setProperty(
                    "org.quartz.jobStore.clusterCheckinInterval", Integer.toString(CHECK_IN_MILLISECONDS));
        }
        return new StdSchedulerFactory(properties).getScheduler();
    }

    /**
     * Whether several processes may share the store: then each firing goes to one of them, and the others take over what
     * a dead one left. The H2 file is of one process, which takes over from its predecessor at once.
     */
    private static boolean shared(DataSource operational) throws SchedulerException {
        try (Connection connection = operational.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new SchedulerException("The operational database does not answer.", e);
        }
    }

    private record Provider(DataSource operational) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return operational.getConnection();
        }

        @Override
        public void shutdown() {
            // Whoever gave the data source closes it.
        }

        @Override
        public void initialize() {
            // It is ready.
        }
    }
}
