package org.mooring.process.jvm;

import org.mooring.psrp.message.ClixmlFormat;

/**
 * What one session may take of this JVM for what its client sends.
 *
 * @param inputBytes of objects that wait to be taken by a pipeline
 * @param messageCharacters of one message
 */
record JvmLimits(int inputBytes, int messageCharacters) {

    static final JvmLimits DEFAULT = new JvmLimits(1 << 20, ClixmlFormat.DEFAULT_CHARACTERS);
}
