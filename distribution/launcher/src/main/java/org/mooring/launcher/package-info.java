/**
 * Starts the OSGi framework with the bundles that a command needs, and ends with the exit code that the command's bundle gives.
 *
 * <p>The launcher is the only code of Mooring outside the framework. It shares no class of its own with the bundles: what they
 * need to know is in framework properties and in one service of a JDK type, see {@link org.mooring.launcher.LaunchService}.
 */
package org.mooring.launcher;
