package org.mooring.shell.powershell.binder;

import org.mooring.format.TextEncoding;

/** Refuses what names no text encoding (ArgumentToEncodingTransformationAttribute). */
final class EncodingRule implements ArgumentRule {

    @Override
    public Object apply(Object argument) {
        TextEncoding.of(argument);
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
