package org.mooring.transport.wsman;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was proved a short time ago, since clients prove it with each request. */
final class Remembered<K, V> {

    private static final Duration FOR = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private record Proved<V>(V what, long until) {}

    private final Map<K, Proved<V>> proved = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Proved<V>> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<V> get(K key) {
        Proved<V> known = proved.get(key);
        return known != null && known.until - System.nanoTime() > 0 ? Optional.of(known.what) : Optional.empty();
    }

    synchronized void put(K key, V what) {
        proved.put(key, new Proved<>(what, System.nanoTime() + FOR.toNanos()));
    }
}
