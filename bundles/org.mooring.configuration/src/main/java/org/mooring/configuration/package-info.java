/**
 * Session configurations: reads their files (.pssc) and those of role capabilities (.psrc), and makes of them a user's
 * {@link org.mooring.api.configuration.InitialSessionState}.
 */
package org.mooring.configuration;
