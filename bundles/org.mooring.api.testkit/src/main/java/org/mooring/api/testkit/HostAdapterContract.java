package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostException;

/** What every {@link HostAdapter} does. How it talks to a person is {@link HostUIContract}'s, where there is one. */
public abstract class HostAdapterContract {

    /** A new host of the kind under test. */
    protected abstract HostAdapter host();

    @Test
    void itSaysWhatItIs() {
        HostAdapter host = host();

        assertFalse(host.name().isBlank());
        assertTrue(host.version().matches("\\d+(\\.\\d+){1,3}"), host.version());
        assertNotNull(host.culture());
        assertNotNull(host.uiCulture());
    }

    @Test
    void itsIdIsItsOwnAndStays() {
        HostAdapter host = host();

        assertEquals(host.instanceId(), host.instanceId());
        assertNotEquals(host.instanceId(), host().instanceId());
    }

    @Test
    void itsUserInterfaceStays() {
        HostAdapter host = host();

        assertNotNull(host.ui());
        assertSame(host.ui(), host.ui());
    }

    @Test
    void whatItCannotDoIsAHostExceptionWithARecord() {
        HostAdapter host = host();

        for (Runnable use : new Runnable[] {host::enterNestedPrompt, host::exitNestedPrompt, host::popRunspace}) {
            try {
                use.run();
            } catch (HostException refused) {
                assertNotNull(refused.errorRecord());
            }
        }
    }

    @Test
    void programsAndExitsAreTakenNoteOf() {
        HostAdapter host = host();

        assertDoesNotThrow(host::notifyBeginApplication);
        assertDoesNotThrow(host::notifyEndApplication);
        assertDoesNotThrow(() -> host.setShouldExit(3));
    }
}
