package org.mooring.process.jvm;

import org.mooring.clixml.CliXmlLimits;

/**
 * What one session may take of this JVM for what its client sends.
 *
 * @param inputBytes of objects that wait to be taken by a pipeline
 * @param clixml of one message
 */
record JvmLimits(int inputBytes, CliXmlLimits clixml) {

    static final JvmLimits DEFAULT = new JvmLimits(1 << 20, CliXmlLimits.DEFAULT);
}
