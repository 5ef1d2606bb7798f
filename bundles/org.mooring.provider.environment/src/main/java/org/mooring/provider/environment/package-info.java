/** The drive Env:, an environment for each session. */
package org.mooring.provider.environment;
