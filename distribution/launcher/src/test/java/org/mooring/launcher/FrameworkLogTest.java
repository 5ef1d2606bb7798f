package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameworkLogTest {

    private static NullPointerException at(String type, String method) {
        NullPointerException thrown = new NullPointerException();
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, method, null, -1)});
        return thrown;
    }

    @Test
    void onlyTheLogServicesQuestionForAServiceThatIsGoneIsNoError() {
        assertTrue(FrameworkLog.isOfServiceThatIsGone(at("org.apache.felix.log.Log", "serviceChanged")));
        assertFalse(FrameworkLog.isOfServiceThatIsGone(at("org.apache.felix.log.Log", "bundleChanged")));
        assertFalse(FrameworkLog.isOfServiceThatIsGone(at("org.mooring.Any", "serviceChanged")));
        assertFalse(FrameworkLog.isOfServiceThatIsGone(new IllegalStateException()));
        assertFalse(FrameworkLog.isOfServiceThatIsGone(null));
    }
}
