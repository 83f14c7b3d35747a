package org.huwei.dashboards;

import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.ClauseCatalogue;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The catalogues as beans, for tests of pages to import; in the product the application provides them. */
@TestConfiguration
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
