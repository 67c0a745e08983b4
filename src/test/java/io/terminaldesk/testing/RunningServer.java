package io.terminaldesk.testing;

import java.net.URI;
import java.util.Collection;

/** The whole program in this process, whatever its profile. */
public interface RunningServer extends AutoCloseable {

    URI uri();

    <T> T bean(Class<T> type);

    <T> Collection<T> beans(Class<T> type);

    @Override
    void close();
}
