package org.huwei.sql.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the engine {@code SELECT 1}; a busy answer counts as life, silence does not. */
final class HealthProbe {

    /** Long, because builds and loads may keep every core busy; a process that ended is noticed at once anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final String password;

    HealthProbe(int port, String password) {
        this.address = URI.create("http://127.0.0.1:" + port + "/");
        this.password = password;
    }

    boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.setRequestProperty("X-ClickHouse-User", "default");
            connection.setRequestProperty("X-ClickHouse-Key", password);
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write("SELECT 1".getBytes(StandardCharsets.US_ASCII));
            }
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_UNAVAILABLE;
        } catch (IOException e) {
            return false;
        }
    }
}
