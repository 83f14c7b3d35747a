package org.huwei.app.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}: 200 when both databases answer, otherwise 503 with the one that does not. */
@RestController
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final NamedQuery PROBE = NamedQuery.inline("health", "SELECT 1 AS one");

    private final Warehouse warehouse;
    private final JdbcClient operational;

    HealthController(Warehouse warehouse, JdbcClient operational) {
        this.warehouse = warehouse;
        this.operational = operational;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("warehouse", state("warehouse", this::warehouseAnswers));
        parts.put("operational", state("operational database", this::operationalAnswers));
        boolean up = parts.values().stream().allMatch("up"::equals);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(parts);
    }

    private boolean warehouseAnswers() {
        return warehouse
                        .query(PROBE, Scope.system(), Parameters.none(), row -> row.integer("one"))
                        .size()
                == 1;
    }

    private boolean operationalAnswers() {
        return operational.sql("SELECT 1").query(Integer.class).single() == 1;
    }

    private static String state(String part, BooleanSupplier answers) {
        try {
            return answers.getAsBoolean() ? "up" : "down";
        } catch (RuntimeException e) {
            LOG.warn("The {} does not answer: {}", part, e.getMessage());
            return "down";
        }
    }
}
