package org.huwei.app.pipeline;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.app.settings.ComputeSettings;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.PrivacySettings;
import org.huwei.etl.Evaluation;
import org.huwei.etl.Pipeline;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.Repairs;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.division.OwnChanges;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.quality.Quality;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.snapshot.Snapshots;
import org.huwei.etl.source.SourceMappings;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.Warehouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the pipeline as beans. Spark starts with the first computation, not here. */
@Configuration
class PipelineConfiguration {

    @Bean
    Pseudonyms pseudonyms(PrivacySettings privacy, DataSettings data) {
        return new Pseudonyms(PseudonymKey.resolve(privacy, data));
    }

    @Bean
    Pipeline pipeline(Warehouse warehouse, Pseudonyms pseudonyms) {
        return new Pipeline(warehouse, pseudonyms, InstantSource.system(), PipelineSettings.DEFAULT);
    }

    @Bean
    Repairs repairs(Warehouse warehouse, Pseudonyms pseudonyms, SourceMappings mappings) {
        return new Repairs(warehouse, pseudonyms, InstantSource.system(), PipelineSettings.DEFAULT, mappings);
    }

    @Bean
    Quality quality(Warehouse warehouse) {
        return new Quality(warehouse);
    }

    @Bean
    OwnChanges ownChanges(DataSettings data) {
        return new OwnChanges(data.resolve("divisions").resolve("changes.csv"));
    }

    @Bean
    DivisionLoader divisionLoader(Warehouse warehouse, OwnChanges own) {
        return new DivisionLoader(warehouse, InstantSource.system(), Optional.of(own));
    }

    @Bean
    PipelineLock pipelineLock(DataSource operational) {
        return new PipelineLock(operational);
    }

    @Bean(destroyMethod = "close")
    SparkEngine sparkEngine(ComputeSettings settings) {
        int partitions = settings.partitions() == 0 ? SparkSettings.LOCAL.partitions() : settings.partitions();
        return new SparkEngine(new SparkSettings(settings.master(), partitions, settings.settings()));
    }

    @Bean
    Evaluation evaluation(Warehouse warehouse, SparkEngine spark) {
        return new Evaluation(warehouse, spark, InstantSource.system());
    }

    @Bean
    Snapshots snapshots(Evaluation evaluation) {
        return evaluation.snapshots();
    }
}
