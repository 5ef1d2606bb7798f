package org.mooring.shell.powershell.binder;

import org.mooring.format.TextEncoding;
import org.mooring.shell.powershell.runtime.Engine;

/** Refuses what names no text encoding (ArgumentToEncodingTransformationAttribute). */
final class EncodingRule implements ArgumentRule {

    @Override
    public Object apply(Object argument) {
        if (TextEncoding.of(argument).charset().name().equalsIgnoreCase("UTF-7")) {
            Engine.current().warn("Encoding 'UTF-7' is obsolete, please use UTF-8.");
        }
        return argument;
    }

    @Override
    public boolean isValidation() {
        return false;
    }

    @Override
    public boolean isTransformation() {
        return true;
    }
}
