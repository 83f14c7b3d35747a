package org.huwei.app.fence.violation.etl.method;

import org.apache.spark.sql.SparkSession;

/** A method that is not plain. */
final class SparkInAMethod {

    void stop(SparkSession session) {
        session.stop();
    }
}
