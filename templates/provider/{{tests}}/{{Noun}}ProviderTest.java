package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.testkit.ItemProviderContract;
import org.mooring.api.testkit.PlainSession;
import org.mooring.api.testkit.RecordingContext;

/** The provider does what every provider does, and what it does of its own. */
class {{Noun}}ProviderTest extends ItemProviderContract {

    private final ItemProvider provider = new {{Noun}}Provider();
    private final SessionState session = new PlainSession();
    private final RecordingContext context = new RecordingContext(session);

    @Override
    protected ItemProvider provider() {
        return provider;
    }

    @Override
    protected String existing() {
        return "Welcome";
    }

    @Override
    protected String missing() {
        return "Berth";
    }

    @Override
    protected SessionState session() {
        return session;
    }

    @Test
    void whatWasMadeIsThereUntilItIsRemoved() {
        provider.newItem("Berth", null, 7, context);
        assertEquals(List.of("Berth", "Welcome"), provider.childNames("", context));
        assertEquals(7, provider.getItem("berth", context));

        provider.setItem("Berth", 8, context);
        assertEquals(8, provider.getItem("Berth", context));

        provider.removeItem("Berth", false, context);
        assertFalse(provider.itemExists("Berth", context));
    }

    @Test
    void thereIsOneItemOfAName() {
        assertThrows(DotNetException.class, () -> provider.newItem("welcome", null, 1, context));
    }

    @Test
    void anotherSessionHasItemsOfItsOwn() {
        provider.newItem("Berth", null, 7, context);

        assertEquals(List.of("Welcome"), provider.childNames("", new RecordingContext(new PlainSession())));
    }
}
