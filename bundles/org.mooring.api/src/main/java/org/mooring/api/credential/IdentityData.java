package org.mooring.api.credential;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mooring.api.state.PlainData;

/** An identity as {@linkplain PlainData plain data}, for what outlives the server or runs outside of it. */
public final class IdentityData {

    private IdentityData() {}

    /** The identity as a list. */
    public static List<Object> write(Identity identity) {
        return List.of(identity.user(), identity.groups(),
            identity.factors().stream().map(factor -> List.of(factor.kind(), factor.evidence())).toList());
    }

    /** @throws IOException when it is not what {@link #write} makes */
    public static Identity read(Object data) throws IOException {
        try {
            List<?> parts = (List<?>) data;
            Set<String> groups = new HashSet<>();
            ((List<?>) parts.get(1)).forEach(group -> groups.add((String) group));
            return new Identity((String) parts.get(0), groups, ((List<?>) parts.get(2)).stream().map(List.class::cast)
                .map(factor -> new Factor((String) factor.get(0), (String) factor.get(1))).toList());
        } catch (ClassCastException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IOException("This is no identity: " + e.getMessage(), e);
        }
    }
}
