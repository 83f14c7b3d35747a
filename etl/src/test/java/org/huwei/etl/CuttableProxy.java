package org.huwei.etl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a client and a database on this machine, and cuts every connection after so many bytes of answers. */
final class CuttableProxy implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    private final ServerSocket entrance;
    private final String target;
    private final int port;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    private CuttableProxy(String target, int port) throws IOException {
        this.target = target;
        this.port = port;
        this.entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** @param url a JDBC address on 127.0.0.1 */
    static CuttableProxy to(String url) throws IOException {
        Matcher matcher = PORT.matcher(url);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No port of this machine in " + url + ".");
        }
        return new CuttableProxy(url, Integer.parseInt(matcher.group(1)));
    }

    /** The same database through this proxy. */
    String url() {
        return PORT.matcher(target).replaceFirst("127.0.0.1:" + entrance.getLocalPort());
    }

    /** Counts anew: connections are cut after so many more bytes of answers. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> copy(client, server, false));
                Thread.ofVirtual().start(() -> copy(server, client, true));
            }
        } catch (IOException closed) {
            // The test is over.
            return;
        }
    }

    private void copy(Socket from, Socket to, boolean counted) {
        byte[] some = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (counted && left.addAndGet(-read) < 0) {
                    return;
                }
                out.write(some, 0, read);
            }
        } catch (IOException ended) {
            // One side closed; the other is closed with it.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
