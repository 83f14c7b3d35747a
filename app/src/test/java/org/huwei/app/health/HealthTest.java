package org.huwei.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huwei.app.Browserless;
import org.huwei.app.RunningProductTest;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProductTest
class HealthTest {

    @Autowired
    private JdbcClient operational;

    @LocalServerPort
    private int port;

    @Test
    void aProductWhoseDatabasesAnswerIsUpAndSaysSoToEverybody() {
        var answer = new Browserless(port).get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"warehouse\":\"up\",\"operational\":\"up\"}");
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsNamed() {
        WarehouseAddress nobody = new WarehouseAddress("127.0.0.1", 1, "huwei", "default", "");
        try (Warehouse warehouse = Warehouse.connect(nobody)) {
            ResponseEntity<Map<String, String>> answer = new HealthController(warehouse, operational).health();
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getBody()).containsEntry("warehouse", "down").containsEntry("operational", "up");
        }
    }
}
