package org.huwei.app.fence.violation.dashboards;

import org.apache.spark.sql.SparkSession;

/** A page that computes. */
final class SparkOnAPage {

    void stop(SparkSession session) {
        session.stop();
    }
}
