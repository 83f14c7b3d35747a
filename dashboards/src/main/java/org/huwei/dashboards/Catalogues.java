package org.huwei.dashboards;

import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.ClauseCatalogue;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The declarations of sources, checks, indicators and clauses: read once, the same for everyone. */
@Configuration
public class Catalogues {

    @Bean
    SourceCatalogue sourceCatalogue() {
        return SourceCatalogue.load();
    }

    @Bean
    CheckCatalogue checkCatalogue() {
        return CheckCatalogue.load();
    }

    @Bean
    IndicatorCatalogue indicatorCatalogue() {
        return IndicatorCatalogue.load();
    }

    @Bean
    ClauseCatalogue clauseCatalogue() {
        return ClauseCatalogue.load();
    }
}
