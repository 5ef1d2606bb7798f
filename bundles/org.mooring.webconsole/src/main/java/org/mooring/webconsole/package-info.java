/**
 * Apache Felix's web console for the server's administrators: who may see it, and its pages about sessions and session configurations. It is off
 * until the feature {@code webconsole} is asked for.
 */
package org.mooring.webconsole;
