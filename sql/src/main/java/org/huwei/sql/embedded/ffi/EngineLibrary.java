package org.huwei.sql.embedded.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/** The loaded library; one for each process, and one data directory for each process. */
public final class EngineLibrary {

    private final Symbols symbols;

    private EngineLibrary(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * Loads the library and, before anything else, turns its signal handlers off: with them on, the JVM hung on
     * its first implicit null check, deaf even to SIGTERM.
     */
    public static EngineLibrary load(Path file) {
        Symbols symbols = new Symbols(file);
        Symbols.act(() -> {
            symbols.signalHandlers.invokeExact(0);
        });
        return new EngineLibrary(symbols);
    }

    /**
     * Opens a connection; the first one boots the engine on its {@code --path=}.
     *
     * @param arguments {@code --name=value}: server options on the first connection, settings on each
     * @throws EngineException when the engine refuses; its reason stands on standard error only
     */
    public EngineConnection connect(List<String> arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment argv = arena.allocate(ADDRESS, arguments.size() + 1L);
            argv.setAtIndex(ADDRESS, 0, arena.allocateFrom("huwei-engine"));
            for (int i = 0; i < arguments.size(); i++) {
                argv.setAtIndex(ADDRESS, i + 1L, arena.allocateFrom(arguments.get(i)));
            }
            int count = arguments.size() + 1;
            MemorySegment handle = Symbols.call(() -> (MemorySegment) symbols.connect.invokeExact(count, argv));
            if (handle.address() == 0) {
                throw new EngineException("The engine refused the connection; see its standard error.");
            }
            return new EngineConnection(symbols, handle.reinterpret(ADDRESS.byteSize()));
        }
    }

    /**
     * Leaves the process at once, without exit handlers: the one exit that is safe while connections are open
     * (System.exit crashed five times of eight there, Runtime.halt once of eight).
     */
    public void exitNow(int status) {
        Symbols.act(() -> {
            symbols.exitNow.invokeExact(status);
        });
    }

    /**
     * Moves this process into a process group of its own, so that Ctrl-C at a terminal reaches the application
     * only, which then stops the engine in order.
     */
    public void leaveProcessGroup() {
        int ignored = Symbols.call(() -> (int) symbols.ownProcessGroup.invokeExact(0, 0));
    }
}
