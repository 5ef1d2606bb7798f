package org.mooring.transport.wsman;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.credential.Identity;

/** What was proved a short time ago, since clients prove it with each request. */
final class Remembered<K> {

    private static final Duration FOR = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private record Proved(Identity identity, long until) {}

    private final Map<K, Proved> proved = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Proved> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Identity> get(K key) {
        Proved known = proved.get(key);
        return known != null && known.until - System.nanoTime() > 0 ? Optional.of(known.identity) : Optional.empty();
    }

    synchronized void put(K key, Identity identity) {
        proved.put(key, new Proved(identity, System.nanoTime() + FOR.toNanos()));
    }
}
